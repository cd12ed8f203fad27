/** REST routes of interactions: the first response and the webhook that goes with it. */

import type { Context, Hono } from 'hono';
import * as interactions from '../interactions/interactions.ts';
import type { Store } from '../state/memory-store.ts';
import type { Env } from './rest-env.ts';

/** First responses, their edits, and follow-ups, which the bot does not edit. None needs the bot's token. */
export function addInteractionRoutes(app: Hono<Env>, store: Store): void {
  app.post('/interactions/:id/:token/callback', (c) => {
    const { id, token } = c.req.param();
    const done = interactions.acknowledge(store, id, token, c.get('sent'));
    return c.req.query('with_response') === 'true' ? c.json(done) : c.body(null, 204);
  });

  const webhook = '/webhooks/:application/:token';
  const live = (c: Context<Env>) => {
    const { application = '', token = '' } = c.req.param();
    return interactions.liveInteraction(store, application, token);
  };
  app.post(webhook, (c) => c.json(interactions.followUp(store, live(c), c.get('sent'))));

  // Always `@original`, which clients may write as `%40original`.
  const original = `${webhook}/messages/:original`;
  app.patch(original, (c) => c.json(interactions.editOriginal(store, live(c), c.get('sent'))));
  app.delete(original, (c) => {
    interactions.deleteOriginal(store, live(c));
    return c.body(null, 204);
  });
}
