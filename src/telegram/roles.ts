/** Who may do what now: a chief's word stands before the configuration, and is asked for at every act. */
import type { Role } from "../domain/review.ts";
import type { Desk, HandlerPorts } from "./desk.ts";

export async function roleOf(person: number, desk: Desk, { store }: HandlerPorts): Promise<Role | undefined> {
  const appointed = (await store.editors()).find((editor) => editor.person === person);
  return appointed ? appointed.role : desk.editors.get(person);
}
