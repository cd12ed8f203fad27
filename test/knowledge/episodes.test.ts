/** Which of several folders are one episode. */
import { describe, expect, it } from 'vitest';
import { episodesIn } from '../../src/knowledge/episodes.ts';
import { KnowledgeError } from '../../src/knowledge/files/problems.ts';
import { cliffport } from '../fixtures/cliffport.ts';
import { harbour, writeFolder } from '../fixtures/harbour.ts';

const episodeFile = (id: string, title: string) => `id: ${id}\ntitle: ${title}\nsummary: x\nlanguage: en\n`;
const harbourTitle = 'The strike in the port of Eastmere';

async function grouped(...folders: string[]): Promise<unknown[]> {
  return (await episodesIn(folders)).map((one) => [one.id, one.folders.map((path) => folders.indexOf(path))]);
}

describe('folders', () => {
  it('with ids of their own are episodes, in their order', async () => {
    const folders = [await writeFolder(harbour), await writeFolder(cliffport)];
    expect(await grouped(...folders)).toEqual([
      ['harbour', [0]],
      ['cliffport', [1]],
    ]);
    expect((await episodesIn(folders))[0]?.title).toBe(harbourTitle);
  });

  it('without an episode of their own are laid over the one before', async () => {
    const more = { 'outlets.yaml': '[]\n' };
    const folders = [harbour, more, cliffport, more].map((files) => writeFolder(files));
    expect(await grouped(...(await Promise.all(folders)))).toEqual([
      ['harbour', [0, 1]],
      ['cliffport', [2, 3]],
    ]);
  });

  it('of one id and title are one episode, as an import writes full texts beside digests', async () => {
    const texts = { 'episode.yaml': harbour['episode.yaml'] };
    const folders = [harbour, cliffport, texts].map((files) => writeFolder(files));
    expect(await grouped(...(await Promise.all(folders)))).toEqual([
      ['harbour', [0, 2]],
      ['cliffport', [1]],
    ]);
  });

  it('of one id and a document in common are one episode, though a title was changed since', async () => {
    const texts = {
      'episode.yaml': episodeFile('harbour', 'Eastmere'),
      'documents/radio-port.md': harbour['documents/radio-port.md'],
    };
    expect(await grouped(await writeFolder(harbour), await writeFolder(texts))).toEqual([
      ['harbour', [0, 1]],
    ]);
  });

  it('of one id with nothing in common are refused, with both titles and what to do', async () => {
    const folders = [
      await writeFolder(harbour),
      await writeFolder({ ...cliffport, 'episode.yaml': episodeFile('harbour', 'Cranes') }),
    ];
    const error = await episodesIn(folders).catch((one: unknown) => one);
    expect(error).toBeInstanceOf(KnowledgeError);
    expect((error as KnowledgeError).problems).toEqual([
      {
        file: `${folders[1]}/episode.yaml`,
        message: `The id "harbour" of the episode "Cranes" is also that of "${harbourTitle}" in ${folders[0]}/episode.yaml.`,
        remedy: expect.stringMatching(/id of its own.*take out its episode\.yaml/),
      },
    ]);
  });

  it('whose first says no episode belong to the next that does; a broken one is left to loading', async () => {
    const names = { 'names.yaml': '[]\n' };
    expect(await grouped(await writeFolder(names), await writeFolder(harbour))).toEqual([
      ['harbour', [0, 1]],
    ]);
    const broken = await writeFolder({ 'episode.yaml': 'id: [\n' });
    expect(await grouped(await writeFolder(harbour), broken)).toEqual([['harbour', [0, 1]]]);
  });
});
