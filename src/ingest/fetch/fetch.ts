/**
 * Fetches pages politely: only what robots.txt allows, one request at a time with a pause between, within limits of
 * size and time, and only from public addresses.
 *
 * The address is checked again at each connection, after DNS and after every redirect, so that a name cannot lead into
 * the operator's own network.
 */
import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline, type Transform } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import pLimit from 'p-limit';
import robotsParser from 'robots-parser';
import { done, type Result, refused } from '../input-result.ts';
import { maxArticleBytes, tooLarge } from '../read/decode.ts';
import { checkedAddress, isPublicAddress, privateMessage } from './addresses.ts';

const userAgent = 'OnrecordImport/1.0 (+one page at a time, for one reader)';
const maxRedirects = 5;
/** RFC 9309 section 2.5 requires reading at least 500 kibibytes of a robots.txt; the rest is not read. */
const maxRobotsBytes = 500 * 1024;
const maxPauseMs = 10_000;

interface FetchedPage {
  /** The page's address, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
}

export interface PageFetcher {
  fetch(address: string): Promise<Result<FetchedPage>>;
}

export interface FetcherOptions {
  readonly allowPrivate?: boolean;
  readonly timeoutMs?: number;
  /** The least time between two requests to one host. */
  readonly pauseMs?: number;
  readonly maxBytes?: number;
}

interface Limits extends Required<FetcherOptions> {
  /**
   * Set for a robots.txt: it may have any type and status, counts as empty unless the status is 200, and is cut at
   * `maxBytes`.
   */
  readonly isRules?: true;
}

// The package is CommonJS with types for a default export that Node does not make.
const parseRobots = robotsParser as unknown as typeof robotsParser.default;

interface Host {
  robots: ReturnType<typeof parseRobots> | undefined;
  /** The status with which the host refused its rules: until it gives them, nothing may be fetched. */
  failedWith?: number;
  /** By `performance.now()`: the machine's clock may be set back. */
  lastRequestAt: number;
}

/** A fetcher that remembers each host's rules and last request, and fetches one page after another. */
export function pageFetcher(options: FetcherOptions = {}): PageFetcher {
  const limits: Limits = {
    allowPrivate: false,
    timeoutMs: 20_000,
    pauseMs: 1_000,
    maxBytes: maxArticleBytes,
    ...options,
  };
  const hosts = new Map<string, Host>();
  const oneAtATime = pLimit(1);
  const visit = async (url: URL): Promise<Result<Got>> => {
    const host = await hostOf(url, hosts, limits);
    if (host.kind === 'refused') return host;
    const forbidden = rulesAgainst(url, host.value);
    if (forbidden !== undefined) return refused('robots', forbidden);
    await pause(host.value, limits.pauseMs);
    const got = await get(url, limits);
    host.value.lastRequestAt = performance.now();
    return got;
  };
  return {
    fetch: (address) =>
      oneAtATime(async () => {
        const got = await followed(address, limits, visit);
        return got.kind === 'done' ? done({ url: got.value.url, bytes: got.value.bytes }) : got;
      }),
  };
}

/** What an address leads to, after redirects. */
async function followed(
  address: string,
  { allowPrivate, isRules }: Limits,
  visit: (url: URL) => Promise<Result<Got>>,
): Promise<Result<Got & { readonly url: string }>> {
  // RFC 9309 section 2.3.1.2: where redirects lead to no rules, there are none.
  const astray = (why: string): Result<Got & { readonly url: string }> =>
    isRules ? done({ ...nothing(404), url: address }) : refused('network', why);
  let next = address;
  for (let hop = 0; hop <= maxRedirects; hop += 1) {
    const checked = checkedAddress(next, allowPrivate);
    if (checked.kind === 'refused') return checked;
    const { href } = checked.value;
    const got = await visit(checked.value);
    if (got.kind === 'refused') return got;
    const { location } = got.value;
    if (location === undefined) return done({ ...got.value, url: href });
    if (!URL.canParse(location, href)) return astray(`${href} leads to an address that cannot be read.`);
    next = new URL(location, href).href;
  }
  return astray(`${address} leads from page to page more than ${maxRedirects} times.`);
}

/** A host with its rules, which are fetched once. */
async function hostOf(url: URL, hosts: Map<string, Host>, limits: Limits): Promise<Result<Host>> {
  const known = hosts.get(url.origin);
  if (known !== undefined) return done(known);
  const { href } = new URL('/robots.txt', url);
  const robotsLimits: Limits = { ...limits, maxBytes: maxRobotsBytes, isRules: true };
  const got = await followed(href, robotsLimits, (rules) => get(rules, robotsLimits));
  // RFC 9309 section 2.3.1.4: rules that cannot be reached forbid everything.
  if (got.kind === 'refused') return got;
  const { status, bytes } = got.value;
  const text = Buffer.from(bytes).toString('utf8');
  const host: Host = {
    robots: text === '' ? undefined : parseRobots(href, text),
    ...(status >= 500 && { failedWith: status }),
    lastRequestAt: performance.now(),
  };
  hosts.set(url.origin, host);
  return done(host);
}

