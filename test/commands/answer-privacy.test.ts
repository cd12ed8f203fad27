import { describe, expect, it } from 'vitest';
import type { CommandContext, ServerContext } from '../../src/commands/context.ts';
import { privacyIn } from '../../src/commands/options/answer-privacy.ts';
import { StoreUnavailable } from '../../src/database/unavailable.ts';
import { defaultSettings, type ServerSettings } from '../../src/pins/server-settings.ts';

/** A server whose settings are read by `read`; nothing else of it is looked at. */
function contextWith(read: () => Promise<ServerSettings>): CommandContext {
  const server = {
    discordGuildId: '1100000000000000002',
    discordChannelId: '1100000000000000003',
    enclosingDiscordChannelIds: ['1100000000000000003', '1100000000000000004', '1100000000000000005'],
    store: { settings: { read } },
  } as unknown as ServerContext;
  return { library: {} as CommandContext['library'], server };
}

const open = { always: false, byDefault: false, canShare: true };
const away = () => Promise.reject(new StoreUnavailable('disk-full', new Error('the database is away')));

describe('who sees an answer while the settings cannot be read', () => {
  it('only the member who asks, when they were never read', async () => {
    expect(await privacyIn(contextWith(away))).toEqual({ always: true, byDefault: true, canShare: false });
  });

  it('whoever saw it before, when they were', async () => {
    let read = () => Promise.resolve(defaultSettings);
    const context = contextWith(() => read());
    expect(await privacyIn(context)).toEqual(open);
    read = away;
    expect(await privacyIn(context)).toEqual(open);
  });
});

it('answers are private in a private channel, in its threads, and in a private category', async () => {
  for (const id of ['1100000000000000003', '1100000000000000004', '1100000000000000005']) {
    const settings = { ...defaultSettings, privateDiscordChannelIds: [id] };
    const closed = { always: true, byDefault: false, canShare: false };
    expect(await privacyIn(contextWith(async () => settings))).toEqual(closed);
  }
  const other = { ...defaultSettings, privateDiscordChannelIds: ['1100000000000000009'] };
  expect(await privacyIn(contextWith(async () => other))).toEqual(open);
});
