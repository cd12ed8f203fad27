/** The variables in the context of every REST route. */

import type { HttpBindings } from '@hono/node-server';
import type { Sent } from '../state/attachments.ts';

export interface Env {
  Bindings: HttpBindings;
  Variables: {
    /** After `/api/v10`, without the query. */
    path: string;
    /** The connection was broken on purpose. */
    isBroken?: true;
    sent: Sent;
  };
}
