/** /settings without Discord. */
import { expect, it } from 'vitest';
import type { CommandContext } from '../../src/commands/context.ts';
import { settings } from '../../src/commands/settings.ts';
import { StoreUnavailable } from '../../src/database/unavailable.ts';
import { defaultSettings, type ServerSettings } from '../../src/pins/server-settings.ts';

const away = () => Promise.reject(new StoreUnavailable('connection-lost', new Error('the database is away')));

it('a change that was kept is shown as kept, also where the last changes cannot be read just then', async () => {
  const server = {
    discordGuildId: '1100000000000000002',
    member: { discordUserId: '1100000000000000009' },
    missingPermissions: [],
    store: {
      settings: {
        change: async ({ change }: { change: (before: ServerSettings) => ServerSettings }) =>
          change(defaultSettings),
        history: away,
      },
    },
  };
  const context = { library: { knowledge: { episode: {} } }, server } as unknown as CommandContext;
  const privacy = settings.commands.find(({ name }) => name === 'privacy');
  expect(await privacy?.run({ answers: 'private' }, context)).toMatchObject({
    kind: 'settings',
    hasChanged: true,
    settings: { defaultPrivacy: 'private' },
    lastChanges: [],
  });
});
