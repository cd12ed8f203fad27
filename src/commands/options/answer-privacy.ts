/** Who sees an answer in a server, and in which language, by its settings. */
import type { SpokenLanguage } from '../../language/spoken.ts';
import type { ServerSettings } from '../../pins/settings.ts';
import type { Store } from '../../pins/store.ts';
import type { CommandContext, ServerContext } from '../context.ts';
import { inTime } from '../pins/in-time.ts';

export interface AnswerPrivacy {
  /** In this channel every answer is private, whatever the member asks for. */
  readonly always: boolean;
  /** Answers are private unless the member says otherwise. */
  readonly byDefault: boolean;
  /** A private answer may be shown to all; outside servers there is nobody to show it to. */
  readonly canShare: boolean;
}

/** The settings as last read: what counts while the store cannot be asked. */
const lastRead = new WeakMap<Store, Map<string, ServerSettings>>();

/** How private answers are in the place where somebody asks. Outside servers there are no settings. */
export async function privacyIn({ server }: CommandContext): Promise<AnswerPrivacy> {
  if (server === undefined) return { always: false, byDefault: false, canShare: false };
  const settings = await settingsIn(server);
  // The settings are not known, and an answer that all have seen cannot be made private afterwards.
  if (settings === undefined) return { always: true, byDefault: true, canShare: false };
  const always = server.enclosingDiscordChannelIds.some((id) =>
    settings.privateDiscordChannelIds.includes(id),
  );
  return { always, byDefault: settings.defaultPrivacy === 'private', canShare: !always };
}

/** The language that a server chose for public answers, as far as its settings have been read. */
export function chosenLanguageOf({ server }: CommandContext): SpokenLanguage | undefined {
  return server && lastRead.get(server.store)?.get(server.discordGuildId)?.language;
}

/** A server's settings; while the store cannot be asked, as they were last read, or nothing. */
export async function settingsIn({
  store,
  discordGuildId,
}: Pick<ServerContext, 'store' | 'discordGuildId'>): Promise<ServerSettings | undefined> {
  const known = lastRead.get(store) ?? new Map<string, ServerSettings>();
  lastRead.set(store, known);
  const settings = await inTime(store.settings.read({ discordGuildId }));
  if (settings === undefined) return known.get(discordGuildId);
  known.set(discordGuildId, settings);
  return settings;
}
