/** What editors do to a draft before its verdict, and who was made an editor by a chief instead of the configuration. */
export const desk = `
alter table reviews add column version integer not null default 0;
alter table reviews add column desk text;
alter table reviews add column card text;
create index reviews_card on reviews (card) where card is not null;

create table editors (
  person integer primary key, role text, name text not null, by integer not null, at integer not null
) strict;

create index deliveries_message on deliveries (message_id) where message_id is not null;
create index bulletins_mends on bulletins (seq) where kind in ('correction', 'retraction');
`;
