/** What people at the desk add to an incident, and in which language each of them is spoken to. */
export const deskNotes = `
create table desk_notes (
  id text primary key, incident text not null, kind text not null, note text not null, at integer not null,
  until integer, taken_off_at integer
) strict, without rowid;
create index desk_notes_incident on desk_notes (incident, at);
create index desk_notes_until on desk_notes (until) where until is not null and taken_off_at is null;

create table desk_languages (person integer primary key, language text not null, at integer not null) strict;
`;
