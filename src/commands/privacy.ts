/** Who sees an answer in a server, by its settings. */
import { defaultSettings, type ServerSettings } from '../pins/settings.ts';
import type { Store } from '../pins/store.ts';
import { StoreUnavailable } from '../pins/unavailable.ts';
import type { CommandContext } from './context.ts';

export interface AnswerPrivacy {
  /** In this channel every answer is private, whatever the member asks for. */
  readonly always: boolean;
  /** Answers are private unless the member says otherwise. */
  readonly byDefault: boolean;
}

/** An answer never waits longer than this for the settings. */
const patienceMs = 700;

/** The settings as last read: what counts while the store cannot be asked. */
const lastRead = new WeakMap<Store, Map<string, ServerSettings>>();

/** How private answers are in the place where somebody asks. Outside servers nothing is settled. */
export async function privacyIn({ server }: CommandContext): Promise<AnswerPrivacy> {
  if (server === undefined) return { always: false, byDefault: false };
  const { store, discordGuildId, discordChannelId } = server;
  const settings = await readSettings(store, discordGuildId);
  return {
    always: settings.privateDiscordChannelIds.includes(discordChannelId),
    byDefault: settings.defaultPrivacy === 'private',
  };
}

async function readSettings(store: Store, discordGuildId: string): Promise<ServerSettings> {
  const known = lastRead.get(store) ?? new Map<string, ServerSettings>();
  lastRead.set(store, known);
  const reading = store.settings.read({ discordGuildId }).then(
    (settings) => {
      known.set(discordGuildId, settings);
      return settings;
    },
    (error: unknown) => {
      if (error instanceof StoreUnavailable) return undefined;
      throw error;
    },
  );
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<undefined>((resolve) => {
    timer = setTimeout(() => resolve(undefined), patienceMs);
  });
  const settings = await Promise.race([reading, patience]).finally(() => clearTimeout(timer));
  return settings ?? known.get(discordGuildId) ?? defaultSettings;
}
