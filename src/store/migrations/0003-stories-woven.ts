/**
 * Which incident took which down, an editor's word on it, and what time alone has made us say: a silence or a broken
 * promise is told once.
 */
export const storiesWoven = `
create table links (
  effect text primary key references incidents (id), cause text not null, relation text not null,
  evidence text not null, reason text not null, at integer not null
) strict, without rowid;
create index links_cause on links (cause);

create table editor_links (
  effect text primary key references incidents (id), cause text, editor integer not null, at integer not null
) strict, without rowid;

create table told_marks (
  incident text not null references incidents (id), kind text not null, key text not null, at integer not null,
  primary key (incident, kind, key)
) strict, without rowid;
`;
