/**
 * Identities. They are derived, never drawn: reading the same thing twice gives the same id, so writing it twice
 * writes nothing. The hash is the only thing taken from outside the folder, and it is a pure function.
 */
import { hash } from "node:crypto";

type Brand<Name extends string> = string & { readonly __brand: Name };

export type ServiceId = Brand<"ServiceId">;
export type IncidentId = Brand<"IncidentId">;
export type StoryId = Brand<"StoryId">;
export type ChangeId = Brand<"ChangeId">;
export type BulletinId = Brand<"BulletinId">;

/** Milliseconds since 1970-01-01T00:00:00Z. Every time in the domain has this shape. */
export type EpochMs = number;

export const serviceId = (id: string): ServiceId => id as ServiceId;

/** 16 hexadecimal digits of the SHA-256 of the parts; the separator keeps ["ab","c"] and ["a","bc"] apart. */
export function hashOf(...parts: readonly string[]): string {
  return hash("sha256", parts.join("\u001f"), "hex").slice(0, 16);
}

export const incidentId = (service: ServiceId, providerId: string): IncidentId =>
  `i_${hashOf(service, providerId)}` as IncidentId;

/** Every incident belongs to a story from the start, usually of one: the story is named after its first incident. */
export const storyIdOf = (incident: IncidentId): StoryId => `s_${incident.slice(2)}` as StoryId;

export const changeId = (incident: IncidentId, kind: string, keys: readonly string[], changedTo: string): ChangeId =>
  `c_${hashOf(incident, kind, keys.join(","), changedTo)}` as ChangeId;

export const bulletinId = (change: ChangeId, edition: string, digits: string): BulletinId =>
  `b_${hashOf(change, edition, digits)}` as BulletinId;
