-- An area is a few hundred to a few thousand rows: the area alone finds them, and costs an import a third of what the
-- longer key did (bench/import.ts).
drop index statistics.observation_by_area;
create index observation_by_area on statistics.observation (area);
