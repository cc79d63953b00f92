CREATE TABLE answers (
  id integer not null, part integer not null, chat integer not null, reply text not null, at integer not null,
  primary key (id, part)
) strict;

CREATE TABLE audit (
  seq integer primary key, at integer not null, actor text not null, act text not null, subject text not null,
  before text, after text
) strict;

CREATE INDEX audit_subject on audit (subject);

CREATE TABLE blocks (
  bulletin text not null references bulletins (id), id text not null,
  position integer not null, kind text not null, text text not null, link_words text, link_url text, formula text,
  facts_hash text not null, editor integer, primary key (bulletin, id)
) strict;

CREATE TABLE broadcasts (
  seq integer primary key, bulletin text not null, story text not null, edition text not null,
  after_chat integer not null, told integer not null, done integer not null
, total integer, ahead integer) strict;

CREATE INDEX broadcasts_waiting on broadcasts (seq) where done = 0;

CREATE TRIGGER bulletins_told after insert on bulletins
when new.digits = 'bengali' and new.kind <> 'digest' and (exists (select 1 from follows) or exists (select 1 from told where story = new.story))
begin
  insert into broadcasts (bulletin, story, edition, after_chat, told, done)
  values (new.id, new.story, new.edition, -1000000000000000, 0, 0);
end;

CREATE TABLE bulletins (
  seq integer primary key, id text not null unique, kind text not null, change text not null, incident text not null,
  story text not null, edition text not null, digits text not null, marker text not null, as_of integer not null,
  template_version text not null, unique (change, edition, digits)
) strict;

CREATE INDEX bulletins_mends on bulletins (seq) where kind in ('correction', 'retraction');

CREATE INDEX bulletins_story on bulletins (story);

CREATE TABLE changes (
  seq integer primary key, id text not null unique, kind text not null, service text not null,
  incident text not null references incidents (id),
  story text not null references stories (id),
  at integer not null, event_at integer not null, found text not null, from_phase text, from_impact text,
  to_phase text not null, to_impact text not null, updates text not null, amends text not null,
  overtaken integer not null
) strict;

CREATE INDEX changes_incident on changes (incident);

CREATE TABLE decisions (
  change text not null references changes (id), at integer not null,
  kind text not null, rule text not null, reason text not null, ring integer not null, path text not null,
  primary key (change, at)
) strict, without rowid;

CREATE TABLE deliveries (
  seq integer primary key, id text not null unique, lane text not null, chat text not null, topic integer,
  role text not null, story text, bulletin text, post blob not null, post_hash text not null, buttons text,
  ring integer not null, reply_to text, state text not null, message_id integer, sent_hash text,
  attempt integer not null, created_at integer not null, not_before integer not null, settled_at integer,
  last_error text, sending_hash text, begun_at integer, watermark integer
, event_at integer, pin integer, pinned integer not null default 0, pin_not_before integer not null default 0) strict;

CREATE INDEX deliveries_lane on deliveries (lane);

CREATE INDEX deliveries_message on deliveries (message_id) where message_id is not null;

CREATE INDEX deliveries_pins on deliveries (created_at) where pin is not null and pin <> pinned;

CREATE INDEX deliveries_state on deliveries (state, lane);

CREATE INDEX deliveries_story on deliveries (story) where story is not null;

CREATE TABLE desk_notes (
  id text primary key, incident text not null, kind text not null, note text not null, at integer not null,
  until integer, taken_off_at integer
) strict, without rowid;

CREATE INDEX desk_notes_incident on desk_notes (incident, at);

CREATE INDEX desk_notes_until on desk_notes (until) where until is not null and taken_off_at is null;

CREATE TABLE desk_rules (key text primary key, change text not null, at integer not null) strict;

CREATE TABLE editor_links (
  effect text primary key references incidents (id), cause text, editor integer not null, at integer not null
) strict, without rowid;

CREATE TABLE editors (
  person integer primary key, role text, name text not null, by integer not null, at integer not null
) strict;

CREATE TABLE feeds (
  key text primary key, etag text, last_modified text, body_hash text, last_good_at integer, last_tried_at integer,
  failures integer not null, problem_kind text, problem_detail text, problem_since integer, not_before integer
) strict, without rowid;

CREATE TABLE follows (
  subject text not null, chat integer not null references readers (chat) on delete cascade, primary key (subject, chat)
) strict, without rowid;

CREATE INDEX follows_chat on follows (chat);

