create schema mandates;
grant usage on schema mandates to :"mandates";

-- A resolution or draft as it came, and what stands above and below its body.
create table mandates.document (
  symbol text primary key,
  title text not null,
  session integer,
  adopted_on date,
  meeting text,
  agenda_item text,
  origin text,
  sponsors text[] not null,
  draft boolean not null,
  annex_title text,
  annex_chapeau text,
  file_name text not null,
  sha256 text not null constraint this_text_is_already_kept unique,
  source_text text not null,
  problems jsonb not null,
  mends jsonb not null,
  unplaced jsonb not null,
  loaded_at timestamptz not null
);

-- key: pp3, op6, op6.a, gpa42. Items hang below their paragraph by `parent`.
create table mandates.paragraph (
  symbol text not null references mandates.document,
  key text not null,
  kind text not null check (kind in ('preambular', 'operative', 'annex')),
  n text not null,
  parent text,
  position integer not null,
  part text,
  pillar text check (pillar in ('general', 'prevention', 'protection', 'prosecution', 'partnerships')),
  text text not null,
  line integer not null,
  verbs text[] not null,
  addressees text[] not null,
  marks jsonb not null,
  citations jsonb not null,
  duties jsonb not null,
  words tsvector generated always as (to_tsvector('english', text)) stored,
  primary key (symbol, key),
  foreign key (symbol, parent) references mandates.paragraph (symbol, key)
);
create index on mandates.paragraph using gin (words);
create index on mandates.paragraph using gin (addressees);

create table mandates.footnote (
  symbol text not null references mandates.document,
  n text not null,
  position integer not null,
  text text not null,
  citations jsonb not null,
  primary key (symbol, position)
);

-- A time by which something is due; recurrences as RFC 5545 rules, dates as EDTF.
create table mandates.deadline (
  symbol text not null,
  key text not null,
  position integer not null,
  phrase text not null,
  date text,
  rrule text,
  session integer,
  kind text not null check (kind in ('by', 'at', 'from')),
  primary key (symbol, key, position),
  foreign key (symbol, key) references mandates.paragraph (symbol, key)
);

-- A paragraph and the one in another, earlier text that it continues.
create table mandates.lineage (
  symbol text not null,
  key text not null,
  earlier_symbol text not null,
  earlier_key text not null,
  similarity double precision not null check (similarity between 0 and 1),
  primary key (symbol, key, earlier_symbol, earlier_key),
  foreign key (symbol, key) references mandates.paragraph (symbol, key),
  foreign key (earlier_symbol, earlier_key) references mandates.paragraph (symbol, key)
);
create index on mandates.lineage (earlier_symbol, earlier_key);

-- A correction stands beside the source and never replaces it. Without a text it takes the source back.
create table mandates.correction (
  correction_id bigint generated always as identity primary key,
  symbol text not null,
  key text not null,
  text text check (text <> ''),
  reason text not null check (length(reason) >= 3),
  corrected_by uuid,
  corrected_as text not null,
  corrected_at timestamptz not null,
  foreign key (symbol, key) references mandates.paragraph (symbol, key)
);
create index on mandates.correction (symbol, key, correction_id desc);

-- Paragraphs as they are read: the latest correction where there is one, and the pillar of the Plan: its own, or that of
-- the Plan's paragraph it shares its words with.
create view mandates.paragraph_shown as
  select paragraph.symbol, key, kind, n, parent, position, part, line, verbs, addressees, marks, citations, duties,
    coalesce(paragraph.pillar, planned.pillar, 'general') as pillar,
    text as source_text,
    coalesce(latest.corrected_text, text) as text,
    latest.corrected_text is not null as corrected,
    case when latest.corrected_text is null then words else to_tsvector('english', latest.corrected_text) end as words
  from mandates.paragraph
  left join lateral (
    select correction.text as corrected_text from mandates.correction
    where correction.symbol = paragraph.symbol and correction.key = paragraph.key
    order by correction_id desc limit 1
  ) latest on true
  left join lateral (
    select other.pillar from mandates.lineage
    join mandates.paragraph other on other.pillar is not null and (
      (lineage.symbol, lineage.key, lineage.earlier_symbol, lineage.earlier_key)
        = (paragraph.symbol, paragraph.key, other.symbol, other.key)
      or (lineage.symbol, lineage.key, lineage.earlier_symbol, lineage.earlier_key)
        = (other.symbol, other.key, paragraph.symbol, paragraph.key))
    where paragraph.pillar is null and paragraph.parent is null
    order by similarity desc limit 1
  ) planned on true;

grant select, insert on mandates.document, mandates.paragraph, mandates.footnote, mandates.deadline, mandates.lineage,
  mandates.correction to :"mandates";
grant select on mandates.paragraph_shown to :"mandates";

-- Everybody may read what was corrected; nobody corrects in another's name.
alter table mandates.correction enable row level security;
create policy correction_read on mandates.correction for select to :"mandates" using (true);
create policy correction_own_hand on mandates.correction for insert to :"mandates"
  with check (corrected_by is not distinct from (safeguards.context() ->> 'person_id')::uuid);
