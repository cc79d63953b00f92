/** Posts that were sent again, and when the operator said what a post tells. */
export const sweeps = `
create table sweeps (delivery text primary key, watermark integer not null, due_at integer not null) strict, without rowid;
alter table deliveries add column event_at integer;
`;
