/** Names that stand in the documents and are nobody's on record, as after an import. */
import { describe, expect, it } from 'vitest';
import type { Refusal } from '../../src/answers/index.ts';
import { showPerson } from '../../src/commands/who.ts';
import { plainStyle, renderTerminal } from '../../src/render/terminal/terminal.ts';
import { refusalInWords } from '../../src/render/wording/refusals.ts';
import { inventedKnowledge } from '../quotes/invented.ts';
import { libraryOf } from './without-discord.ts';

const knowledge = inventedKnowledge([
  {
    id: 'gazette-1',
    outlet: 'gazette',
    paragraphs: [
      'The ferry was late. “It always is,” Lowe said.',
      'Ines Marlow’s bakery was shut. “I sold no bread today,” she said.',
      'Ines Marlow will open on Friday.',
    ],
    quotations: [{ speaker: 'ada-lowe' }],
  },
  { id: 'courier-1', outlet: 'courier', paragraphs: ['A baker, Ines Marlow, has closed.'], quotations: [] },
]);
const who = (name: string, library = libraryOf(knowledge)) =>
  refusalInWords(showPerson(name, { library }) as Refusal);

describe('somebody who is asked for and is no speaker on record', () => {
  it('is not said to be quoted by nobody, and where the name stands is told with what to do next', () => {
    expect(who('ines marlow')).toBe(
      'Nobody called “ines marlow” is among the speakers on record here. The name stands in the text, in gazette ¶ 2 and courier ¶ 1: /ask ines marlow shows the lines.',
    );
    expect(who('Marlow')).toContain('in gazette ¶ 2 and courier ¶ 1');
  });

  it.each(['Ines Lorne', 'Marlow Ines', 'ferry', 'the', '?', ''])(
    'is in no text where “%s” is no name in it',
    (name) => {
      expect(who(name)).not.toContain('stands in the text');
    },
  );
});

describe('somebody who wrote a document', () => {
  const [gazette] = knowledge.documents.values();
  const documents = new Map(knowledge.documents);
  if (gazette !== undefined) documents.set(gazette.id, { ...gazette, authors: ['Rosa Feld', 'Otto Pike'] });
  const written = { ...knowledge, documents };
  const asked = (name: string) => who(name, libraryOf(written));

  it.each(['Otto Pike', 'rosa feld', 'Feld'])('is said to be its author, and no speaker: %s', (name) => {
    expect(asked(name)).toBe(
      `Nobody called “${name}” is among the speakers on record here. The author of “Title of gazette-1” (gazette) is called so. An article’s own words are its author’s.`,
    );
  });

  it.each(['Rosa', 'eld', 'Ines Marlow', ''])('is not whoever is called otherwise: %s', (name) => {
    expect(asked(name)).not.toContain('author');
  });
});

it('a firm with “&” in its name is no mention of whoever is called as one of its partners', () => {
  const firm = inventedKnowledge([
    {
      id: 'gazette-1',
      outlet: 'gazette',
      paragraphs: ['“We are late,” Lowe said.'],
      quotations: [{ speaker: 'ada-lowe' }],
    },
    {
      id: 'courier-1',
      outlet: 'courier',
      paragraphs: ['Pell & Lowe drew it up. So did Lowe & Pell.'],
      quotations: [],
    },
    { id: 'herald-1', outlet: 'herald', paragraphs: ['Ada Lowe & Bram Oduya left.'], quotations: [] },
  ]);
  const card = showPerson('Lowe', { library: libraryOf(firm) });
  expect(card).toMatchObject({
    mentionedBy: [
      { outlet: 'gazette', count: 1 },
      { outlet: 'herald', count: 1 },
    ],
  });
});

describe('the card of a person', () => {
  const paragraphs = (name: string) => [
    `${name} spoke. “The ferry is late,” she said. “It is, yes,” Lowe added.`,
  ];
  const quotations = [{ speaker: 'ada-lowe' }, { speaker: 'ada-lowe' }];
  const cardOf = (...names: readonly string[]) => {
    const documents = names.map((name, at) => ({
      id: `d-${at}`,
      outlet: `o-${at}`,
      paragraphs: paragraphs(name),
      quotations,
    }));
    return renderTerminal(
      showPerson('Ada Lowe', { library: libraryOf(inventedKnowledge(documents)) }),
      plainStyle,
    );
  };

  it('names no spelling that says nothing: the last name of whom the outlet names whole, or the card’s own name', () => {
    expect(cardOf('Ada Lowe', 'Ada Lowe')).not.toContain('Spelt');
    const card = cardOf('Ada Lowe', 'Ada Low');
    expect(card).toContain('Spelt Ada Lowe (o-0)');
    expect(card).toContain('· Ada Low (o-1)');
    expect(cardOf('Ada Low', 'Ada Low')).toContain('Spelt Ada Low (o-0 and o-1)');
  });
});
