/**
 * Fetching pages politely: what robots.txt allows, one request at a time with a
 * pause between, within limits of size and time, and from public addresses
 * only.
 *
 * The address is checked again when the connection is made, after DNS and after
 * every redirect, so that a name cannot lead into the operator's own network.
 */
import { lookup } from 'node:dns';
import { type IncomingMessage, request as requestHttp } from 'node:http';
import { request as requestHttps } from 'node:https';
import type { LookupFunction } from 'node:net';
import { pipeline } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib';
import pLimit from 'p-limit';
import robotsParser from 'robots-parser';
import { maxArticleBytes, tooLarge } from '../read/decode.ts';
import { done, type Result, refused } from '../refusal.ts';
import { checkedAddress, isPublicAddress, privateMessage } from './addresses.ts';

const userAgent = 'OnrecordImport/1.0 (+one page at a time, for one reader)';
const usualTimeoutMs = 20_000;
const maxRedirects = 5;
/** RFC 9309 section 2.5 asks for at least 500 kibibytes of a robots.txt; what stands behind them is not read. */
const maxRobotsBytes = 500 * 1024;
const usualPauseMs = 1_000;
const maxPauseMs = 10_000;

interface FetchedPage {
  /** Where the page was in the end, after redirects. */
  readonly url: string;
  readonly bytes: Uint8Array;
}

export interface PageFetcher {
  fetch(address: string): Promise<Result<FetchedPage>>;
}

export interface FetcherOptions {
  readonly allowPrivate?: boolean;
  readonly timeoutMs?: number;
  /** Between two requests to one host. */
  readonly pauseMs?: number;
  readonly maxBytes?: number;
}

interface Robots {
  isAllowed(url: string, userAgent: string): boolean | undefined;
  getCrawlDelay(userAgent: string): number | undefined;
}

// The package is CommonJS with types for a default export that Node does not make.
const parseRobots = robotsParser as unknown as (url: string, text: string) => Robots;

interface Host {
  robots: Robots | undefined;
  /** The status with which the host failed to give its rules: until it gives them, nothing may be fetched. */
  failedWith?: number;
  lastRequestAt: number;
}

/** A fetcher that remembers each host's rules and when it was last asked; one page after another. */
export function pageFetcher(options: FetcherOptions = {}): PageFetcher {
  const {
    allowPrivate = false,
    timeoutMs = usualTimeoutMs,
    pauseMs = usualPauseMs,
    maxBytes = maxArticleBytes,
  } = options;
  const limits = { allowPrivate, timeoutMs, maxBytes };
  const hosts = new Map<string, Host>();
  const oneAtATime = pLimit(1);
  return { fetch: (address) => oneAtATime(() => followed(address, hosts, limits, pauseMs)) };
}

/** The page that an address leads to in the end. */
async function followed(
  address: string,
  hosts: Map<string, Host>,
  limits: Limits,
  pauseMs: number,
): Promise<Result<FetchedPage>> {
  let next = address;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const checked = checkedAddress(next, limits.allowPrivate);
    if (!checked.ok) return checked;
    const url = checked.value;
    const host = await hostOf(url, hosts, limits);
    if (!host.ok) return host;
    const forbidden = rulesAgainst(url, host.value);
    if (forbidden !== undefined) return refused('robots', forbidden);
    await pause(host.value, pauseMs);
    const got = await get(url, limits);
    host.value.lastRequestAt = Date.now();
    if (!got.ok) return got;
    if (got.value.location === undefined) return done({ url: url.href, bytes: got.value.bytes });
    if (!URL.canParse(got.value.location, url.href))
      return refused('network', `${url.href} leads to an address that cannot be read.`);
    next = new URL(got.value.location, url).href;
  }
  return refused('network', `${address} leads from page to page more than ${maxRedirects} times.`);
}

/** A host with its rules, asked for once. */
async function hostOf(url: URL, hosts: Map<string, Host>, limits: Limits): Promise<Result<Host>> {
  const known = hosts.get(url.origin);
  if (known !== undefined) return done(known);
  const rules = new URL('/robots.txt', url);
  // RFC 9309 section 2.3.1.4: rules that cannot be reached forbid everything.
  const got = await getRules(rules, { ...limits, maxBytes: maxRobotsBytes });
  if (!got.ok) return got;
  const { status, bytes } = got.value;
  const text = Buffer.from(bytes).toString('utf8');
  const host: Host = {
    robots: text === '' ? undefined : parseRobots(rules.href, text),
    ...(status >= 500 ? { failedWith: status } : {}),
    lastRequestAt: Date.now(),
  };
  hosts.set(url.origin, host);
  return done(host);
}

