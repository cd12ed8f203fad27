/** Trouble on demand: what Discord does to a bot on a bad day, one request or one connection at a time. */

/** A fault that the next matching requests meet. */
export interface RequestFault {
  /** Part of the path after `/api/v10`, or a pattern for it; every path when left out. */
  readonly route?: string | RegExp;
  readonly method?: string;
  /** The HTTP status to answer with; left out, and without a code, the request is only delayed. */
  readonly status?: number;
  /** One of Discord's JSON error codes; the status is 400 when none is given (topics/opcodes-and-status-codes). */
  readonly code?: number;
  /** For 429: the seconds in `Retry-After`; 1 when left out. */
  readonly retryAfterSeconds?: number;
  /** For 429: whether it counts for the whole bot. */
  readonly isGlobal?: boolean;
  /** How many requests meet the fault; 1 when left out. */
  readonly times?: number;
  /** Milliseconds to wait before anything else. */
  readonly delayMs?: number;
  /** Carry the request out before failing, like a server that breaks while it answers. */
  readonly afterwards?: boolean;
  /** Answer nothing and break the connection. */
  readonly drop?: boolean;
}

interface PendingFault {
  readonly fault: RequestFault;
  timesLeft: number;
}

/** The faults that wait for requests, oldest first. */
export class FaultQueue {
  readonly #pending: PendingFault[] = [];

  add(fault: RequestFault): void {
    this.#pending.push({ fault, timesLeft: fault.times ?? 1 });
  }

  clear(): void {
    this.#pending.length = 0;
  }

  /** The fault that a request meets, used up by the asking. */
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
