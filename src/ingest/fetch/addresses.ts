/** Checks which addresses an import may fetch: public ones, unless the operator allows others. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { done, type Result, refused } from '../input-result.ts';

/**
 * Whether an IP address belongs to the public network. Loopback, private, link-local (also of cloud metadata),
 * multicast and reserved addresses do not. Of the IPv6 forms of an IPv4 address only `::ffff:` before a public one
 * does.
 *
 * `isPublicAddress('169.254.169.254')` → `false`
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && !isIPv4Compatible(parsed);
}

/**
 * Some systems still read `::7f00:1` as 127.0.0.1, and ipaddr.js takes the range for public; RFC 4291 deprecated it.
 */
function isIPv4Compatible(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address instanceof ipaddr.IPv6 && address.match(ipaddr.IPv6.parse('::'), 96);
}

/** Accepts http and https addresses without a user name; an IP address in one has to be public. */
export function checkedAddress(address: string, allowPrivate: boolean): Result<URL> {
  const url = URL.canParse(address) ? new URL(address) : undefined;
  if (url === undefined || (url.protocol !== 'http:' && url.protocol !== 'https:')) {
    return refused('bad-address', `${address} is no web address. Write it whole: https://…`);
  }
  if (url.username !== '' || url.password !== '') {
    return refused(
      'bad-address',
      `${url.host} is given with a user name. Save the page yourself and import the file.`,
    );
  }
  const host = url.hostname.replace(/^\[|\]$/gu, '');
  if (
    !allowPrivate &&
    ((isIP(host) !== 0 && !isPublicAddress(host)) || /(?:^|\.)localhost\.?$/iu.test(host))
  ) {
    return refused('private-address', privateMessage(url.host));
  }
  return done(url);
}

export const privateMessage = (host: string): string =>
  `${host} is an address of this machine or of a private network. --allow-private fetches it all the same.`;
