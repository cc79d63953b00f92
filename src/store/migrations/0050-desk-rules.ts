/** Rules of the desk that a chief has changed, within what the operator allows. */
export const deskRules = `
create table desk_rules (key text primary key, change text not null, at integer not null) strict;
`;
