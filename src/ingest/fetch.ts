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
import { setTimeout as sleep } from 'node:timers/promises';
import { brotliDecompressSync, gunzipSync, inflateSync } from 'node:zlib';
import robotsParser from 'robots-parser';
import { checkedAddress, isPublicAddress, privateMessage } from './addresses.ts';
import { MAX_BYTES, tooLarge } from './decode.ts';
import { done, type Result, refused } from './refusal.ts';

export const USER_AGENT = 'OnrecordImport/1.0 (+one page at a time, for one reader)';
const TIMEOUT_MS = 20_000;
const MAX_REDIRECTS = 5;
/** RFC 9309 asks crawlers to read at least this much of a robots.txt. */
const MAX_ROBOTS_BYTES = 512_000;
const PAUSE_MS = 1_000;
const MAX_PAUSE_MS = 10_000;

export interface FetchedPage {
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
  lastRequestAt: number;
}

/** A fetcher that remembers each host's rules and when it was last asked. */
export function pageFetcher(options: FetcherOptions = {}): PageFetcher {
  const { allowPrivate = false, timeoutMs = TIMEOUT_MS, pauseMs = PAUSE_MS, maxBytes = MAX_BYTES } = options;
  const hosts = new Map<string, Host>();
  let turn: Promise<unknown> = Promise.resolve();
  const limits = { allowPrivate, timeoutMs, maxBytes };

  const follow = async (address: string): Promise<Result<FetchedPage>> => {
    let next = address;
    for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
      const checked = checkedAddress(next, allowPrivate);
      if (!checked.ok) return checked;
      const url = checked.value;
      const host = await hostOf(url);
      if (!host.ok) return host;
      if (host.value.robots?.isAllowed(url.href, USER_AGENT) === false) {
        return refused(
          'robots',
          `${url.host} asks programs not to fetch ${url.pathname} (robots.txt). Save the page yourself and import the file.`,
        );
      }
      await pause(host.value, pauseMs);
      const got = await get(url, limits);
      host.value.lastRequestAt = Date.now();
      if (!got.ok) return got;
      if (got.value.location === undefined) return done({ url: url.href, bytes: got.value.bytes });
      if (!URL.canParse(got.value.location, url.href))
        return refused('network', `${url.href} leads to an address that cannot be read.`);
      next = new URL(got.value.location, url).href;
    }
    return refused('network', `${address} leads from page to page more than ${MAX_REDIRECTS} times.`);
  };

  const hostOf = async (url: URL): Promise<Result<Host>> => {
    const known = hosts.get(url.origin);
    if (known !== undefined) return done(known);
    const rules = new URL('/robots.txt', url);
    const got = await getRules(rules, { ...limits, maxBytes: MAX_ROBOTS_BYTES });
    if (!got.ok && got.refusal.reason !== 'network' && got.refusal.reason !== 'too-large') return got;
    const text = got.ok ? Buffer.from(got.value.bytes).toString('utf8') : '';
    const host: Host = {
      robots: text === '' ? undefined : parseRobots(rules.href, text),
      lastRequestAt: Date.now(),
    };
    hosts.set(url.origin, host);
    return done(host);
  };

  return {
    fetch(address) {
      const result = turn.then(() => follow(address));
      turn = result.catch(() => undefined);
      return result;
    },
  };
}

async function pause(host: Host, pauseMs: number): Promise<void> {
  const asked = (host.robots?.getCrawlDelay(USER_AGENT) ?? 0) * 1000;
  const wait = host.lastRequestAt + Math.min(Math.max(asked, pauseMs), MAX_PAUSE_MS) - Date.now();
  if (wait > 0) await sleep(wait);
}

interface Limits {
  readonly allowPrivate: boolean;
  readonly timeoutMs: number;
  readonly maxBytes: number;
  /** Takes whatever type the response declares. */
  readonly anyType?: true;
}

interface Got {
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

/** A robots.txt, through redirects as RFC 9309 asks and whatever type it says it is; empty when it leads nowhere. */
async function getRules(rules: URL, limits: Limits): Promise<Result<Got>> {
  let url = rules;
  for (let hop = 0; hop <= MAX_REDIRECTS; hop++) {
    const got = await get(url, { ...limits, anyType: true });
    if (!got.ok || got.value.location === undefined) return got;
    if (!URL.canParse(got.value.location, url.href)) break;
    const next = checkedAddress(new URL(got.value.location, url).href, limits.allowPrivate);
    if (!next.ok) return next;
    url = next.value;
  }
  return done({ bytes: new Uint8Array() });
}

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
          'user-agent': USER_AGENT,
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
    return done({ bytes: new Uint8Array(), location });
  }
  if (status !== 200) {
    response.destroy();
    return refused('network', `${url.href} answered with status ${status}.`);
  }
  const type = response.headers['content-type'] ?? '';
  if (!limits.anyType && type !== '' && !/^(?:text\/|application\/xhtml)/iu.test(type)) {
    response.destroy();
    return refused('binary', `${url.href} is no page but ${type}.`);
  }
  const chunks: Buffer[] = [];
  let length = 0;
  for await (const chunk of response as AsyncIterable<Buffer>) {
    length += chunk.length;
    if (length > limits.maxBytes) {
      response.destroy();
      return refused('too-large', `${url.href}: ${tooLarge(length)}`);
    }
    chunks.push(chunk);
  }
  const bytes = unpacked(Buffer.concat(chunks), response.headers['content-encoding'], limits.maxBytes);
  return done({ bytes: asDeclared(bytes, type) });
}

/** @throws RangeError when the unpacked page is larger than `maxOutputLength`: a small file can hold a huge one. */
function unpacked(bytes: Buffer, encoding: string | undefined, maxOutputLength: number): Buffer {
  if (encoding === 'gzip') return gunzipSync(bytes, { maxOutputLength });
  if (encoding === 'br') return brotliDecompressSync(bytes, { maxOutputLength });
  return encoding === 'deflate' ? inflateSync(bytes, { maxOutputLength }) : bytes;
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
