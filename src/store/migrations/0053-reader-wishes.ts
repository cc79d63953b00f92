/**
 * What readers wish besides: a digest at an hour of theirs, with the moment at which the next one is due; the language of
 * the answers; the thread of a group that the news goes to. And how many a broadcast is
 * for, and how many of them are still ahead.
 */
export const readerWishes = `
alter table readers add column digest text;
alter table readers add column digest_at integer;
alter table readers add column language text;
alter table readers add column topic integer;
create index readers_digest on readers (digest_at) where digest_at is not null;
alter table broadcasts add column total integer;
alter table broadcasts add column ahead integer;
`;
