import { type LookupAddress, lookup } from 'node:dns';
import { BlockList, isIP, type LookupFunction } from 'node:net';

/** Addresses of this machine and of networks inside (RFC 6890): nothing that others have written leads us there. */
const INSIDE = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['224.0.0.0', 3],
] as const)
  INSIDE.addSubnet(network, prefix, 'ipv4');
// Among them those that stand for an IPv4 address behind a translator (RFC 6052, RFC 3056).
for (const [network, prefix] of [
  ['::', 127],
  ['64:ff9b::', 96],
  ['2002::', 16],
  ['fc00::', 7],
  ['fe80::', 10],
  ['ff00::', 8],
] as const)
  INSIDE.addSubnet(network, prefix, 'ipv6');

const isInside = (address: string): boolean => INSIDE.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');

/** True when an address as it is written may lead out: by https, and to no network of our own. A name is asked later. */
export function mayLeadOutside(url: URL): boolean {
  const host = url.hostname.replace(/^\[|\]$/g, '');
  return url.protocol === 'https:' && !(isIP(host) && isInside(host));
}

/** Finds every address of a name. */
export type Resolver = (
  name: string,
  found: (error: NodeJS.ErrnoException | null, addresses: readonly LookupAddress[]) => void,
) => void;

const resolveAll: Resolver = (name, found) => lookup(name, { all: true }, found);

/**
 * A name's addresses for the connection that is being made: asked for once, and refused when one of them leads inside. What
 * is connected to is what was checked, whatever the name answers the next time (DNS rebinding).
 */
export function outsideLookup(resolve: Resolver = resolveAll): LookupFunction {
  return (name, { all }, connect) =>
    resolve(name, (error, addresses) => {
      const [first] = addresses ?? [];
      if (error || !first) return connect(error ?? new Error('the name has no address'), '');
      if (addresses.some(({ address }) => isInside(address))) return connect(new Error('leads inside'), '');
      return all ? connect(null, [...addresses]) : connect(null, first.address, first.family);
    });
}
