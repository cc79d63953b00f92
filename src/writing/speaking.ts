/** Who speaks on a status page: its publisher, which is the owner when the page carries the owner's name. */
import type { Service } from "../domain/service.ts";

const letters = (text: string): string => text.toLowerCase().replace(/[^a-z0-9]/g, "");

function hostOf(page: string | undefined): string {
  if (page === undefined || !URL.canParse(page)) return "";
  return letters(new URL(page).hostname);
}

/** The owner's Latin name when the page is published under it: status.openai.com speaks for ChatGPT as OpenAI. */
export function publisherOf(service: Service): string | undefined {
  const { owner } = service;
  if (owner === undefined || letters(owner) === "" || letters(owner) === letters(service.name)) return undefined;
  const host = hostOf(service.page);
  const isOwners = host.includes(letters(owner)) && !host.includes(letters(service.name));
  return isOwners ? owner : undefined;
}
