-- The store's generation moves with every committed write, so that answers made from open data can be kept in memory
-- and thrown away at the right moment.
create table platform.generation (
  singleton boolean primary key default true check (singleton),
  number bigint not null
);
insert into platform.generation (number) values (1);

-- What was answered to a write, under the key its sender chose: an error is not a failure, the answer may have been
-- lost after the commit, and asking again must not do it twice.
create table platform.answered_request (
  actor text not null,
  idempotency_key uuid not null,
  action text not null,
  input_sha256 text not null,
  answer jsonb not null,
  answered_at timestamptz not null default now(),
  primary key (actor, idempotency_key)
);
