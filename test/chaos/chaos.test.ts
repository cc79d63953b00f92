/** Nothing lost, nothing twice: the bounded run; `npm run chaos` is the long one. */
import { expect, test } from "vitest";
import { rage } from "./storm.ts";

test("bulletins through drops, floods, people and kills: none lost, none double, all final, all in order", async () => {
  const plan = { bulletins: 48, channels: 8, every: 5_000 };
  const after = await rage({ plan, factor: 30, seed: 20251118, kills: 3, points: 6 });
  expect(after).toMatchObject({
    wanted: 48,
    lost: [],
    doubled: [],
    behind: [],
    disordered: [],
    leftPinned: [],
    tokenInLogs: false,
  });
  expect(after.kills).toBeGreaterThanOrEqual(7);
  expect(after.adopted).toBeGreaterThan(0);
}, 240_000);
