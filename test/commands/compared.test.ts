/** What is said of an outlet that prints a part of a statement, or the same words, in /compare and in its picture. */
import { describe, expect, it, vi } from 'vitest';
import { compareStatements } from '../../src/commands/compare.ts';
import { showPicture } from '../../src/commands/picture.ts';
import { listQuotations } from '../../src/commands/quote.ts';
import { jsonRows } from '../../src/render/json/answer-json.ts';
import { plainStyle, renderTerminal } from '../../src/render/terminal/terminal.ts';
import { inventedKnowledge } from '../quotes/invented.ts';
import { libraryOf, shown } from './without-discord.ts';

const said = (statement: string, kind: 'direct' | 'fragment' = 'direct') => ({
  speaker: 'ada-lowe',
  statement,
  kind,
});
const [copied, own, quoting] = ['Reworded by a machine.', 'gazette', 'courier'];
const library = libraryOf(
  inventedKnowledge([
    {
      id: 'copy-1',
      outlet: 'copy',
      note: copied,
      paragraphs: [
        '“The harbour wall must fall before the winter storms,” Lowe said.',
        '“I want the skippers not to mention old debts. With strangers anything goes,” Lowe said.',
      ],
      quotations: [said('wall'), said('strangers')],
    },
    {
      id: 'gazette-1',
      outlet: own,
      paragraphs: [
        '“The wall in the harbour has to fall before the storms of winter,” Lowe said.',
        '“What is this stubbornness?” Lowe asked.',
        '“We load no ship, not one!” Lowe said.',
        '“The boat is in the harbour,” Lowe said.',
        '“Among friends nobody is asked to pay what the fathers owed, but without friendship all is allowed,” Lowe said.',
      ],
      quotations: [said('wall'), said('stubborn'), said('ship'), said('boat'), said('strangers')],
    },
    {
      id: 'courier-1',
      outlet: quoting,
      paragraphs: [
        'Lowe spoke of “stubbornness”.',
        '“We load no ship – not one,” Lowe said.',
        '“Boats are in this harbour,” Lowe said.',
      ],
      quotations: [said('stubborn', 'fragment'), said('ship'), said('boat')],
    },
  ]),
);

const compared = (key: string, from = library) => shown(compareStatements(key, 0, { library: from }));

describe('/compare', () => {
  it('works out the statement of the page that is shown, and none of the others', () => {
    const worked = vi.spyOn(library.quotes, 'compare');
    for (const page of [0, 4]) {
      expect(compareStatements('Ada Lowe', page, { library })).toMatchObject({ page, pageCount: 5 });
      expect(worked).toHaveBeenCalledTimes(1);
      worked.mockClear();
    }
    worked.mockRestore();
  });

  it('counts no outlet that prints one word of a statement, and says which has it', () => {
    const text = compared('stubborn');
    expect(text).toContain('Quoted by gazette · a few words of it in courier');
    expect(text).toContain('courier ¶ 1 has of it only “stubbornness”');
    expect(text).not.toContain('The renderings');
  });

  it('shows two full quotations of one statement side by side, however few words they share', () => {
    const text = compared('all is allowed');
    expect(text).toContain('One statement, as 2 outlets printed it');
    expect(text.indexOf('all is allowed'), 'the trusted rendering first').toBeLessThan(
      text.indexOf('anything goes'),
    );
  });

  it('says that renderings have the same words, or differ in small ones, as it is', () => {
    expect(compared('ship')).toContain('The renderings have the same words.');
    const small = 'The renderings differ only in small words, in forms of words or in their order.';
    expect(compared('boat')).toContain(small);
  });
});

const gridOf = (about: string, from = library) => {
  const answer = showPicture({ kind: 'coverage', about }, { library: from });
  if (answer.kind !== 'picture' || answer.picture.kind !== 'coverage') throw new Error('No grid.');
  return answer.picture;
};
/** How each outlet covers the first statement of a grid. */
const coverageOf = (about: string, from = library) => {
  const { outlets, statements } = gridOf(about, from);
  return Object.fromEntries(outlets.map((name, at) => [name, statements[0]?.coverage[at]]));
};

