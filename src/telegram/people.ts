/** Who works at the desk and in which language: `/editor` for a chief, `/language` for everybody there. */
import { latinDigits } from "../desk/digits.ts";
import type { Say } from "../desk/review-card.ts";
import { type Role, roles } from "../domain/review.ts";
import { type DeskLanguage, deskLanguages } from "../domain/voice.ts";
import { newFollower } from "../readers/following.ts";
import { spokenTo } from "../readers/when.ts";
import type { Desk, HandlerPorts } from "./desk.ts";
import type { Intent } from "./intents.ts";
import { sayTo, wordsIn } from "./voices.ts";

type Command = Extract<Intent, { kind: "deskCommand" }>;

/** Answered in the language that counts from now on, which is the one it was when no language is named. */
export async function speak({ asker, rest }: Command, desk: Desk, ports: HandlerPorts): Promise<string> {
  const named = rest.normalize("NFC").toLowerCase();
  const language = deskLanguages.find((one) => wordsIn(desk, ports, `desk-words-${one}`).includes(named));
  if (language) await choose(asker.user, language, desk, ports);
  return (await sayTo(asker.user, desk, ports))("desk-language-now");
}

/** It is kept with what else they chose as a reader. */
async function choose(person: number, language: DeskLanguage, desk: Desk, ports: HandlerPorts): Promise<void> {
  const { store, clock } = ports;
  const known = await store.reader(person);
  const audit = { at: clock.now(), actor: person, act: "editor.language", subject: String(person) };
  const said = { ...audit, before: known?.language ?? "", after: language };
  await store.chooseLanguage(spokenTo(known ?? newFollower(person, desk.edition), language), said);
}

interface Appointment {
  readonly person: number;
  /** Nothing for who is to leave. */
  readonly role: Role | undefined;
  readonly name: string;
}

/** "603 editor Rina"; without anything, who works at the desk. */
export async function appoint({ asker, rest }: Command, desk: Desk, say: Say, ports: HandlerPorts): Promise<string> {
  if (rest === "") return listed(desk, say, ports);
  const wanted = readAppointment(rest.normalize("NFC"), desk, ports);
  if (!wanted) return say("desk-editor-how");
  const { person, role } = wanted;
  if (person === asker.user) return say("desk-editor-self");
  const at = ports.clock.now();
  const known = (await peopleOf(desk, ports)).get(person);
  const name = wanted.name === "" ? (known?.name ?? "") : wanted.name;
  const subject = String(person);
  const audit = {
    at,
    actor: asker.user,
    act: "editor.appoint",
    subject,
    before: known?.role ?? "",
    after: role ?? "none",
  };
  await ports.store.appoint({ person, role, name, by: asker.user, at }, audit);
  return role ? say("desk-editor-named", { person: subject, role }) : say("desk-editor-dismissed", { person: subject });
}

const appointmentPattern = /^(\d{1,15})\s+(\S+)(?:\s+([^\n]{1,60}))?$/u;

function readAppointment(text: string, desk: Desk, ports: HandlerPorts): Appointment | undefined {
  const [number = "", ...rest] = text.split(/\s+/u);
  const [, id = "", word = "", name = ""] = appointmentPattern.exec([latinDigits(number), ...rest].join(" ")) ?? [];
  const wanted = ([...roles, "none"] as const).find((one) =>
    wordsIn(desk, ports, `desk-words-${one}`).includes(word.toLowerCase()),
  );
  const person = Number(id);
  if (wanted === undefined || person === 0) return undefined;
  return { person, role: wanted === "none" ? undefined : wanted, name };
}

interface Colleague {
  readonly role: Role | undefined;
  readonly name: string;
}

/** A chief's word stands before the configuration. */
async function peopleOf({ editors }: Desk, { store }: HandlerPorts): Promise<ReadonlyMap<number, Colleague>> {
  const people = new Map<number, Colleague>([...editors].map(([person, role]) => [person, { role, name: "" }]));
  for (const { person, role, name } of await store.editors()) people.set(person, { role, name });
  return people;
}

async function listed(desk: Desk, say: Say, ports: HandlerPorts): Promise<string> {
  const lines = [...(await peopleOf(desk, ports))].flatMap(([person, { role, name }]) =>
    role === undefined ? [] : [`• ${say("desk-editor-line", { person: `${person} ${name}`.trim(), role })}`],
  );
  return [say("desk-editors"), ...lines, say("desk-editor-how")].join("\n");
}
