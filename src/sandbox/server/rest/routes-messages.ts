/** REST routes of a channel, its messages and pins. */

import { PermissionFlagsBits } from 'discord-api-types/v10';
import type { Hono } from 'hono';
import { invalidForm, problem, refusals } from '../checks/errors.ts';
import { validateEdit, validateNewMessage } from '../checks/validate.ts';
import { pinMessage, unpinMessage } from '../state/channel-pins.ts';
import type { Store } from '../state/memory-store.ts';
import * as messages from '../state/messages.ts';
import { channelObject, readableMessage } from '../state/views.ts';
import type { Env } from './rest-env.ts';

const maxPinsPerPage = 50;

/** Pins by the current endpoints (resources/message). */
export function addPinRoutes(app: Hono<Env>, store: Store): void {
  const bot = store.applicationId;
  app.get('/channels/:channel/messages/pins', (c) => {
    const channel = messages.requirePermission(store, bot, c.req.param('channel'), 0n);
    const limit = pageSize(c.req.query('limit'));
    const before = c.req.query('before');
    const mayRead = (store.permissions(bot, channel) & PermissionFlagsBits.ReadMessageHistory) !== 0n;
    // Moments are compared as they are written; `Date` would lose the last three of six digits.
    const pins = mayRead
      ? store.pins(channel.id).filter(({ pinnedAt }) => before === undefined || pinnedAt < before)
      : [];
    return c.json({
      items: pins.slice(0, limit).map(({ message, pinnedAt }) => ({ pinned_at: pinnedAt, message })),
      has_more: pins.length > limit,
    });
  });
  app.put('/channels/:channel/messages/pins/:message', (c) => {
    pinMessage(store, bot, c.req.param('channel'), c.req.param('message'));
    return c.body(null, 204);
  });
  app.delete('/channels/:channel/messages/pins/:message', (c) => {
    unpinMessage(store, bot, c.req.param('channel'), c.req.param('message'));
    return c.body(null, 204);
  });
}

function pageSize(given = String(maxPinsPerPage)): number {
  const size = Number(given);
  if (Number.isInteger(size) && size >= 1 && size <= maxPinsPerPage) return size;
  const message = `int value should be between 1 and ${maxPinsPerPage}.`;
  throw invalidForm([problem(['limit'], 'NUMBER_TYPE_MAX', message)]);
}

/** The channel, and sending, reading and editing in it as the bot. */
export function addMessageRoutes(app: Hono<Env>, store: Store): void {
  const bot = store.applicationId;
  app.get('/channels/:channel', (c) => {
    const channel = messages.requirePermission(store, bot, c.req.param('channel'), 0n);
    return c.json(channelObject(store, channel, bot));
  });
  app.post('/channels/:channel/messages', (c) => {
    const channelId = c.req.param('channel');
    messages.requireSending(store, bot, channelId);
    const { body, uploads } = c.get('sent');
    const message = validateNewMessage(body, 'channel');
    return c.json(messages.createMessage(store, { channelId, authorId: bot }, message, uploads));
  });
  app.get('/channels/:channel/messages/:message', (c) => {
    const { channel, message } = c.req.param();
    messages.requirePermission(store, bot, channel, PermissionFlagsBits.ReadMessageHistory);
    const stored = store.message(channel, message);
    if (stored.visibleTo !== undefined) throw refusals.unknownMessage();
    return c.json(readableMessage(store, stored.message));
  });
  app.patch('/channels/:channel/messages/:message', (c) => {
    const { channel, message } = c.req.param();
    const { thread } = messages.requirePermission(store, bot, channel, 0n);
    if (thread?.isArchived) throw refusals.archivedThread();
    const stored = store.message(channel, message);
    if (stored.visibleTo !== undefined) throw refusals.unknownMessage();
    if (stored.message.author.id !== bot) throw refusals.notYours();
    const { body, uploads } = c.get('sent');
    const edit = validateEdit(body, stored.message, 'channel');
    return c.json(messages.editMessage(store, stored, edit, uploads));
  });
}
