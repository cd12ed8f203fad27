/** Rate limits by route and top resource, with the headers that clients go by (topics/rate-limits). */

/** So many that tests run at full speed; a client that ignores the headers still reaches it in a loop. */
const requestsPerWindow = 50;
const windowMs = 1_000;

interface Window {
  readonly endsAt: number;
  used: number;
}

/** Edits of one channel's messages that are older than an hour (error 30046); seen in practice, not documented. */
const oldEdits = { most: 3, windowMs: 6_000, ageMs: 3_600_000 };

export class RateLimits {
  readonly #windows = new Map<string, Window>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Counts a request of a path without query, such as `/channels/123/messages`. */
  count(method: string, path: string): { headers: Readonly<Record<string, string>>; response?: Response } {
    const bucket = bucketOf(method, path);
    const window = this.#use(bucket, windowMs);
    const whole = this.#use('global', windowMs);
    const headers = {
      'X-RateLimit-Limit': String(requestsPerWindow),
      'X-RateLimit-Remaining': String(Math.max(requestsPerWindow - window.used, 0)),
      'X-RateLimit-Reset': String(window.endsAt / 1000),
      'X-RateLimit-Reset-After': String(this.#secondsLeft(window)),
      'X-RateLimit-Bucket': Buffer.from(bucket.replace(/\d{17,19}/g, '')).toString('base64url'),
    };
    if (window.used > requestsPerWindow) {
      return {
        headers,
        response: tooManyRequests(this.#secondsLeft(window), { ...headers, 'X-RateLimit-Scope': 'user' }),
      };
    }
    // A single route reaches its own limit first; only several routes together reach this one.
    if (whole.used <= requestsPerWindow) return { headers };
    const global = { 'X-RateLimit-Global': 'true', 'X-RateLimit-Scope': 'global' };
    return { headers: {}, response: tooManyRequests(this.#secondsLeft(whole), global) };
  }

  /** The refusal of an edit, when too many old messages of a channel were edited in a short time. */
  countEdit(channelId: string, sentAt: number): Response | undefined {
    if (this.#now() - sentAt < oldEdits.ageMs) return undefined;
    const window = this.#use(`old edits ${channelId}`, oldEdits.windowMs);
    if (window.used <= oldEdits.most) return undefined;
    return tooManyRequests(this.#secondsLeft(window), { 'X-RateLimit-Scope': 'shared' }, 30_046);
  }

  #use(name: string, lengthMs: number): Window {
    const now = this.#now();
    const found = this.#windows.get(name);
    const window = found !== undefined && found.endsAt > now ? found : { endsAt: now + lengthMs, used: 0 };
    this.#windows.set(name, window);
    window.used += 1;
    return window;
  }

  #secondsLeft({ endsAt }: Window): number {
    return Math.max(endsAt - this.#now(), 0) / 1000;
  }
}

/** The refusal of a request that has to wait for so many seconds. */
export function tooManyRequests(
  retryAfter: number,
  headers: Readonly<Record<string, string>>,
  code = 0,
): Response {
  const isGlobal = 'X-RateLimit-Global' in headers;
  return Response.json(
    { message: 'You are being rate limited.', retry_after: retryAfter, global: isGlobal, code },
    { status: 429, headers: { ...headers, 'Retry-After': String(retryAfter) } },
  );
}

/** The method, the top resource with its id, and the rest of the path without ids. */
function bucketOf(method: string, path: string): string {
  const [, top = '', id = '', ...rest] = path.split('/');
  return [method, top, id, ...rest.map((part) => part.replace(/\d{17,19}/g, ':id'))].join('/');
}
