import { expect, test } from "vitest";
import { createManners } from "../../src/readers/manners.ts";

test("a dozen questions a minute are answered, the next is told so once, the rest are not", () => {
  const manners = createManners();
  const admissions = Array.from({ length: 15 }, (_, at) => manners.admit(1, at));
  expect(admissions.filter((admission) => admission === "answer")).toHaveLength(12);
  expect(admissions.slice(12)).toEqual(["slowDown", "silence", "silence"]);
  expect(manners.admit(1, 60_000)).toBe("answer");
});

test("nobody waits for somebody else", () => {
  const manners = createManners();
  for (let at = 0; at < 50; at += 1) manners.admit(1, at);
  expect(manners.admit(2, 50)).toBe("answer");
});

test("people of past minutes are forgotten", () => {
  const manners = createManners();
  for (let person = 0; person < 25_000; person += 1) expect(manners.admit(person, person * 10)).toBe("answer");
});
