/**
 * Readers, what they follow, and how far each bulletin has been told to them. That a bulletin is to be told is written
 * by the database in the transaction that stores it, so that none is forgotten and none is told that was not stored.
 * Who reports that something fails is kept as a keyed hash.
 */
export const readers = `
create table readers (
  chat integer primary key, edition text not null, min_impact text not null, kinds text not null, zone text,
  quiet_from integer, quiet_until integer, rest_days text not null, grave_breaks_in integer not null,
  muted_until integer, at integer not null
) strict;

create table follows (
  subject text not null, chat integer not null references readers (chat) on delete cascade, primary key (subject, chat)
) strict, without rowid;
create index follows_chat on follows (chat);

create table told (
  story text not null, chat integer not null, seen integer not null, primary key (story, chat)
) strict, without rowid;
create index told_chat on told (chat);

create table broadcasts (
  seq integer primary key, bulletin text not null, story text not null, edition text not null,
  after_chat integer not null, told integer not null, done integer not null
) strict;
create index broadcasts_waiting on broadcasts (seq) where done = 0;

create trigger bulletins_told after insert on bulletins
when new.digits = 'bengali' and new.kind <> 'digest' and (exists (select 1 from follows) or exists (select 1 from told where story = new.story))
begin
  insert into broadcasts (bulletin, story, edition, after_chat, told, done)
  values (new.id, new.story, new.edition, -1000000000000000, 0, 0);
end;

create index deliveries_lane on deliveries (lane);

create table reports (
  service text not null, incident text not null, person text not null, edition text not null, at integer not null,
  primary key (service, incident, person)
) strict, without rowid;
create index reports_at on reports (service, at);

create index reports_person on reports (person, at);

create table raised (service text primary key, at integer not null) strict, without rowid;
`;
