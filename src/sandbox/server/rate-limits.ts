/** Rate limits by route and top resource, with the headers that clients go by (topics/rate-limits). */

/** Generous on purpose: a client that never looks at the headers still meets its limit in a loop. */
const requestsPerWindow = 50;
const windowMs = 1_000;

interface Window {
  readonly endsAt: number;
  used: number;
}

/** What one request is told. */
export interface Counted {
  readonly headers: Readonly<Record<string, string>>;
  /** The refusal, once the window is used up. */
  readonly response: Response | undefined;
}

/** Counts requests in windows of a second. */
export class RateLimits {
  readonly #windows = new Map<string, Window>();
  readonly #now: () => number;

  constructor(now: () => number) {
    this.#now = now;
  }

  /** Counts a request of a path without query, such as `/channels/123/messages`. */
  count(method: string, path: string): Counted {
    const bucket = bucketOf(method, path);
    const now = this.#now();
    const found = this.#windows.get(bucket);
    const window = found !== undefined && found.endsAt > now ? found : { endsAt: now + windowMs, used: 0 };
    this.#windows.set(bucket, window);
    window.used += 1;

    const resetAfter = Math.max(window.endsAt - now, 0) / 1000;
    const headers = {
      'X-RateLimit-Limit': String(requestsPerWindow),
      'X-RateLimit-Remaining': String(Math.max(requestsPerWindow - window.used, 0)),
      'X-RateLimit-Reset': String(window.endsAt / 1000),
      'X-RateLimit-Reset-After': String(resetAfter),
      'X-RateLimit-Bucket': Buffer.from(bucket.replace(/\d{17,19}/g, '')).toString('base64url'),
    };
    if (window.used <= requestsPerWindow) return { headers, response: undefined };
    return {
      headers,
      response: Response.json(
        { message: 'You are being rate limited.', retry_after: resetAfter, global: false },
        {
          status: 429,
          headers: { ...headers, 'Retry-After': String(resetAfter), 'X-RateLimit-Scope': 'user' },
        },
      ),
    };
  }
}

/** The method, the top resource with its id, and the rest of the path without ids. */
function bucketOf(method: string, path: string): string {
  const [, top = '', id = '', ...rest] = path.split('/');
  return [method, top, id, ...rest.map((part) => part.replace(/\d{17,19}/g, ':id'))].join('/');
}
