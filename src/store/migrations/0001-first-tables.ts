/**
 * The tables of the first release. Foreign keys tie what is written together, parents first; none is deferred, because
 * SQLite would then search every child table whenever a parent is added. Deliveries, bulletins and reviews name a
 * change, a story or a bulletin without one: a digest and a notice belong to no single incident.
 */
export const firstTables = `
create table feeds (
  key text primary key, etag text, last_modified text, body_hash text, last_good_at integer, last_tried_at integer,
  failures integer not null, problem_kind text, problem_detail text, problem_since integer, not_before integer
) strict, without rowid;

create table stories (
  id text primary key, lead text not null,
  services text not null, cause text,
  opened_at integer not null, closed_at integer
) strict;
create index stories_closed on stories (closed_at) where closed_at is not null;

create table incidents (
  id text primary key, service text not null, provider_id text not null,
  story text not null references stories (id),
  url text, title text not null, kind text not null, impact text not null, raw_impact text, phase text not null,
  raw_status text not null, started_at integer not null, resolved_at integer, scheduled_for integer,
  scheduled_until integer, components text not null, feeds text not null, first_seen_at integer not null,
  missed_reads integer not null, withdrawn_at integer, open integer not null, version integer not null
) strict;
create unique index incidents_provider on incidents (service, provider_id);
create index incidents_newest on incidents (service, started_at);
create index incidents_time on incidents (started_at);
create index incidents_open on incidents (service) where open = 1;

create table updates (
  incident text not null references incidents (id), key text not null,
  position integer not null, provider_id text, phase text not null, raw_status text not null, text text not null,
  text_hash text not null, at integer not null, first_seen_at integer not null, primary key (incident, key)
) strict;
create index updates_text on updates (text_hash);

create table story_incidents (
  story text not null references stories (id),
  incident text not null references incidents (id),
  position integer not null, primary key (story, incident)
) strict, without rowid;

create table changes (
  seq integer primary key, id text not null unique, kind text not null, service text not null,
  incident text not null references incidents (id),
  story text not null references stories (id),
  at integer not null, event_at integer not null, found text not null, from_phase text, from_impact text,
  to_phase text not null, to_impact text not null, updates text not null, amends text not null,
  overtaken integer not null
) strict;
create index changes_incident on changes (incident);

create table decisions (
  change text not null references changes (id), at integer not null,
  kind text not null, rule text not null, reason text not null, ring integer not null, path text not null,
  primary key (change, at)
) strict, without rowid;

create table bulletins (
  seq integer primary key, id text not null unique, kind text not null, change text not null, incident text not null,
  story text not null, edition text not null, digits text not null, marker text not null, as_of integer not null,
  template_version text not null, unique (change, edition, digits)
) strict;
create index bulletins_story on bulletins (story);

create table blocks (
  bulletin text not null references bulletins (id), id text not null,
  position integer not null, kind text not null, text text not null, link_words text, link_url text, formula text,
  facts_hash text not null, editor integer, primary key (bulletin, id)
) strict;

create table provenance (
  bulletin text not null, block text not null, clause integer not null, text text, sources text not null,
  primary key (bulletin, block, clause),
  foreign key (bulletin, block) references blocks (bulletin, id)
) strict, without rowid;

create table reviews (
  seq integer primary key, id text not null unique, change text not null, rule text, reason text not null, findings text not null,
  bulletins blob not null, content_hash text not null, state text not null, created_at integer not null,
  settled_at integer, settled_by integer
) strict;
create index reviews_waiting on reviews (state);

create table deliveries (
  seq integer primary key, id text not null unique, lane text not null, chat text not null, topic integer,
  role text not null, story text, bulletin text, post blob not null, post_hash text not null, buttons text,
  ring integer not null, reply_to text, state text not null, message_id integer, sent_hash text,
  attempt integer not null, created_at integer not null, not_before integer not null, settled_at integer,
  last_error text, sending_hash text, begun_at integer, watermark integer
) strict;
create index deliveries_state on deliveries (state, lane);
create index deliveries_story on deliveries (story) where story is not null;

create table lanes (
  id text primary key, stopped_at integer, stopped_reason text, not_before integer, moved_from text, moved_to text,
  watermark integer, epoch integer not null, holder text, lease_until integer
) strict, without rowid;

create table audit (
  seq integer primary key, at integer not null, actor text not null, act text not null, subject text not null,
  before text, after text
) strict;
create index audit_subject on audit (subject);

create table seen_updates (update_id integer primary key, at integer not null) strict;

create table translation_memory (
  source_hash text not null, edition text not null, source text not null, text text not null, editor integer,
  at integer not null, primary key (source_hash, edition)
) strict, without rowid;

create table targets (
  chat integer primary key, kind text not null, title text not null, status text not null, added_by integer,
  at integer not null
) strict;

create table meta (key text primary key, value text not null) strict, without rowid;
`;
