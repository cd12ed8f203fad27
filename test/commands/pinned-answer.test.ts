/** When /ask looks at who sees which channel. */
import { describe, expect, it } from 'vitest';
import type { CommandContext, ServerContext } from '../../src/commands/context.ts';
import { pinnedAnswerTo } from '../../src/commands/pins/pinned/pinned-answer.ts';
import type { Pin, PinPlace } from '../../src/pins/pin.ts';
import type { QuestionQuery } from '../../src/pins/pin-query.ts';

const [here, open, closed] = ['31', '32', '33'] as const;
const asked = { question: 'How many dockers walked out?', blocks: [] };

/** A server with a pin in each of these channels, newest first, all of them seen by the asker. */
function serverWith(channels: readonly string[]) {
  const lookedAt: string[] = [];
  const server = {
    discordGuildId: '1',
    place: { discordChannelId: here },
    member: { maySee: () => true },
    everybodyHereMaySee: ({ discordChannelId: channel }: PinPlace) =>
      lookedAt.push(channel) > 0 && channel !== closed,
    store: {
      pins: {
        placesEverPinnedIn: async () =>
          [here, open, closed].map((discordChannelId) => ({ discordChannelId })),
        findByQuestion: async ({ visibleDiscordChannelIds: visible }: QuestionQuery) => {
          const discordChannelId = channels.find((channel) => visible?.includes(channel) ?? true);
          if (discordChannelId === undefined) return undefined;
          return { pin: { discordChannelId, excerpts: [] } as unknown as Pin, closeness: 'same' };
        },
      },
    },
  } as unknown as ServerContext;
  const library = { knowledge: { documents: new Map() } } as unknown as CommandContext['library'];
  const shownTo = async (isPrivate: boolean) =>
    (await pinnedAnswerTo(asked, { server, library, isPrivate }))?.shown.pin.discordChannelId;
  return { lookedAt, shownTo };
}

describe('who else sees a channel', () => {
  it('is not looked at for a question that meets no pin', async () => {
    const { lookedAt, shownTo } = serverWith([]);
    expect(await shownTo(false)).toBeUndefined();
    expect(lookedAt).toEqual([]);
  });

  it('is looked at for the channel of the pin alone, when everybody sees it', async () => {
    const { lookedAt, shownTo } = serverWith([open, closed]);
    expect(await shownTo(false)).toBe(open);
    expect(lookedAt).toEqual([open]);
  });

  it('is of no matter to a private answer', async () => {
    const { lookedAt, shownTo } = serverWith([closed, open]);
    expect(await shownTo(true)).toBe(closed);
    expect(lookedAt).toEqual([]);
  });

  it('decides which pin stands above a public answer', async () => {
    expect(await serverWith([closed, open]).shownTo(false)).toBe(open);
    expect(await serverWith([closed]).shownTo(false)).toBeUndefined();
  });
});
