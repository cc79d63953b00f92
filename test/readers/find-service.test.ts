import { describe, expect, test } from "vitest";
import { serviceId } from "../../src/domain/ids.ts";
import type { Reach } from "../../src/domain/service.ts";
import { createDirectory, type Spelled } from "../../src/readers/directory.ts";
import { editDistance, findService } from "../../src/readers/find-service.ts";

const name = (id: string, latin: string, bn: string, more: Partial<Spelled> = {}): [string, Spelled] => [
  id,
  { id, latin, bn: { "bn-IN": bn, "bn-BD": bn }, aliases: [], ambiguous: [], ...more },
];
const names = new Map([
  name("cloudflare", "Cloudflare", "ক্লাউডফ্লেয়ার", { aliases: ["ক্লাউডফেয়ার"] }),
  name("warp", "WARP", "ওয়ার্প", { service: "cloudflare", kind: "component" }),
  name("openai", "OpenAI", "ওপেনএআই"),
  name("chatgpt", "ChatGPT", "চ্যাটজিপিটি", { aliases: ["gpt"] }),
  name("jio", "Jio", "জিও"),
  name("gmail", "Gmail", "জিমেল", { ambiguous: ["mail"] }),
  name("google-drive", "Google Drive", "গুগল ড্রাইভ"),
]);
const service = (id: string, latin: string, reach: Reach, owner?: string) => ({
  id: serviceId(id),
  name: latin,
  reach,
  ...(owner === undefined ? {} : { owner }),
});
const services = [
  service("google-drive", "Google Drive", 2, "Google"),
  service("cloudflare", "Cloudflare", 1),
  service("chatgpt", "ChatGPT", 1, "OpenAI"),
  service("sora", "Sora", 3, "OpenAI"),
  service("jio", "Jio", 1),
  service("gmail", "Gmail", 1, "Google"),
  service("x", "X (Twitter)", 1),
];
const key = (text: string): string =>
  text
    .normalize("NFC")
    .toLowerCase()
    .replace(/[\s._-]/g, "");
const directory = createDirectory(services, names, key);
const find = (query: string) => findService(query, directory);

describe("findService", () => {
  test.each([
    ["cloudflare", "cloudflare"],
    ["Cloud Flare", "cloudflare"],
    ["ক্লাউডফ্লেয়ার", "cloudflare"],
    ["ক্লাউডফেয়ার", "cloudflare"],
    ["GPT", "chatgpt"],
    ["twitter", "x"],
    ["X", "x"],
    ["জিও", "jio"],
    ["google-drive", "google-drive"],
  ])("%s is %s", (query, id) => {
    expect(find(query)).toEqual({ kind: "one", service: id });
  });

  test.each([
    ["cloudflair", ["cloudflare"]],
    ["clodflare", ["cloudflare"]],
    ["cluodflare", ["cloudflare"]],
    ["ক্লাউডফ্লেযার", ["cloudflare"]],
    ["chatgtp", ["chatgpt"]],
    ["cloud", ["cloudflare"]],
  ])("%s is asked back, never answered", (query, ids) => {
    expect(find(query)).toEqual({ kind: "several", services: ids, close: true });
  });

  test("the name of an owner means its services, those that more people use first", () => {
    expect(find("google")).toEqual({ kind: "several", services: ["gmail", "google-drive"], close: false });
    expect(find("ওপেনএআই")).toEqual({ kind: "several", services: ["chatgpt", "sora"], close: false });
  });

  test("a part of a service, and a word with other meanings, are asked back", () => {
    expect(find("warp")).toEqual({ kind: "several", services: ["cloudflare"], close: false });
    expect(find("mail")).toEqual({ kind: "several", services: ["gmail"], close: false });
  });

  test.each(["", " ", "y", "jia", "netflix", "ক", "ا".repeat(4000), "z\u0301".repeat(2000)])(
    "%s is nobody's name",
    (query) => {
      expect(find(query)).toEqual({ kind: "none" });
    },
  );
});

test.each([
  ["abc", "abc", 2, 0],
  ["abc", "acb", 2, 1],
  ["abc", "ab", 2, 1],
  ["abc", "xyz", 2, 3],
  ["kitten", "sitting", 3, 3],
  ["a", "abcdef", 2, 3],
])("editDistance(%s, %s) within %d is %d", (a, b, limit, distance) => {
  expect(editDistance(a, b, limit)).toBe(distance);
});
