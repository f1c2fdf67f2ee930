-- Assessments repeat as figures do: the first row stands, later ones are kept and point to it.
alter table statistics.assessment add column repeat_of integer;

create or replace view statistics.for_reporting as
select
  f.release_id, f.row_no, f.column_no, f.source_id, f.released_on, f.area, f.area_text, f.indicator, f.dimension,
  f.category, f.sex, f.age, f.year, f.quarter, f.unit, f.status, f.value, f.lower, f.upper, f.original, r.file_name,
  r.sha256, s.name, s.kind, s.licence, s.about, null::text as tier
from statistics.figure f
join statistics.release r using (release_id)
join statistics.source s on s.source_id = f.source_id
union all
select
  a.release_id, a.row_no, 1, r.source_id, r.released_on, a.area, a.area_text, '', '', '', '', '', a.year, null, '',
  'not_applicable', null, null, null, a.label, r.file_name, r.sha256, s.name, s.kind, s.licence, s.about, a.tier
from statistics.assessment a
join statistics.release r using (release_id)
join statistics.source s on s.source_id = r.source_id
where a.repeat_of is null;
