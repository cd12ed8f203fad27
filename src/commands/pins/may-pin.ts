import type { ServerContext } from '../context.ts';
import { pinnerRefusal } from './guard.ts';
import { inTime } from './in-time.ts';

/** Whether the member may pin here; no, where the store does not say so in time. */
export function mayPin(server: ServerContext): Promise<boolean> {
  return inTime(pinnerRefusal(server).then((refusal) => refusal === undefined)).then((may) => may === true);
}
