/** Bengali as tests read it. */
import type { Filing } from "../../src/ports.ts";
import * as room from "./newsroom.ts";

/** Numbers and their units are held together by a no-break space; the tests read it as a space. */
export const readable = (text: string | undefined): string => (text ?? "").replaceAll("\u00a0", " ");
export const nfc = (lines: readonly string[]): string => lines.join("\n").normalize("NFC");

/** What is known when Cloudflare's page was last read `age` ago and showed these. */
export const known = (age: number, ...incidents: Parameters<typeof room.filing>[1]): Filing =>
  room.filing(room.readAt(room.cloudflare, room.evening - age), incidents);
