/** What stands where in an answer of /ask, as Discord shows it. */
import { describe, expect, it } from 'vitest';
import type { Library } from '../../src/commands/context.ts';
import { openLibrary } from '../../src/library/index.ts';
import { renderReply } from '../../src/render/discord/message.ts';
import { customIdsIn } from '../../src/render/discord/message-state/components.ts';
import { type Files, harbour, writeFolder } from '../fixtures/harbour.ts';
import { run, shown } from './without-discord.ts';

const [strike, quotes] = ['documents/tidings-strike.md', 'documents/tidings-strike.quotes.yaml'] as const;
const [port, portQuotes] = ['documents/radio-port.md', 'documents/radio-port.quotes.yaml'] as const;
const libraryOf = async (changed: Files = {}) => openLibrary([await writeFolder({ ...harbour, ...changed })]);

const ask = async (library: Library, question: string) => {
  const answer = await run(library, 'ask', { question });
  if (answer.kind !== 'ask') throw new Error(`"${question}" is no question for the search.`);
  return answer;
};
const aboutWage = 'What did Oduya say about the wage?';

describe('an answer', () => {
  it('has words that two outlets print alike once, with both outlets below', async () => {
    const [same, other] = [
      'We will not load another ship until the wage is paid.',
      'We will not load any ship before the wage is paid.',
    ];
    const library = await libraryOf({
      [port]: harbour[port].replace(other, same),
      [portQuotes]: harbour[portQuotes].replace(other, same),
    });
    const answer = await ask(library, aboutWage);
    expect(shown(answer).split('ship until the')).toHaveLength(2);
    expect(shown(answer)).toMatch(/\*\*Coast Radio\*\* ¶.3 · \*\*\[Tidings\]\(.+\)\*\* ¶.2/);
  });

  it('links the outlet at the words to the article, where it has an address', async () => {
    const text = shown(await ask(await libraryOf(), aboutWage));
    expect(text).toMatch(/\*\*\[Tidings\]\(https:\/\/tidings\.example\/strike\)\*\* ¶.2/);
    expect(text).toMatch(/\*\*Coast Radio\*\* ¶.3/);
  });

  it('has the titles at its foot in the order in which the words use them', async () => {
    const library = await libraryOf();
    for (const question of [aboutWage, 'What did Oduya say about any ship before the wage?']) {
      const answer = await ask(library, question);
      const used = answer.blocks.flatMap(({ wordings }) =>
        wordings.flatMap(({ citations }) => citations.map(({ title }) => title)),
      );
      expect(new Set(used).size).toBe(2);
      const places = used.map((title) => shown(answer).indexOf(`*${title}*`));
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }
  });

  it('warns before it gives titles: first of what nobody has checked, then of the copy', async () => {
    const library = await libraryOf({
      [strike]: harbour[strike].replace('text: verbatim', 'text: verbatim\nnote: Reworded by machine.'),
      [quotes]: harbour[quotes].replaceAll('reviewed: true', 'reviewed: false'),
    });
    const text = shown(await ask(library, aboutWage));
    const places = ['nobody has checked it', 'Reworded by machine', '*Port quiet', '*Dockers stop'].map(
      (words) => text.indexOf(words),
    );
    expect(places[0]).toBeGreaterThan(0);
    expect(places).toEqual(places.toSorted((a, b) => a - b));
  });

  it('has the timeline a press away where “when” is asked, and there alone', async () => {
    const library = await libraryOf();
    const idsUnder = async (question: string) =>
      customIdsIn(renderReply({ answer: await ask(library, question), isPrivate: false }).components);
    expect(await idsUnder('When did the cranes stand still?')).toContain('open-timeline');
    expect(await idsUnder('How many dockers walked out?')).not.toContain('open-timeline');
  });

  it.each(['told', 'warned'])(
    'never has the “%s” in bold by which an outlet gives somebody’s words',
    async (cue) => {
      const library = await libraryOf({
        [strike]: harbour[strike].replace('Oduya told the crowd', `Oduya ${cue} the crowd`),
        [quotes]: harbour[quotes].replace('cue: told', `cue: ${cue}`),
      });
      const text = shown(await ask(library, `Who ${cue} the crowd at the gate?`));
      expect(text).toContain(`Bram Oduya ${cue} the **crowd** at the **gate**`);
    },
  );
});
