/** What stands where in an answer of /ask, as Discord shows it. */
import { describe, expect, it } from 'vitest';
import type { Answer } from '../../src/answers/index.ts';
import type { Library } from '../../src/commands/context.ts';
import { openLibrary } from '../../src/library/index.ts';
import { renderReply } from '../../src/render/discord/message.ts';
import { customIdsIn } from '../../src/render/discord/message-state/components.ts';
import { type Files, harbour, writeFolder } from '../fixtures/harbour.ts';
import { run, shown } from './without-discord.ts';

const [strike, quotes] = ['documents/tidings-strike.md', 'documents/tidings-strike.quotes.yaml'] as const;
const [port, portQuotes] = ['documents/radio-port.md', 'documents/radio-port.quotes.yaml'] as const;
const portAsks = 'documents/radio-port.asks.yaml';
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

  it('begins with the wording that has what was asked, though another outlet’s copy is trusted more', async () => {
    const words = 'We will not load another ship until the wage is paid';
    const named = words.replace('the wage', 'the wage at Eastquay');
    const library = await libraryOf({
      [strike]: harbour[strike]
        .replace(words, named)
        .replace('text: verbatim', 'text: verbatim\nnote: Reworded.'),
      [quotes]: harbour[quotes].replace(words, named),
    });
    const outlets = async (question: string) =>
      (await ask(library, question)).blocks[0]?.wordings.map(({ citations: [one] }) => one?.outlet);
    expect(await outlets('Eastquay')).toEqual(['Tidings', 'Coast Radio']);
    expect(await outlets(aboutWage)).toEqual(['Coast Radio', 'Tidings']);
  });

  it('has the timeline a press away where “when” is asked, and there alone', async () => {
    const library = await libraryOf();
    const idsUnder = async (question: string) =>
      customIdsIn(renderReply({ answer: await ask(library, question), isPrivate: false }).components);
    expect(await idsUnder('When did the cranes stand still?')).toContain('open-timeline');
    expect(await idsUnder('How many dockers walked out?')).not.toContain('open-timeline');
  });

  it('leads to other outlets where several print the words, and to the card of somebody who is asked about alone', async () => {
    const [library, alone] = [
      await libraryOf(),
      await libraryOf({ [port]: undefined, [portQuotes]: undefined, [portAsks]: undefined }),
    ];
    const offered = async (one: Library, question: string) => {
      const labels = labelsOf(await ask(one, question));
      return ['Compare outlets', 'Who is this'].filter((label) => labels.includes(label));
    };
    expect(await offered(library, aboutWage)).toEqual(['Compare outlets', 'Who is this']);
    expect(await offered(alone, aboutWage)).toEqual(['Who is this']);
    expect(await offered(library, 'How many dockers walked out before dawn?')).toEqual([]);
    const { personId } = await ask(library, 'What did Oduya say to Ada Lowe about the wage?');
    expect(personId).toBeUndefined();
  });

  it('says once who speaks, where and under which title, below both parts of an utterance that the outlet breaks in two', async () => {
    const [first, second] = [
      'The crane is late again and we know it',
      'It waits for the tide, as the crane must',
    ];
    const library = await libraryOf({
      [strike]: harbour[strike].replace(/“We will not.+\n/, `“${first},” Bram Oduya said. “${second}.”\n`),
      [quotes]: [first, second]
        .map((text) => `- { text: "${text}", speaker: bram-oduya, at: 2, kind: direct, reviewed: true }\n`)
        .join(''),
    });
    const answer = await ask(library, 'What did Oduya say about the crane and the tide?');
    const text = shown(answer).replaceAll('**', '');
    expect(text).toContain(`> “${first}”\n> “${second}”\n-# — Bram Oduya`);
    expect(text.match(/— Bram Oduya/g)).toHaveLength(1);
    expect(text.match(/¶.2/g)).toHaveLength(1);
    expect(text.match(/\*Dockers stop work in Eastmere\*/g)).toHaveLength(1);
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

describe('a list', () => {
  it('of quotations names each of its pictures by the words between their marks, also where they are cut', async () => {
    const long = 'The wage has to be paid before the tide comes in. '.repeat(3).trim();
    const library = await libraryOf({
      [strike]: harbour[strike].replace('We will not load another ship until the wage is paid', long),
      [quotes]: harbour[quotes].replace('We will not load another ship until the wage is paid', long),
    });
    const labels = labelsOf(await run(library, 'quote', { speaker: 'Oduya' }));
    expect(labels).toContain('“The wage has to be paid before the tide comes in. […]”');
    expect(labels).toContain('“We will not load any ship before the wage is paid.”');
  });

  it('of sources has the picture of who reports what only where outlets have a statement in common', async () => {
    const shared = await run(await libraryOf(), 'sources', {});
    expect(labelsOf(shared)).toContain('Who reports it');
    const alone = await libraryOf({ [port]: undefined, [portQuotes]: undefined, [portAsks]: undefined });
    expect(labelsOf(await run(alone, 'sources', {}))).not.toContain('Who reports it');
  });
});

/** What stands on the buttons and options of an answer. */
function labelsOf(answer: Answer): string[] {
  const { components } = renderReply({ answer, isPrivate: false });
  return [...JSON.stringify(components).matchAll(/"label":("(?:[^"\\]|\\.)*")/g)].map(([, label = '""']) =>
    String(JSON.parse(label)),
  );
}
