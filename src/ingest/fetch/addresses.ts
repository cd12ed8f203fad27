/** Which addresses an import may fetch: public ones, unless the operator asks for others. */
import { isIP } from 'node:net';
import ipaddr from 'ipaddr.js';
import { done, type Result, refused } from '../input-result.ts';

/**
 * Whether an IP address belongs to the public network. Loopback, private,
 * link-local (cloud metadata among them), multicast and reserved ones do not,
 * nor do IPv6 forms that wrap an IPv4 address, but for `::ffff:` before a public one.
 *
 * `isPublicAddress('169.254.169.254')` → `false`
 */
export function isPublicAddress(address: string): boolean {
  if (!ipaddr.isValid(address)) return false;
  const parsed = ipaddr.process(address);
  return parsed.range() === 'unicast' && !isIPv4Compatible(parsed);
}

/** `::7f00:1` is 127.0.0.1 to whoever still unwraps it; ::/96 was given up by RFC 4291, and ipaddr.js takes it for public. */
function isIPv4Compatible(address: ipaddr.IPv4 | ipaddr.IPv6): boolean {
  return address instanceof ipaddr.IPv6 && address.match(ipaddr.IPv6.parse('::'), 96);
}

/** An http or https address without user name; an IP address in it must be public. */
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
