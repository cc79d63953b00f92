/** A service as editors name it: by its id, or in any spelling that means it and no other. */
import { type ServiceId, serviceId } from "../domain/ids.ts";
import { findService } from "../readers/find-service.ts";
import type { Desk } from "./desk.ts";

export function serviceNamed(name: string, { services, directory }: Desk): ServiceId | undefined {
  if (name === "") return undefined;
  if (services.has(name.toLowerCase())) return serviceId(name.toLowerCase());
  const found = findService(name, directory, "exact");
  return found.kind === "one" && services.has(found.service) ? serviceId(found.service) : undefined;
}
