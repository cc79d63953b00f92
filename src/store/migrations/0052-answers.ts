/** What readers are to be answered, by the number of their update, until the call that sends it is begun. */
export const answers = `
create table answers (id integer primary key, chat integer not null, reply text not null, at integer not null) strict;
`;