CREATE TABLE incidents (
  id text primary key, service text not null, provider_id text not null,
  story text not null references stories (id),
  url text, title text not null, kind text not null, impact text not null, raw_impact text, phase text not null,
  raw_status text not null, started_at integer not null, resolved_at integer, scheduled_for integer,
  scheduled_until integer, components text not null, feeds text not null, first_seen_at integer not null,
  missed_reads integer not null, withdrawn_at integer, open integer not null, version integer not null
) strict;

CREATE INDEX incidents_newest on incidents (service, started_at);

CREATE INDEX incidents_open on incidents (service) where open = 1;

CREATE UNIQUE INDEX incidents_provider on incidents (service, provider_id);

CREATE INDEX incidents_time on incidents (started_at);

CREATE TABLE lanes (
  id text primary key, stopped_at integer, stopped_reason text, not_before integer, moved_from text, moved_to text,
  watermark integer, epoch integer not null, holder text, lease_until integer
) strict, without rowid;

CREATE INDEX lanes_quiet on lanes (not_before) where not_before is not null;

CREATE TABLE links (
  effect text primary key references incidents (id), cause text not null, relation text not null,
  evidence text not null, reason text not null, at integer not null
) strict, without rowid;

CREATE INDEX links_cause on links (cause);

CREATE TABLE meta (key text primary key, value text not null) strict, without rowid;

CREATE TABLE migrations (number integer primary key, name text not null) strict;

CREATE TABLE provenance (
  bulletin text not null, block text not null, clause integer not null, text text, sources text not null,
  primary key (bulletin, block, clause),
  foreign key (bulletin, block) references blocks (bulletin, id)
) strict, without rowid;

CREATE TABLE raised (service text primary key, at integer not null) strict, without rowid;

CREATE TABLE readers (
  chat integer primary key, edition text not null, min_impact text not null, kinds text not null, zone text,
  quiet_from integer, quiet_until integer, rest_days text not null, grave_breaks_in integer not null,
  muted_until integer, at integer not null
, digest text, digest_at integer, language text, topic integer) strict;

CREATE INDEX readers_digest on readers (digest_at) where digest_at is not null;

CREATE TABLE reports (
  service text not null, incident text not null, person text not null, edition text not null, at integer not null,
  primary key (service, incident, person)
) strict, without rowid;

CREATE INDEX reports_at on reports (service, at);

CREATE INDEX reports_person on reports (person, at);

CREATE TABLE reviews (
  seq integer primary key, id text not null unique, change text not null, rule text, reason text not null, findings text not null,
  bulletins blob not null, content_hash text not null, state text not null, created_at integer not null,
  settled_at integer, settled_by integer
, version integer not null default 0, desk text, card text) strict;

CREATE INDEX reviews_card on reviews (card) where card is not null;

CREATE INDEX reviews_waiting on reviews (state);

CREATE TABLE seen_updates (update_id integer primary key, at integer not null) strict;

CREATE TABLE stories (
  id text primary key, lead text not null,
  services text not null, cause text,
  opened_at integer not null, closed_at integer
) strict;

CREATE INDEX stories_closed on stories (closed_at) where closed_at is not null;

CREATE TABLE story_incidents (
  story text not null references stories (id),
  incident text not null references incidents (id),
  position integer not null, primary key (story, incident)
) strict, without rowid;

CREATE TABLE sweeps (delivery text primary key, watermark integer not null, due_at integer not null) strict, without rowid;

CREATE TABLE targets (
  chat integer primary key, kind text not null, title text not null, status text not null, added_by integer,
  at integer not null
) strict;

CREATE TABLE told (
  story text not null, chat integer not null, seen integer not null, primary key (story, chat)
) strict, without rowid;

CREATE INDEX told_chat on told (chat);

CREATE TABLE told_marks (
  incident text not null references incidents (id), kind text not null, key text not null, at integer not null,
  primary key (incident, kind, key)
) strict, without rowid;

CREATE TABLE translation_memory (
  source_hash text not null, edition text not null, source text not null, text text not null, editor integer,
  at integer not null, primary key (source_hash, edition)
) strict, without rowid;

CREATE TABLE updates (
  incident text not null references incidents (id), key text not null,
  position integer not null, provider_id text, phase text not null, raw_status text not null, text text not null,
  text_hash text not null, at integer not null, first_seen_at integer not null, primary key (incident, key)
) strict;

CREATE INDEX updates_text on updates (text_hash);
