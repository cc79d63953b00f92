/**
 * Addresses that a feed may not lead to: this machine, its network, the cloud's metadata service. Names are checked where
 * they are resolved, so that the address looked at is the address connected to, whatever the next answer of DNS says.
 */
import { type LookupAddress, lookup as resolve } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

const refused = new BlockList();
const ranges4 =
  "0.0.0.0/8 10.0.0.0/8 100.64.0.0/10 127.0.0.0/8 169.254.0.0/16 172.16.0.0/12 192.0.0.0/24 192.0.2.0/24 192.168.0.0/16 198.18.0.0/15 198.51.100.0/24 203.0.113.0/24 224.0.0.0/4 240.0.0.0/4";
const ranges6 = "::/128 ::1/128 64:ff9b::/96 64:ff9b:1::/48 100::/64 2001::/32 2002::/16 fc00::/7 fe80::/10 ff00::/8";
for (const [ranges, family] of [
  [ranges4, "ipv4"],
  [ranges6, "ipv6"],
] as const) {
  for (const range of ranges.split(" ")) {
    const [network = "", bits] = range.split("/");
    refused.addSubnet(network, Number(bits), family);
  }
}

export function isPrivate(address: string): boolean {
  const bare = address.replace(/^\[|\]$/g, "").replace(/%.*$/, "");
  const family = isIP(bare);
  if (family === 0) return false;
  return refused.check(bare, family === 6 ? "ipv6" : "ipv4");
}

export class PrivateAddressError extends Error {
  override readonly name = "PrivateAddressError";
  readonly code = "BIBHRAT_PRIVATE_ADDRESS";
}

const explain = (host: string, address: string): PrivateAddressError =>
  new PrivateAddressError(
    host === address ? `${address} is a private address` : `${host} resolves to the private address ${address}`,
  );

/** For hosts that are addresses already: nothing is looked up for them. */
export function refuseLiteral(host: string): PrivateAddressError | undefined {
  return isPrivate(host) ? explain(host, host) : undefined;
}

/** `dns.lookup` that fails when any answer is private: a name that mixes both is an attack, not a mistake. */
export const guardedLookup: LookupFunction = (host, options, callback) => {
  resolve(host, { ...options, all: true }, (error, addresses: LookupAddress[]) => {
    const bad = error ? undefined : addresses.find((one) => isPrivate(one.address));
    const failure = error ?? (bad && explain(host, bad.address));
    if (failure) return callback(failure, "", 4);
    const first = addresses[0];
    if (options.all) return (callback as (e: null, a: LookupAddress[]) => void)(null, addresses);
    return callback(null, first?.address ?? "", first?.family ?? 4);
  });
};
