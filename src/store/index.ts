export type { Progress } from "./backup.ts";
export { pathOf } from "./database.ts";
export { keepFeedMemories } from "./feed-memories.ts";
export { allLanes, type Lane } from "./lanes.ts";
export { acquireWriterLock, type WriterLock } from "./lock.ts";
export { StoreProblem, type StoreProblemKind } from "./problem.ts";
export { type Restored, type RestoreOptions, restore } from "./restore.ts";
export { openStore, type SqliteStore, type StoreOptions, type StoreParts } from "./store.ts";
export type { Target } from "./targets.ts";
