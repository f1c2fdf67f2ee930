-- The people of the demonstration. They are invented: any likeness to a real person is chance.
insert into safeguards.organisation (organisation_id, name, kind) values
  ('0192f000-0000-7000-8000-000000000001', 'Coordination secretariat (demonstration)', 'intergovernmental'),
  ('0192f000-0000-7000-8000-000000000002', 'Ministry of Justice (demonstration)', 'government'),
  ('0192f000-0000-7000-8000-000000000003', 'Statistical office (demonstration)', 'government'),
  ('0192f000-0000-7000-8000-000000000004', 'University institute (demonstration)', 'academic')
on conflict do nothing;

insert into safeguards.person (person_id, organisation_id, name, persona, roles, synthetic) values
  ('0192f000-0000-7000-8000-000000000011', '0192f000-0000-7000-8000-000000000001', 'Noor Secretariat', 'secretariat', '{secretariat}', true),
  ('0192f000-0000-7000-8000-000000000012', '0192f000-0000-7000-8000-000000000002', 'Ines Coordinator', 'coordinator', '{coordinator}', true),
  ('0192f000-0000-7000-8000-000000000013', '0192f000-0000-7000-8000-000000000003', 'Tomas Statistician', 'statistician', '{statistician}', true),
  ('0192f000-0000-7000-8000-000000000014', '0192f000-0000-7000-8000-000000000004', 'Mei Researcher', 'researcher', '{researcher}', true)
on conflict do nothing;
