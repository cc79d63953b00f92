/** What goes wrong on the way. A script per method, used up call by call, and a chooser for random storms. */
export type Fault =
  /** The connection dies before anything happened. */
  | { readonly kind: "dropBefore" }
  /** It happened, and the answer never came. */
  | { readonly kind: "deliverThenDrop" }
  /** It happened, and a proxy answers with a page. */
  | { readonly kind: "badGateway" }
  | { readonly kind: "slow"; readonly ms: number }
  /** The connection dies; it happens `ms` later. */
  | { readonly kind: "late"; readonly ms: number }
  | { readonly kind: "flood"; readonly seconds: number }
  | { readonly kind: "restart" }
  | { readonly kind: "tooLarge" }
  | { readonly kind: "refuse"; readonly code: number; readonly description: string };

export type FaultChooser = (method: string, args: ReadonlyMap<string, string>) => Fault | undefined;

export class FaultScript {
  readonly #scripted = new Map<string, (Fault | undefined)[]>();
  #chooser: FaultChooser = () => undefined;

  /** The next calls of the method meet these, one each; `undefined` lets one through. */
  next(method: string, ...faults: readonly (Fault | undefined)[]): void {
    const key = method.toLowerCase();
    this.#scripted.set(key, [...(this.#scripted.get(key) ?? []), ...faults]);
  }

  /** Asked for every call that no script covers. */
  choose(chooser: FaultChooser): void {
    this.#chooser = chooser;
  }

  take(method: string, args: ReadonlyMap<string, string>): Fault | undefined {
    const scripted = this.#scripted.get(method.toLowerCase());
    return scripted && scripted.length > 0 ? scripted.shift() : this.#chooser(method, args);
  }
}
