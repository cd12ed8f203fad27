/** REST routes of interactions: the first response and the webhook that goes with it. */

import type { Context, Hono } from 'hono';
import { validateEdit } from '../checks/validate.ts';
import * as interactions from '../interactions/interactions.ts';
import * as messages from '../state/messages.ts';
import type { Store } from '../state/store.ts';
import type { Env } from './rest-env.ts';

/** First responses, their edits, and follow-ups. None needs the bot's token. */
export function addInteractionRoutes(app: Hono<Env>, store: Store): void {
  app.post('/interactions/:id/:token/callback', (c) => {
    const { id, token } = c.req.param();
    const done = interactions.acknowledge(store, id, token, c.get('body'), c.get('uploads'));
    return c.req.query('with_response') === 'true' ? c.json(callbackResponse(done)) : c.body(null, 204);
  });

  const webhook = '/webhooks/:application/:token';
  const live = (c: Context<Env>) => {
    const { application = '', token = '' } = c.req.param();
    return interactions.liveInteraction(store, application, token);
  };
  app.post(webhook, (c) => c.json(interactions.followUp(store, live(c), c.get('body'), c.get('uploads'))));

  const path = `${webhook}/messages/:message` as const;
  const isOriginal = (c: Context<Env>) => c.req.param('message') === '@original';
  const target = (c: Context<Env>) =>
    isOriginal(c)
      ? interactions.originalResponse(store, live(c))
      : interactions.followUpMessage(store, live(c), c.req.param('message') ?? '');
  app.get(path, (c) => c.json(target(c).message));
  app.patch(path, (c) => {
    if (isOriginal(c)) {
      return c.json(interactions.editOriginal(store, live(c), c.get('body'), c.get('uploads')));
    }
    const stored = target(c);
    const edit = validateEdit(c.get('body'), stored.message, 'follow-up');
    return c.json(messages.editMessage(store, stored, edit, c.get('uploads')));
  });
  app.delete(path, (c) => {
    if (isOriginal(c)) interactions.deleteOriginal(store, live(c));
    else messages.deleteMessage(store, target(c));
    return c.body(null, 204);
  });
}

function callbackResponse({ interaction, callbackType, message }: interactions.Acknowledged): object {
  const flags = message?.flags ?? 0;
  return {
    interaction: {
      id: interaction.id,
      type: interaction.type,
      ...(message !== undefined && {
        response_message_id: message.id,
        response_message_loading: (flags & 128) !== 0,
        response_message_ephemeral: (flags & 64) !== 0,
      }),
    },
    resource: { type: callbackType, ...(message !== undefined && { message }) },
  };
}
