/** The variables in the context of every REST route. */

import type { HttpBindings } from '@hono/node-server';
import type { Upload } from '../state/attachments.ts';

export interface Env {
  Bindings: HttpBindings;
  Variables: {
    /** After `/api/v10`, without the query. */
    path: string;
    /** The connection was broken on purpose. */
    isBroken?: true;
    /** The parsed body; of a multipart request its `payload_json`. */
    body: unknown;
    uploads: readonly Upload[];
  };
}