/** Why a host's rules keep a page from being fetched; undefined where they allow it. */
function rulesAgainst(url: URL, { failedWith, robots }: Host): string | undefined {
  if (failedWith !== undefined)
    return `${url.host} does not say what programs may fetch: its robots.txt answers with status ${failedWith}. Try again later, or save the page yourself and import the file.`;
  if (robots?.isAllowed(url.href, userAgent) !== false) return undefined;
  return `${url.host} asks programs not to fetch ${url.pathname} (robots.txt). Save the page yourself and import the file.`;
}

async function pause(host: Host, pauseMs: number): Promise<void> {
  const asked = (host.robots?.getCrawlDelay(userAgent) ?? 0) * 1000;
  const wait = host.lastRequestAt + Math.min(Math.max(asked, pauseMs), maxPauseMs) - Date.now();
  if (wait > 0) await sleep(wait);
}

interface Limits {
  readonly allowPrivate: boolean;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** A robots.txt: of any type and status, empty unless the status is 200, and read up to `maxBytes` when it is longer. */
  readonly isRules?: true;
}

interface Got {
  readonly status: number;
  readonly bytes: Uint8Array;
  /** Where a redirect leads. */
  readonly location?: string;
}

class PrivateAddressError extends Error {}

/** Looks a name up and lets only public addresses through to the connection. */
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

/** A robots.txt, through redirects as RFC 9309 asks and whatever type it says it is; empty when there is none. */
async function getRules(rules: URL, limits: Limits): Promise<Result<Got>> {
  let url = rules;
  for (let hop = 0; hop <= maxRedirects; hop++) {
    const got = await get(url, { ...limits, isRules: true });
    if (!got.ok || got.value.location === undefined) return got;
    if (!URL.canParse(got.value.location, url.href)) break;
    const next = checkedAddress(new URL(got.value.location, url).href, limits.allowPrivate);
    if (!next.ok) return next;
    url = next.value;
  }
  return done(nothing(404));
}

const nothing = (status: number): Got => ({ status, bytes: new Uint8Array() });

function get(url: URL, limits: Limits): Promise<Result<Got>> {
  return new Promise((resolve) => {
    const signal = AbortSignal.timeout(limits.timeoutMs);
    const fail = (error: unknown): void => resolve(failure(url, error, signal, limits));
    const request = (url.protocol === 'https:' ? requestHttps : requestHttp)(
      url,
      {
        signal,
        agent: false,
        headers: {
          'user-agent': userAgent,
          accept: 'text/html, text/plain;q=0.9, text/markdown;q=0.9',
          'accept-encoding': 'gzip, br',
        },
        ...(limits.allowPrivate ? {} : { lookup: publicLookup }),
      },
      (response) => {
        read(url, response, limits).then(resolve, fail);
      },
    );
    request.on('error', fail);
    request.end();
  });
}

async function read(url: URL, response: IncomingMessage, limits: Limits): Promise<Result<Got>> {
  const status = response.statusCode ?? 0;
  const { location } = response.headers;
  if (status >= 300 && status < 400 && location !== undefined) {
    response.destroy();
    return done({ ...nothing(status), location });
  }
  if (status !== 200) {
    response.destroy();
    if (limits.isRules) return done(nothing(status));
    return refused('network', `${url.href} answered with status ${status}.`);
  }
  const type = response.headers['content-type'] ?? '';
  if (!limits.isRules && type !== '' && !/^(?:text\/|application\/xhtml)/iu.test(type)) {
    response.destroy();
    return refused('binary', `${url.href} is no page but ${type}.`);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  // Counted as it is unpacked: a small file can hold a huge one. Leaving the loop ends the connection.
  for await (const chunk of unpacked(response)) {
    length += chunk.length;
    chunks.push(chunk);
    if (length <= limits.maxBytes) continue;
    if (!limits.isRules) return refused('too-large', `${url.href}: ${tooLarge(length)}`);
    return done({ status, bytes: asDeclared(wholeLines(Buffer.concat(chunks), limits.maxBytes), type) });
  }
  return done({ status, bytes: asDeclared(Buffer.concat(chunks), type) });
}

const unpackers = { gzip: createGunzip, br: createBrotliDecompress, deflate: createInflate };

function unpacked(response: IncomingMessage): AsyncIterable<Buffer> {
  const encoding = response.headers['content-encoding'] ?? '';
  const unpack = Object.hasOwn(unpackers, encoding)
    ? unpackers[encoding as keyof typeof unpackers]
    : undefined;
  // What goes wrong on the way is thrown to whoever reads.
  return unpack === undefined ? response : pipeline(response, unpack(), () => undefined);
}

/** The first `maxLength` bytes without a line that is cut: half of "Disallow: /private" forbids more than it says. */
function wholeLines(bytes: Buffer, maxLength: number): Buffer {
  const first = bytes.subarray(0, maxLength);
  return first.subarray(0, first.lastIndexOf('\n') + 1);
}

/** An encoding that only the response's header names would be lost with it, so the page becomes UTF-8. */
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
