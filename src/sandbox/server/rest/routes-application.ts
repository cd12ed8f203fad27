/** REST routes of the application: how to connect, its commands, and the places it is in. */

import type { Context, Hono } from 'hono';
import { refusals } from '../checks/errors.ts';
import { validateApplication, validateDirectMessage } from '../checks/validate.ts';
import type { Gateway } from '../gateway/gateway.ts';
import * as commands from '../state/commands.ts';
import * as messages from '../state/messages.ts';
import type { Store } from '../state/store.ts';
import {
  activeThreads,
  channelObject,
  channelsOf,
  guildObject,
  memberObject,
  roleObject,
  userObject,
} from '../state/views.ts';
import type { Env } from './rest-env.ts';

/** The application itself and where its Gateway is. */
export function addGatewayRoutes(app: Hono<Env>, store: Store, gateway: Gateway): void {
  app.get('/gateway', (c) => c.json({ url: gateway.url }));
  app.get('/gateway/bot', (c) =>
    c.json({
      url: gateway.url,
      shards: gateway.recommendedShards,
      session_start_limit: gateway.startLimit(),
    }),
  );
  const application = () => {
    const user = userObject(store.user(store.applicationId));
    return {
      id: store.applicationId,
      name: user.username,
      icon: null,
      bot_public: true,
      bot_require_code_grant: false,
      verify_key: '0'.repeat(64),
      flags: 0,
      bot: user,
      owner: user,
      team: null,
      ...store.application,
      approximate_guild_count: [...store.servers.values()].filter(({ hasBot }) => hasBot).length,
    };
  };
  app.get('/applications/@me', (c) => c.json(application()));
  app.patch('/applications/@me', (c) => {
    Object.assign(store.application, validateApplication(c.get('body')));
    return c.json(application());
  });
  app.get('/oauth2/applications/@me', (c) => c.json(application()));
}

/** Registration of commands, globally and in a server. */
export function addCommandRoutes(app: Hono<Env>, store: Store): void {
  const own = (c: Context<Env>): string => {
    if (c.req.param('application') !== store.applicationId) throw refusals.unknownApplication();
    const guildId = c.req.param('guild');
    if (guildId !== undefined && !store.server(guildId).hasBot) throw refusals.missingAccess();
    return guildId ?? 'global';
  };
  for (const base of [
    '/applications/:application/commands',
    '/applications/:application/guilds/:guild/commands',
  ]) {
    app.get(base, (c) => c.json(commands.listCommands(store, own(c))));
    app.put(base, (c) => c.json(commands.overwriteCommands(store, own(c), c.get('body'))));
  }
}

/** Channels, servers, roles, members and users. */
export function addObjectRoutes(app: Hono<Env>, store: Store): void {
  const bot = store.applicationId;
  const guild = (c: Context<Env>) => {
    const server = store.servers.get(c.req.param('guild') ?? '');
    if (server === undefined) throw refusals.unknownGuild();
    if (!server.hasBot) throw refusals.missingAccess();
    if (server.isUnavailable) throw refusals.unavailable();
    return server;
  };
  app.get('/channels/:channel', (c) => {
    const channel = messages.requirePermission(store, bot, c.req.param('channel'), 0n);
    return c.json(channelObject(store, channel, bot));
  });
  app.get('/channels/:channel/thread-members/:user', (c) => {
    const { thread } = messages.requirePermission(store, bot, c.req.param('channel'), 0n);
    const { channel, user } = c.req.param();
    if (thread?.memberIds.has(user) !== true) throw refusals.unknownMember();
    return c.json({ id: channel, user_id: user, join_timestamp: thread.createdAt, flags: 0 });
  });
  app.get('/guilds/:guild/threads/active', (c) =>
    c.json({ threads: activeThreads(store, guild(c).id), members: [] }),
  );
  app.get('/guilds/:guild', (c) => c.json(guildObject(guild(c))));
  app.get('/guilds/:guild/channels', (c) =>
    c.json(channelsOf(store, guild(c).id).map((channel) => channelObject(store, channel, bot))),
  );
  app.get('/guilds/:guild/roles', (c) => c.json([...guild(c).roles.values()].map(roleObject)));
  app.get('/guilds/:guild/members/:user', (c) => {
    const user = c.req.param('user') === '@me' ? bot : c.req.param('user');
    const member = guild(c).members.get(user);
    if (member === undefined) throw refusals.unknownMember();
    return c.json(memberObject(store, member));
  });
  app.get('/users/@me', (c) => c.json(userObject(store.user(bot))));
  app.get('/users/:user', (c) => c.json(userObject(store.user(c.req.param('user')))));
  app.post('/users/@me/channels', (c) => {
    const recipient = store.user(validateDirectMessage(c.get('body')));
    if (recipient.isBot) throw refusals.cannotDirectMessage();
    return c.json(channelObject(store, store.directMessage(bot, recipient.id), bot));
  });
}
