/** `preview KIND`: a kind of bulletin from sample facts, as readers would see it, with what the lint says of it. */
import { type BulletinKind, bulletinKinds, type Edition } from "../domain/bulletin.ts";
import { composeReply } from "../domain/card.ts";
import { renderPost } from "../terminal/sender.ts";
import { preview as compose } from "../writing/preview.ts";
import { Refusal, type Toolbox } from "./toolbox.ts";

const isKind = (word: string): word is BulletinKind => (bulletinKinds as readonly string[]).includes(word);

export function preview(kind: string, edition: Edition, tools: Toolbox): void {
  if (!isKind(kind)) throw new Refusal([`preview: expected one of ${bulletinKinds.join(", ")}; got "${kind}"`]);
  const { writer, english } = tools.language();
  const composition = compose(
    writer,
    kind,
    { edition, digits: "bengali" },
    {
      read: (text, incident) =>
        english.read(text, {
          service: { id: incident.service, name: incident.service },
          components: incident.components.map(({ name }) => name),
        }),
    },
  );
  switch (composition.kind) {
    case "nothing":
      throw new Refusal([`${kind}: nothing is written (${composition.reason})`]);
    case "written":
      tools.out(`${renderPost(composeReply(composition.bulletin))}\n`);
      for (const warning of composition.warnings)
        tools.note(`${warning.id} warn: ${warning.message} [${warning.excerpt}]\n`);
      return;
    case "blocked":
      tools.out(`${renderPost(composeReply(composition.bulletin))}\n`);
      throw new Refusal(
        composition.findings.map(
          (finding) => `${finding.id} ${finding.severity}: ${finding.message} [${finding.excerpt}]`,
        ),
      );
  }
}
