/** Faults that tests order: requests that fail, wait, or lose their connection. */

import { tooManyRequests } from './rate-limits.ts';

/** A fault that the next matching requests meet. */
export interface RequestFault {
  /** Part of the path after `/api/v10`, or a pattern for it; every path when left out. */
  readonly route?: string | RegExp;
  readonly method?: string;
  /** The HTTP status to answer with; left out beside a missing `code`, the request is only delayed. */
  readonly status?: number;
  /** One of Discord's error codes to answer with, such as 50013; its usual status comes along. */
  readonly code?: number;
  /** For 429: the seconds in `Retry-After`; 1 when left out. */
  readonly retryAfterSeconds?: number;
  /** How many requests meet the fault; 1 when left out. */
  readonly times?: number;
  /** Milliseconds to wait before anything else. */
  readonly delayMs?: number;
  /** Carry the request out before failing, like a server that breaks while it answers. */
  readonly afterwards?: boolean;
  /** Answer nothing and break the connection. */
  readonly drop?: boolean;
}

export class FaultQueue {
  readonly #pending: { readonly fault: RequestFault; timesLeft: number }[] = [];

  /** Lets the next matching requests fail or wait. */
  next(fault: RequestFault): void {
    this.#pending.push({ fault, timesLeft: fault.times ?? 1 });
  }

  /** Takes back the faults that no request has met yet. */
  clear(): void {
    this.#pending.length = 0;
  }

  /** The fault that a request meets. It is counted as met. */
  take(method: string, path: string): RequestFault | undefined {
    const index = this.#pending.findIndex(({ fault }) => matches(fault, method, path));
    const pending = this.#pending[index];
    if (pending === undefined) return undefined;
    pending.timesLeft -= 1;
    if (pending.timesLeft <= 0) this.#pending.splice(index, 1);
    return pending.fault;
  }
}

function matches({ route, method }: RequestFault, requestMethod: string, path: string): boolean {
  if (method !== undefined && method.toUpperCase() !== requestMethod) return false;
  if (route === undefined) return true;
  return typeof route === 'string' ? path.includes(route) : route.test(path);
}

/** The answer that a fault gives; undefined for one that only delays or drops. */
export function faultResponse(fault: RequestFault): Response | undefined {
  const { code, status = code === undefined ? undefined : statusOf(code), retryAfterSeconds = 1 } = fault;
  if (status === undefined) return undefined;
  if (status === 429) {
    // Only by these does discord.js see the limit, and can refuse to wait for it.
    const headers = {
      'X-RateLimit-Limit': '1',
      'X-RateLimit-Remaining': '0',
      'X-RateLimit-Bucket': 'fault-on-demand',
      'X-RateLimit-Reset-After': String(retryAfterSeconds),
      'X-RateLimit-Scope': 'user',
    };
    return tooManyRequests(retryAfterSeconds, headers, code);
  }
  const message = `${code ?? status}: Fault on demand`;
  return Response.json({ message, code: code ?? 0 }, { status });
}

// "Unknown …" is 404; these are refusals of who asks, the rest of what is asked (topics/opcodes-and-status-codes).
const forbidden = new Set([
  20_022, 40_001, 40_002, 40_027, 50_001, 50_005, 50_007, 50_009, 50_013, 50_278, 160_005, 160_014,
]);
const limited = new Set([20_016, 20_028, 20_029, 30_034, 30_046, 40_062]);

function statusOf(code: number): number {
  if (code > 10_000 && code < 20_000) return 404;
  if (forbidden.has(code)) return 403;
  return limited.has(code) ? 429 : 400;
}