describe('an outlet that prints nearly the same words, of another speaker or of nobody on record', () => {
  const one = (outlet: string, words: string, quotations: readonly { speaker: string }[]) => ({
    id: `${outlet}-1`,
    outlet,
    paragraphs: [`After the storm: “${words}”`],
    quotations,
  });
  const near = libraryOf(
    inventedKnowledge([
      one('echo', 'We left the hall the moment we knew, and nobody had to call us.', [
        { speaker: 'ada-lowe' },
      ]),
      {
        ...one('bell', 'We left the hall the minute we knew, and nobody had to call us.', [
          { speaker: 'cora-vance' },
        ]),
        note: copied,
      },
      one('herald', 'At six o’clock on Sunday we left the hall the moment we heard of it.', []),
      one('tidings', 'The boats came home late.', []),
    ]),
  );
  const asked = 'we left the hall the moment we knew';
  const text = compared(asked, near);

  it('is shown with its words, and neither said to leave them out nor counted as a rendering', () => {
    expect(text).toContain('Quoted by echo\n');
    expect(text).toContain('bell ¶ 1 prints nearly these words, of Cora Vance: “We left the hall the minute');
    expect(text).toContain('Not found in tidings.');
  });

  it('is shown with the note of its document', () => {
    const answer = compareStatements(asked, 0, { library: near });
    for (const one of [text, renderTerminal(answer, plainStyle)]) expect(one).toContain(`bell: ${copied}`);
  });

  it('is found by the words that are asked for, where its own go on otherwise', () => {
    expect(text).toContain(
      'herald ¶ 1 prints nearly these words; whose they are is not recorded: “At six o’clock on Sunday we left',
    );
  });

  it('is not absent from the picture, which carries its note', () => {
    const covered = { echo: 'quoted', bell: 'quoted', herald: 'in-part', tidings: 'absent' };
    expect(coverageOf(asked, near)).toEqual(covered);
    expect(gridOf(asked, near).notes).toContainEqual({ outlet: 'bell', note: copied });
  });
});

describe('the picture of who reports what', () => {
  it('has a full sign only for outlets that quote more than a part', () => {
    expect(coverageOf('stubborn')).toEqual({ copy: 'absent', gazette: 'quoted', courier: 'in-part' });
  });

  it('heads a statement with the words of an outlet without a note, and gives the notes', () => {
    const { statements, notes } = gridOf('wall');
    expect(statements.map(({ text }) => text)).toEqual([
      'The wall in the harbour has to fall before the storms of winter,',
    ]);
    expect(notes).toContainEqual({ outlet: 'copy', note: copied });
  });

  it('claims nothing of an outlet of which neither is known, that it has the statement or that it lacks it', () => {
    const paper = (outlet: string, first: string, quotations: readonly { speaker: string }[]) => ({
      id: `${outlet}-1`,
      outlet,
      paragraphs: [first, 'The choir sang.', 'A goat ate the mayor’s hat.', 'The bakery sells rye bread.'],
      quotations,
    });
    const unsure = libraryOf(
      inventedKnowledge([
        paper('echo', '“We slept badly, and the owl hooted,” Lowe said.', [{ speaker: 'ada-lowe' }]),
        paper('bell', '“An owl kept us awake,” Lowe said.', [{ speaker: 'ada-lowe' }]),
      ]),
    );
    expect(coverageOf('echo-1#1', unsure)).toEqual({ echo: 'quoted', bell: 'unsure' });
    expect(compared('echo-1#1', unsure)).toContain('Perhaps also in bell.');
  });

  it('says that no quotation has all the words where only some of them are found, and /quote says so, too', async () => {
    const partial = 'No quotation has all of these words';
    const answers = (about: string) => [
      compareStatements(about, 0, { library }),
      listQuotations({ about }, 0, { library }),
    ];
    for (const answer of answers('harbour dentist')) {
      expect([shown(answer), renderTerminal(answer, plainStyle)].join()).toContain(partial);
      expect(jsonRows(answer)[0]).toMatchObject({ partial: true });
    }
    for (const answer of answers('harbour winter')) {
      expect(shown(answer)).not.toContain(partial);
      expect(jsonRows(answer)[0]).toMatchObject({ partial: false });
    }
  });
});
