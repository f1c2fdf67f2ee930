create schema instruments;
grant usage on schema instruments to :"instruments";

-- A file as it came: a table of participants, of registrations or of opinions, or a text that speaks of treaties.
create table instruments.source (
  source_id bigint generated always as identity primary key,
  kind text not null check (kind in ('participant_table', 'registration_table', 'opinion_table', 'text')),
  file_name text not null,
  sha256 text not null constraint this_file_is_already_kept unique,
  publisher text not null,
  extracted_on date not null,
  document text,
  adopted_on date,
  rows integer not null,
  problems jsonb not null,
  loaded_at timestamptz not null
);

create table instruments.coverage (
  source_id bigint not null references instruments.source,
  treaty text not null,
  primary key (treaty, source_id)
);

create table instruments.action (
  action_id bigint generated always as identity primary key,
  source_id bigint not null references instruments.source,
  treaty text not null,
  area text,
  participant text not null,
  territory text,
  kind text not null,
  on_day date not null,
  original text not null,
  source_column text not null,
  source_row integer not null
);
create index on instruments.action (source_id, treaty);
create index on instruments.action (area);

create table instruments.opinion (
  source_id bigint not null references instruments.source,
  treaty text not null,
  area text,
  participant text not null,
  answer text not null,
  original text not null,
  source_row integer not null
);
create index on instruments.opinion (treaty);
create index on instruments.opinion (area);

-- What a document says: a State's consent in a year, or a number of parties.
create table instruments.statement (
  source_id bigint not null references instruments.source,
  treaty text not null,
  place text,
  as_of date,
  area text,
  participant text,
  year integer,
  parties integer,
  sentence text
);

-- The latest table of each treaty is the one that counts; earlier ones stay.
create view instruments.current_source as
  select distinct on (treaty) treaty, source.*
  from instruments.coverage join instruments.source using (source_id)
  where kind in ('participant_table', 'registration_table')
  order by treaty, extracted_on desc, source_id desc;

create view instruments.current_action as
  select action.* from instruments.action join instruments.current_source using (source_id, treaty);

grant select, insert on instruments.source, instruments.coverage, instruments.action, instruments.opinion,
  instruments.statement to :"instruments";
grant select on instruments.current_source, instruments.current_action to :"instruments";
