/** What a server's settings say about answers: who sees them, and in which language. */
import type { SpokenLanguage } from '../../language/spoken.ts';
import { memo } from '../../memo.ts';
import type { ServerSettings } from '../../pins/server-settings.ts';
import type { Store } from '../../pins/store.ts';
import type { CommandContext, ServerContext } from '../context.ts';
import { ifAvailableSoon } from '../pins/guard.ts';

/** The settings as last read, for when the store cannot be reached. */
const lastRead = memo((_: Store) => new Map<string, ServerSettings>());

/**
 * How private answers are where somebody asks: `always`, whatever the member chooses, or `byDefault`, unless the member
 * chooses otherwise; and whether a private answer may be shown to everybody. Outside servers there are no settings.
 */
export async function privacyIn({ server }: CommandContext) {
  if (server === undefined) return { always: false, byDefault: false, canShare: false };
  const settings = await settingsIn(server);
  // Without known settings the answer is private: one that everybody has seen cannot be made private later.
  if (settings === undefined) return { always: true, byDefault: true, canShare: false };
  const { privateDiscordChannelIds: privateIds } = settings;
  const always = server.enclosingDiscordChannelIds.some((id) => privateIds.includes(id));
  return { always, byDefault: settings.defaultPrivacy === 'private', canShare: !always };
}

/** The language that a server chose for public answers, as far as its settings have been read. */
export function chosenLanguageOf({ server }: CommandContext): SpokenLanguage | undefined {
  return server && lastRead(server.store).get(server.discordGuildId)?.language;
}

/** A server's settings; while the store cannot be reached, as last read, or undefined. */
export async function settingsIn({
  store,
  discordGuildId,
}: Pick<ServerContext, 'store' | 'discordGuildId'>): Promise<ServerSettings | undefined> {
  const known = lastRead(store);
  const settings = await ifAvailableSoon(store.settings.read({ discordGuildId }));
  if (settings === undefined) return known.get(discordGuildId);
  known.set(discordGuildId, settings);
  return settings;
}
