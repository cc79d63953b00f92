/** Per claim: `confirmed` the operator says so · `probable` two independent signals · `unconfirmed` one signal or readers' reports. */
export const evidenceLevels = ["confirmed", "probable", "unconfirmed"] as const;
export type Evidence = (typeof evidenceLevels)[number];
