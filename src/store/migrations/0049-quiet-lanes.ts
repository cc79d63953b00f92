/** Every follower's chat has a lane; those few that Telegram wants quiet are found without reading the others. */
export const quietLanes = `
create index lanes_quiet on lanes (not_before) where not_before is not null;
`;
