/** Which of several episodes is answered from. */
import { describe, expect, it } from 'vitest';
import { episodeNumberOf } from '../../src/answers/index.ts';
import type { CommandContext, Library } from '../../src/commands/context.ts';
import { usagesOf } from '../../src/commands/help/usage.ts';
import { commandsFor } from '../../src/commands/index.ts';
import {
  contextWithoutServer,
  inEpisode,
  inEpisodeOfMessage,
  inThisEpisode,
  libraryOf,
} from '../../src/commands/options/episode-choice.ts';
import { episodeOption } from '../../src/commands/options/episode-option.ts';
import { StoreUnavailable } from '../../src/database/unavailable.ts';

const library = (id: string): Library =>
  ({ knowledge: { episode: { id, title: `Title of ${id}` } } }) as unknown as Library;
const [harbour, cliffport] = [library('harbour'), library('cliffport')];
const several = contextWithoutServer([harbour, cliffport]);

function inServer(discordGuildId: string, read: () => Promise<object>): CommandContext {
  return {
    ...several,
    server: { discordGuildId, store: { settings: { read } } },
  } as unknown as CommandContext;
}

const chosen = async (context: CommandContext, wanted?: string | number) =>
  (await inEpisode(context, wanted))?.library.knowledge.episode.id;

describe('the episode of an answer', () => {
  it('is the one that is asked for, else the server’s, else the first', async () => {
    const server = inServer('1', async () => ({ episodeId: 'cliffport' }));
    expect(await chosen(server, 'harbour')).toBe('harbour');
    expect(await chosen(server)).toBe('cliffport');
    expect(await chosen(several)).toBe('harbour');
    expect(await chosen(inServer('2', async () => ({})))).toBe('harbour');
    expect(await chosen(inServer('3', async () => ({ episodeId: 'gone' })))).toBe('harbour');
  });

  it('is the first where a server’s choice cannot be read', async () => {
    const read = () => Promise.reject(new StoreUnavailable('unreachable', new Error('down')));
    expect(await chosen(inServer('4', read))).toBe('harbour');
  });

  it('is none where the one that is asked for is not loaded', async () => {
    expect(await chosen(several, 'gone')).toBeUndefined();
    expect(await chosen(several, episodeNumberOf('gone'))).toBeUndefined();
  });

  it('stays that of the message whose button is pressed; the first’s where the message is older', async () => {
    const ofMessage = async (number: number | undefined) =>
      (await inEpisodeOfMessage(server, number))?.library.knowledge.episode.id;
    const server = inServer('1', async () => ({ episodeId: 'cliffport' }));
    expect(await ofMessage(episodeNumberOf('cliffport'))).toBe('cliffport');
    expect(await ofMessage(undefined)).toBe('harbour');
  });

  it('is the only one of a bot that has one, whatever a message or an option says', async () => {
    expect(await chosen(contextWithoutServer([harbour]), 'gone')).toBe('harbour');
    expect(inThisEpisode(contextWithoutServer([harbour]))).toEqual({});
  });

  it('is one library, the same for all servers', async () => {
    const read = async () => ({ episodeId: 'cliffport' });
    const one = await inEpisode(inServer('1', read), undefined);
    const other = await inEpisode(inServer('2', read), undefined);
    expect(one?.library).toBe(cliffport);
    expect(other?.library).toBe(cliffport);
  });
});

it('a pin rests on its own episode; one of no loaded episode on the first', () => {
  expect(libraryOf('cliffport', several)).toBe(cliffport);
  expect(libraryOf(undefined, several)).toBe(harbour);
  expect(libraryOf('gone', { ...several, library: cliffport })).toBe(harbour);
});

describe('the option that chooses an episode', () => {
  const episodes = [harbour, cliffport].map(({ knowledge }) => knowledge.episode);

  it('is there only where there is more than one', () => {
    const usages = (of: typeof episodes) =>
      commandsFor(of)
        .flatMap(usagesOf)
        .map(({ usage }) => usage);
    expect(usages(episodes.slice(0, 1)).join('\n')).not.toContain('episode');
    expect(usages(episodes)).toContain('/verify text [speaker] [episode] [private]');
    expect(usages(episodes)).toContain('/settings episode episode');
  });

  it('offers titles, and where they are more than Discord lists, those that fit what is typed', async () => {
    const option = episodeOption(episodes, 'The episode');
    expect(option.choices?.map(({ name }) => name)).toEqual(['Title of harbour', 'Title of cliffport']);
    const many = Array.from({ length: 30 }, (_, at) => ({ id: `e${at}`, title: `Quarrel ${at}` }));
    const suggested = await episodeOption(many, 'The episode').complete?.('rrel 29', several);
    expect(suggested).toEqual([{ name: 'Quarrel 29', value: 'e29' }]);
  });
});