/** Why a host's rules forbid fetching a page; undefined where they allow it. */
function rulesAgainst(url: URL, { failedWith, robots }: Host): string | undefined {
  if (failedWith !== undefined)
    return `${url.host} does not say what programs may fetch: its robots.txt answers with status ${failedWith}. Try again later, or save the page yourself and import the file.`;
  if (robots?.isAllowed(url.href, userAgent) !== false) return undefined;
  return `${url.host} asks programs not to fetch ${url.pathname} (robots.txt). Save the page yourself and import the file.`;
}

async function pause(host: Host, pauseMs: number): Promise<void> {
  const crawlDelayMs = (host.robots?.getCrawlDelay(userAgent) ?? 0) * 1000;
  const wait = host.lastRequestAt + Math.min(Math.max(crawlDelayMs, pauseMs), maxPauseMs) - performance.now();
  if (wait > 0) await sleep(wait);
}

interface Got {
  readonly status: number;
  readonly bytes: Uint8Array;
  /** Where a redirect leads. */
  readonly location?: string;
}

class PrivateAddressError extends Error {}

/** Looks up a host name, and fails unless all of its addresses are public. */
const publicLookup: LookupFunction = (hostname, options, callback) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error !== null) return callback(error, '', 0);
    const closed = addresses.find(({ address }) => !isPublicAddress(address));
    const first = addresses[0];
    if (closed !== undefined || first === undefined)
      return callback(new PrivateAddressError(hostname), '', 0);
    if (options.all === true) return callback(null, addresses);
    return callback(null, first.address, first.family);
  });
};

const nothing = (status: number): Got => ({ status, bytes: new Uint8Array() });

function get(url: URL, limits: Limits): Promise<Result<Got>> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(limits.timeoutMs);
    const fail = (error: unknown): void => resolve(failure(url, error, signal, limits));
    const headers = {
      'user-agent': userAgent,
      accept: 'text/html, text/plain;q=0.9, text/markdown;q=0.9',
      'accept-encoding': 'gzip, br',
    };
    const checks = limits.allowPrivate ? {} : { lookup: publicLookup };
    (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      { signal, agent: false, headers, ...checks },
      (response) => read(url, response, limits).then(resolve, fail),
    )
      .on('error', fail)
      .end();
  });
}

async function read(url: URL, response: IncomingMessage, limits: Limits): Promise<Result<Got>> {
  const status = response.statusCode ?? 0;
  const { location, 'content-type': type = '' } = response.headers;
  const leads = status >= 300 && status < 400 && location !== undefined;
  const isPage = type === '' || /^(?:text\/|application\/xhtml)/iu.test(type);
  if (leads || status !== 200 || !(isPage || limits.isRules)) {
    response.destroy();
    if (leads) return done({ ...nothing(status), location });
    if (status === 200) return refused('binary', `${url.href} is no page but ${type}.`);
    if (limits.isRules) return done(nothing(status));
    return refused('network', `${url.href} answered with status ${status}.`);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  // Counts the unpacked bytes, because a small file can unpack to a huge one. Leaving the loop ends the connection.
  for await (const chunk of unpacked(response)) {
    length += chunk.length;
    chunks.push(chunk);
    if (length <= limits.maxBytes) continue;
    if (!limits.isRules) return refused('too-large', `${url.href}: ${tooLarge(length)}`);
    return done({ status, bytes: asDeclared(wholeLines(Buffer.concat(chunks), limits.maxBytes), type) });
  }
  return done({ status, bytes: asDeclared(Buffer.concat(chunks), type) });
}

const unpackers = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['br', createBrotliDecompress],
  ['deflate', createInflate],
]);

function unpacked(response: IncomingMessage): AsyncIterable<Buffer> {
  const unpack = unpackers.get(response.headers['content-encoding'] ?? '');
  // An error on the way is thrown to the reader of the stream.
  return unpack === undefined ? response : pipeline(response, unpack(), () => undefined);
}

/**
 * The first `maxLength` bytes without a cut line: half of "Disallow: /private" would forbid more than the rule does.
 */
function wholeLines(bytes: Buffer, maxLength: number): Buffer {
  const first = bytes.subarray(0, maxLength);
  return first.subarray(0, first.lastIndexOf('\n') + 1);
}

/** Converts a page to UTF-8 where the response's header names another encoding, which would be lost with the header. */
function asDeclared(bytes: Buffer, contentType: string): Uint8Array {
  const label = /charset\s*=\s*"?(?<label>[\w-]+)/iu.exec(contentType)?.groups?.label;
  if (label === undefined || /^utf-?8$/iu.test(label)) return bytes;
  try {
    return Buffer.from(new TextDecoder(label, { fatal: true }).decode(bytes), 'utf8');
  } catch {
    return bytes;
  }
}

function failure(url: URL, error: unknown, signal: AbortSignal, limits: Limits): Result<Got> {
  if (error instanceof PrivateAddressError) return refused('private-address', privateMessage(url.host));
  if (signal.aborted)
    return refused('network', `${url.host} did not answer within ${limits.timeoutMs / 1000} seconds.`);
  return refused(
    'network',
    `${url.href} cannot be fetched (${error instanceof Error ? error.message : String(error)}).`,
  );
}
