create schema statistics;
grant usage on schema statistics to :"statistics";

create table statistics.source (
  source_id text primary key,
  name text not null,
  kind text not null check (kind in ('global', 'national', 'population', 'assessment')),
  licence text not null,
  about text not null
);

-- One imported file. What a person saw when importing it stays: counts, problems, who and when.
create table statistics.release (
  release_id integer generated always as identity primary key,
  source_id text not null references statistics.source,
  format text not null,
  -- A day, or the month or year where no more is known (EDTF).
  released_on text collate "C" check (released_on ~ '^\d{4}(-\d{2}(-\d{2})?)?$'),
  file_name text not null,
  bytes bigint not null,
  sha256 text not null,
  imported_at timestamptz not null,
  imported_by_kind text not null,
  imported_by uuid,
  rows integer not null,
  imported integer not null,
  quarantined integer not null,
  repeated_keys integer not null,
  by_status jsonb not null,
  -- A release that shows zeros does not hide them: its "<5" means 1 to 4, otherwise 0 to 4.
  zeros_appear boolean not null,
  more_problems integer not null,
  constraint release_imported_once unique (sha256, format)
);
create index release_of_source on statistics.release (source_id);

create table statistics.import_problem (
  release_id integer not null references statistics.release,
  position integer not null,
  line integer not null,
  field text not null,
  what text not null,
  remedy text not null,
  primary key (release_id, position)
);

-- Every figure of every release, as it was published, beside its own text. Later releases do not change earlier rows;
-- they only mark them as superseded. Codes and labels compare byte by byte, which is what sorting them costs least.
create table statistics.observation (
  release_id integer not null,
  row_no integer not null,
  column_no smallint not null,
  area text collate "C",
  area_key text collate "C" not null,
  area_text text collate "C" not null,
  indicator text collate "C" not null,
  dimension text collate "C" not null,
  category text collate "C" not null,
  sex text collate "C" not null,
  age text collate "C" not null,
  year smallint,
  quarter smallint,
  unit text collate "C" not null,
  status text collate "C" check (status in ('counted', 'zero', 'not_collected', 'not_applicable', 'suppressed')),
  value double precision,
  upper smallint,
  original text not null,
  repeat_of integer,
  reason text collate "C",
  superseded_by integer,
  primary key (release_id, row_no, column_no),
  constraint observation_value_as_status check (
    case status
      when 'counted' then value is not null
      when 'zero' then value = 0
      when 'suppressed' then value is null and upper is not null
      else true
    end),
  constraint observation_quarantined_with_reason check (status is not null or reason is not null)
);
-- An area is a few hundred to a few thousand rows: the area alone finds them, and costs an import a third of what a
-- longer key would (bench/import.ts). One indicator is most of the table: no index by it beats the scan.
create index observation_by_area on statistics.observation (area);
create index observation_quarantined on statistics.observation (release_id) where reason is not null;

-- A person decided on a quarantined figure. The figure keeps its reason, the decision stands beside it.
create table statistics.quarantine_decision (
  release_id integer not null,
  row_no integer not null,
  column_no smallint not null,
  decision text not null check (decision in ('accepted', 'set_aside')),
  because text not null check (length(because) between 3 and 2000),
  decided_at timestamptz not null,
  decided_by_kind text not null,
  decided_by uuid,
  constraint quarantine_decided_once primary key (release_id, row_no, column_no),
  foreign key (release_id, row_no, column_no) references statistics.observation
);

-- What another government says of a State (tier placements). An assessment, never a figure.
create table statistics.assessment (
  release_id integer not null references statistics.release,
  row_no integer not null,
  area text collate "C",
  area_text text not null,
  year smallint not null,
  label text not null,
  tier text,
  -- Assessments repeat as figures do: the first row stands, later ones are kept and point to it.
  repeat_of integer,
  primary key (release_id, row_no)
);
create index assessment_by_area on statistics.assessment (area, year);

-- The figures that stand: first of repeated keys, latest release of each cell, believed or accepted.
create view statistics.figure as
select
  o.release_id, o.row_no, o.column_no, r.source_id, r.released_on, o.area, o.area_text, o.indicator, o.dimension,
  o.category, o.sex, o.age, o.year, o.quarter, o.unit, o.status, o.value,
  case when o.status = 'suppressed' then least(o.upper, case when r.zeros_appear then 1 else 0 end) end as lower,
  o.upper, o.original
from statistics.observation o
join statistics.release r using (release_id)
where o.status is not null and o.repeat_of is null and o.superseded_by is null;

-- What reports read: the standing figures and the assessments, each row with where it comes from.
create view statistics.for_reporting as
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

grant select, insert, update on statistics.source to :"statistics";
grant select, insert on statistics.release, statistics.import_problem, statistics.assessment,
  statistics.quarantine_decision to :"statistics";
grant select, insert, update (status, superseded_by) on statistics.observation to :"statistics";
grant update (rows, imported, quarantined, repeated_keys, by_status, zeros_appear, more_problems)
  on statistics.release to :"statistics";
grant select on statistics.figure to :"statistics";

grant usage on schema statistics to :"reporting";
grant select on statistics.for_reporting to :"reporting";

-- Everybody may read what was taken in and decided; nobody does either in another's name.
alter table statistics.release enable row level security;
create policy release_read on statistics.release for select to :"statistics" using (true);
create policy release_change on statistics.release for update to :"statistics" using (true);
create policy release_own_hand on statistics.release for insert to :"statistics"
  with check (imported_by is not distinct from (safeguards.context() ->> 'person_id')::uuid);
alter table statistics.quarantine_decision enable row level security;
create policy decision_read on statistics.quarantine_decision for select to :"statistics" using (true);
create policy decision_own_hand on statistics.quarantine_decision for insert to :"statistics"
  with check (decided_by is not distinct from (safeguards.context() ->> 'person_id')::uuid);
