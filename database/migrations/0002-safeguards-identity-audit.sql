create schema safeguards;

-- The door signs who asks, for which purpose; row policies believe only what verifies. The key stays with the owner.
create table safeguards.context_key (
  singleton boolean primary key default true check (singleton),
  inner_pad bytea not null,
  outer_pad bytea not null
);

-- HMAC-SHA-256 (RFC 2104) over a setting of this transaction, written `<hex mac>:<json>`.
create function safeguards.context() returns jsonb
language plpgsql stable security definer set search_path = pg_catalog as $$
declare
  setting text := nullif(current_setting('concerted.context', true), '');
  body text;
  key record;
begin
  if setting is null then return null; end if;
  body := substr(setting, 66);
  select inner_pad, outer_pad into key from safeguards.context_key;
  if encode(sha256(key.outer_pad || sha256(key.inner_pad || convert_to(body, 'UTF8'))), 'hex') <> left(setting, 64) then
    return null;
  end if;
  return body::jsonb;
end $$;

create table safeguards.organisation (
  organisation_id uuid primary key,
  name text not null,
  kind text not null
);

create table safeguards.person (
  person_id uuid primary key,
  organisation_id uuid not null references safeguards.organisation,
  name text not null,
  persona text not null unique,
  roles text[] not null,
  synthetic boolean not null
);

create table safeguards.session (
  token_sha256 text primary key,
  person_id uuid not null references safeguards.person,
  started_at timestamptz not null default now(),
  expires_at timestamptz not null
);

-- One chain: each entry holds the hash of the one before it, so that a removed or altered entry is found.
create table safeguards.audit_entry (
  number bigint primary key,
  at timestamptz not null,
  outcome text not null check (outcome in ('done', 'refused')),
  word text not null,
  action text not null,
  purpose text not null,
  actor_kind text not null,
  person_id uuid,
  organisation_id uuid,
  about text,
  reason text,
  previous_sha256 text not null,
  sha256 text not null
);

create function safeguards.audit_hash(entry safeguards.audit_entry) returns text
language sql immutable as $$
  select encode(sha256(convert_to(jsonb_build_array(
    entry.number, extract(epoch from entry.at), entry.outcome, entry.word, entry.action, entry.purpose,
    entry.actor_kind, entry.person_id, entry.organisation_id, entry.about, entry.reason,
    entry.previous_sha256)::text, 'UTF8')), 'hex')
$$;

create function safeguards.append_audit(
  outcome text, word text, action text, purpose text, actor_kind text, person_id uuid, organisation_id uuid,
  about text, reason text
) returns void language plpgsql as $$
declare
  last record;
  entry safeguards.audit_entry;
begin
  perform pg_advisory_xact_lock(7264003);
  select number, sha256 into last from safeguards.audit_entry order by number desc limit 1;
  entry := row(coalesce(last.number, 0) + 1, clock_timestamp(), outcome, word, action, purpose, actor_kind, person_id,
    organisation_id, about, reason, coalesce(last.sha256, repeat('0', 64)), '');
  entry.sha256 := safeguards.audit_hash(entry);
  insert into safeguards.audit_entry select entry.*;
end $$;

-- Entries are only ever added, whoever asks.
create function safeguards.refuse_change() returns trigger language plpgsql as $$
begin
  raise exception 'the audit log is append-only' using errcode = 'insufficient_privilege';
end $$;
create trigger audit_append_only before update or delete or truncate on safeguards.audit_entry
  for each statement execute function safeguards.refuse_change();

-- Numbers of entries whose hash or whose link to the entry before does not verify.
create function safeguards.broken_audit_entries() returns setof bigint language sql stable as $$
  select number from (
    select number, sha256, previous_sha256, safeguards.audit_hash(entry) as computed,
      lag(sha256, 1, repeat('0', 64)) over (order by number) as before,
      lag(number, 1, 0::bigint) over (order by number) as number_before
    from safeguards.audit_entry entry) chain
  where sha256 <> computed or previous_sha256 <> before or number <> number_before + 1
$$;

grant usage on schema safeguards to :"safeguards";

grant usage on schema platform to :"safeguards";
grant select on platform.installation to :"safeguards";
grant select on safeguards.organisation, safeguards.person to :"safeguards";
grant select, insert, delete on safeguards.session to :"safeguards";

-- Until there are real accounts only synthetic people can be signed in as, and only one's own session ended. The
-- owner, as which the door looks up a session before anybody is known, is not bound by these.
alter table safeguards.person enable row level security;
create policy person_synthetic on safeguards.person to :"safeguards" using (synthetic);
alter table safeguards.session enable row level security;
create policy session_own on safeguards.session to :"safeguards"
  using (person_id = (safeguards.context() ->> 'person_id')::uuid);
create policy session_start on safeguards.session for insert to :"safeguards"
  with check (exists (select from safeguards.person where person.person_id = session.person_id));
