/** One update may owe a person several messages. */
export const answersInParts = `
alter table answers rename to answers_whole;
create table answers (
  id integer not null, part integer not null, chat integer not null, reply text not null, at integer not null,
  primary key (id, part)
) strict;
insert into answers select id, 0, chat, reply, at from answers_whole;
drop table answers_whole;
`;
