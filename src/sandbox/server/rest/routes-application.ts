/** REST routes of the application: how to connect, and its commands. */

import type { Context, Hono } from 'hono';
import { refusals } from '../checks/errors.ts';
import { validateApplication } from '../checks/validate.ts';
import type { Gateway } from '../gateway/gateway.ts';
import * as commands from '../state/commands.ts';
import type { Store } from '../state/memory-store.ts';
import type { Env } from './rest-env.ts';

/** The application itself and where its Gateway is. */
export function addGatewayRoutes(app: Hono<Env>, store: Store, gateway: Gateway): void {
  app.get('/gateway/bot', (c) =>
    c.json({
      url: gateway.url,
      shards: gateway.recommendedShards,
      session_start_limit: gateway.starts.limit(),
    }),
  );
  const application = () => {
    const bot = store.user(store.applicationId);
    return {
      id: bot.id,
      name: bot.username,
      bot,
      owner: bot,
      ...store.application,
      approximate_guild_count: [...store.servers.values()].filter(({ hasBot }) => hasBot).length,
    };
  };
  app.get('/applications/@me', (c) => c.json(application()));
  app.patch('/applications/@me', (c) => {
    Object.assign(store.application, validateApplication(c.get('sent').body));
    return c.json(application());
  });
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
    app.put(base, (c) => c.json(commands.overwriteCommands(store, own(c), c.get('sent').body)));
  }
}
