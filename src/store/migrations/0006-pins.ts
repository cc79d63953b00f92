/** A card that is to be pinned, and whether it is: a wish and a state of its own, beside what the post shows. */
export const pins = `
alter table deliveries add column pin integer;
alter table deliveries add column pinned integer not null default 0;
alter table deliveries add column pin_not_before integer not null default 0;
create index deliveries_pins on deliveries (created_at) where pin is not null and pin <> pinned;
`;
