create schema reporting;
grant usage on schema reporting to :"reporting";

-- What reports read of treaties, in one reading: the acts, opinions and statements of States, and the tables they were
-- read from. The row itself is `said`, named as the module's own records name it.
create view instruments.for_reporting as
  select 'action' as part, treaty, area, on_day, source_row, jsonb_build_object(
    'treaty', treaty, 'area', area, 'participant', participant, 'territory', territory, 'kind', kind, 'on', on_day,
    'original', original, 'column', source_column, 'row', source_row, 'source', source_id) as said
  from instruments.current_action
  union all
  select 'opinion', treaty, area, extracted_on, source_row, jsonb_build_object(
    'treaty', treaty, 'area', area, 'answer', answer, 'participant', participant, 'publisher', publisher,
    'file_name', file_name, 'row', source_row, 'extracted_on', extracted_on)
  from instruments.opinion join instruments.source using (source_id)
  union all
  select 'statement', treaty, area, as_of, year, jsonb_build_object(
    'treaty', treaty, 'document', document, 'adopted_on', adopted_on, 'place', place, 'as_of', as_of, 'area', area,
    'participant', participant, 'year', year, 'parties', parties, 'sentence', sentence)
  from instruments.statement join instruments.source using (source_id)
  union all
  select 'source', treaty, null, extracted_on, null, jsonb_build_object(
    'treaty', treaty, 'publisher', publisher, 'file_name', file_name, 'sha256', sha256, 'extracted_on', extracted_on)
  from instruments.current_source;

grant usage on schema instruments to :"reporting";
grant select on instruments.for_reporting to :"reporting", :"instruments";

-- What reports read of documents: adopted paragraphs as they are shown, with their deadlines.
create view mandates.for_reporting as
  select p.symbol, p.key, p.kind, p.n, p.parent, p.part, p.pillar, p.text, p.corrected, p.line, p.verbs, p.addressees,
    p.marks, p.citations, p.duties, p.position, d.title, d.session, d.adopted_on,
    (select coalesce(json_agg(json_build_object('phrase', phrase, 'date', date, 'rrule', rrule, 'session', x.session,
      'kind', x.kind) order by x.position), '[]')
     from mandates.deadline x where (x.symbol, x.key) = (p.symbol, p.key)) as deadlines
  from mandates.paragraph_shown p join mandates.document d using (symbol)
  where d.adopted_on is not null;

grant usage on schema mandates to :"reporting";
grant select on mandates.for_reporting to :"reporting", :"mandates";
