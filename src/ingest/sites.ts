/** Compares addresses by their owners. */

/**
 * The part of an address's host that belongs to one owner.
 *
 * `siteOf('https://m.news.example.co.uk/a')` → `example.co.uk`
 */
export function siteOf(address: string): string {
  const { hostname } = new URL(address);
  const parts = /\.(?:com?|org|net|gov|ac|edu)\.[a-z]{2}$/u.test(hostname) ? 3 : 2;
  return hostname.split('.').slice(-parts).join('.');
}

/** Whether a host belongs to the site of an address: `edition.example.org` to `https://www.example.org/`. */
export function isHostOf(host: string, address: string | undefined): boolean {
  if (address === undefined || !URL.canParse(address)) return false;
  const home = new URL(address).hostname.replace(/^www\./u, '');
  return host === home || host.endsWith(`.${home}`);
}
