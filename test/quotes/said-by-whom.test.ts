import { describe, expect, it } from 'vitest';
import type { Name, NewsDocument } from '../../src/knowledge/model.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import type { Verdict } from '../../src/quotes/quotes.ts';
import { inventedKnowledge } from './invented.ts';

const knowledge = inventedKnowledge([
  {
    id: 'gazette-harbour',
    outlet: 'gazette',
    paragraphs: ['“I call the harbour our best friend,” Lowe said.', '“The mill is safe,” Vance said.'],
    quotations: [{ speaker: 'ada-lowe' }, { speaker: 'cora-vance' }],
  },
]);
const quotes = createQuotes(knowledge);
const words = '“I call the harbour our best friend”';
const verdictsOf = (post: string) => [
  ...new Set(quotes.verify(post.replace('@', words)).map(({ verdict }) => verdict)),
];

describe('a post about a quotation that is on record', () => {
  it.each([
    'It is a lie that Lowe said @',
    'It’s a lie that Lowe ever said @',
    'Not true that Lowe said @',
    'It is not the case that Lowe said @',
    'Lowe did not actually ever say @',
    'Lowe has never in her life said @',
    'Hardly did Lowe say @',
    'Nobody at the meeting said @',
    'Lowe: NOT @',
    'Fake quote: Lowe @',
    '@ — Lowe never said that',
    '@. Lowe never said this.',
    '@ was never said by Lowe',
    '@ is not what Lowe said',
    '@ (Lowe denies saying this)',
    '@, Lowe never said',
    'No mayor ever said @',
    '@ is fake',
    '@ (a fake quote)',
    '@ isn’t real',
    'Lowe denied that she ever said @',
    'I don’t think Lowe said @',
    'There is no record of Lowe saying @',
    'Lowe stopped short of saying @',
    'Lowe was misquoted as saying @',
    'Reports that Lowe said @ are false',
    'It is not true Lowe said @',
    'Made up: Lowe said @',
    'Did Lowe say @? No.',
    'Lowe said @. She never did.',
    '@ isn’t by Lowe',
    '@ is falsely attributed to Lowe',
    '@, not by Lowe',
    'The mayor said @, not Lowe',
    'I see no evidence that Lowe ever said @',
    'No trace of Lowe saying @',
    'Lowe was wrongly quoted by the Gazette as saying @',
    'A made up quote by Lowe: @',
    'Did Lowe say @? No, she never did.',
  ])('is reversed where it says that it was not said: %s', (post) => {
    expect(verdictsOf(post)).toEqual(['reversed']);
  });

  it.each([
    'I still can’t believe that Lowe said @',
    'Don’t forget Lowe said @',
    'Lowe did not hesitate to say @',
    'Lowe never apologised for saying @',
    'Lowe never denied saying @',
    'Lowe never stopped saying @',
    'No doubt Lowe said @',
    'Without a doubt Lowe said @',
    'It is not a lie that Lowe said @',
    'Lowe isn’t joking: @',
    'Isn’t @ a great line by Lowe?',
    'Vance does not agree with Lowe who said @',
    '@, Lowe said, never smiling',
    '@, Lowe said. Nobody asked.',
    '@. Lowe never said why.',
    '@ — no comment',
    'no, @',
    '@ is not fake',
    'Is this fake? @',
    '@ real or fake?',
    '@ is a lie',
    '@ to fake voters',
    'Lowe falsely claimed @',
    'Lowe doesn’t regret saying @',
    'Lowe couldn’t have said it better: @',
    'Nobody told me that Lowe said @',
    'Did Lowe say @? Yes.',
    'Lowe claimed with no evidence that @',
    'Lowe gave no evidence when she claimed @',
    'Lowe showed no sign of shame and said @',
    'I don’t believe Lowe when she says @',
    'I don’t believe Lowe: @',
    'I doubt Lowe: @',
    'Lowe made up her mind and said @',
    'Lowe was misquoted in May and said @',
    'Lowe said @, not Vance.',
    'Lowe, in May, said @, not Vance.',
    'Did Lowe say @? No way, she did!',
  ])('is exact where it denies something else: %s', (post) => {
    expect(verdictsOf(post)).toEqual(['exact']);
  });

  it.each<[string, Verdict]>([
    ['In Lowe’s words, @', 'exact'],
    ['In Vance’s words, @', 'other-speaker'],
    ['Lowe told Vance @', 'exact'],
    ['Vance told Lowe @', 'other-speaker'],
    ['Vance was told by Lowe @', 'exact'],
    ['Lowe was told by Vance @', 'other-speaker'],
    ['Vance asked and Lowe said @', 'exact'],
    ['Lowe asked and Vance said @', 'other-speaker'],
    ['Lowe, a friend of Vance, said @', 'exact'],
    ['Vance, a friend of Lowe, said @', 'other-speaker'],
    ['critics of Lowe said @', 'other-speaker'],
    ['an opponent of Lowe: @', 'other-speaker'],
    ['@ asked Lowe', 'exact'],
    // Said to her, so not by her.
    ['Lowe was told @', 'other-speaker'],
    ['They said to Lowe: @', 'other-speaker'],
    ['Lowe was asked about it and replied @', 'exact'],
    ['I told Lowe she should be proud of it: @', 'exact'],
    ['Credit to Lowe: @', 'exact'],
    ['Attributed to Vance: @', 'other-speaker'],
    ['Lowe (quoting Vance): @', 'other-speaker'],
    ['Vance (quoting Lowe): @', 'exact'],
    ['Vance and Lowe said @', 'other-speaker'],
    ['@ said Lowe and Vance', 'other-speaker'],
    ['Vance & Lowe: @', 'other-speaker'],
    ['@ — Lowe and Vance', 'other-speaker'],
    ['Lowe met Vance and said @', 'exact'],
    ['Vance met Lowe and said @', 'other-speaker'],
    ['Quoting Lowe: @', 'exact'],
    ['Vance and Lowe met, and Lowe said @', 'exact'],
    ['@ by Vance', 'other-speaker'],
    ['@ by Lowe', 'exact'],
    ['@ is a great line by Vance', 'other-speaker'],
    ['@, a photo by Vance', 'exact'],
    // Who is named beside the speaker: in an aside, as whom the words are of, or as who is not meant.
    ['Lowe, citing Vance, said @', 'exact'],
    ['Vance, citing Lowe, said @', 'other-speaker'],
    ['Vance said, citing Lowe: @', 'other-speaker'],
    ['Lowe, according to Vance, said @', 'exact'],
    ['Vance, who hates Lowe, said @', 'other-speaker'],
    ['Lowe, Vance’s deputy, said @', 'exact'],
    ['Vance’s deputy, Lowe, said @', 'exact'],
    ['Vance rather than Lowe said @', 'other-speaker'],
    ['Lowe (not Vance) said @', 'exact'],
    ['the mayor, not Lowe, said @', 'other-speaker'],
    ['not Lowe: @', 'other-speaker'],
    ['Anyone but Lowe said @', 'other-speaker'],
    // Whom such words single out is meant.
    ['None other than Vance said @', 'other-speaker'],
    ['None other than Lowe said @', 'exact'],
    ['Nobody but Vance said @', 'other-speaker'],
    ['No one but Lowe: @', 'exact'],
    ['No one except Vance said @', 'other-speaker'],
    ['sources close to Lowe said @', 'other-speaker'],
    // The only one who is named, behind a preposition or in the sentence before.
    ['As for Vance: @', 'other-speaker'],
    ['For Vance: @', 'other-speaker'],
    ['As for Lowe: @', 'exact'],
    ['A question for Vance: @ — Lowe', 'exact'],
    ['Vance was there. She said @', 'other-speaker'],
    ['Lowe was there. She said @', 'exact'],
    ['After Vance closed the harbour, Lowe disagreed. She said @', 'exact'],
    ['Vance was there with Lowe. She said @', 'exact'],
    ['Vance was in Norland. She said @', 'other-speaker'],
    ['Vance left before Vance had to. She said @', 'other-speaker'],
    ['In Norland, Lowe spoke. She said @', 'exact'],
    ['Thinking of Lowe today. She said @', 'exact'],
    ['Jane Doe met Lowe. She said @', 'other-speaker'],
    // Headlines.
    ['Vance slams Lowe: @', 'other-speaker'],
    ['Lowe slams Vance, says @', 'exact'],
    ['Vance’s answer to Lowe: @', 'other-speaker'],
    ['Vance, in an interview with Lowe: @', 'other-speaker'],
    ['After Vance spoke, Lowe to Oduya: @', 'exact'],
    // Pronouns.
    ['Lowe asked Vance, who said @', 'other-speaker'],
    ['I asked Lowe and she said @', 'exact'],
    ['Asked by Lowe, Vance answered @', 'other-speaker'],
    // A name and marks, as in a chat.
    ['Vance 🗣️: @', 'other-speaker'],
    ['**Vance:** @', 'other-speaker'],
    ['Vance, @', 'other-speaker'],
    ['Vance:\n> I call the harbour our best friend', 'other-speaker'],
    ['# Lowe\n> I call the harbour our best friend', 'exact'],
    ['@ from Vance', 'other-speaker'],
    ['@ was Vance’s reply', 'other-speaker'],
    ['Great line by Lowe: @', 'exact'],
    ['Jane Doe slams Lowe: @', 'other-speaker'],
    ['Vance, per Lowe: @', 'other-speaker'],
    ['Lowe, per Vance: @', 'exact'],
    ['@ — not Lowe, Vance', 'other-speaker'],
    ['@ — not Vance, Lowe', 'exact'],
    ['the Norland president: @', 'exact'],
    // A slip of the keys is forgiven, another ending is another name.
    ['Ada Loew: @', 'exact'],
    ['Adam Lowe: @', 'other-speaker'],
    ['Lowen: @', 'other-speaker'],
  ])('is judged as words of whom it names as the speaker: %s', (post, verdict) => {
    expect(verdictsOf(post)).toEqual([verdict]);
  });
});

it('hears no denial in a name', () => {
  const ban: Name = { id: 'ada-lowe', name: 'Ban Lowe', kind: 'person', aliases: [] };
  const named = createQuotes({ ...knowledge, names: new Map([...knowledge.names, [ban.id, ban]]) });
  for (const post of ['Ban Lowe: @', 'Ban Lowe said @'])
    expect(named.verify(post.replace('@', words)).map(({ verdict }) => verdict)).toEqual(['exact']);
});

it('gives nobody the words of which a name is only the subject', () => {
  expect(quotes.verify('Lowe “is safe,” Vance said of the mill')[0]?.claim.speaker?.given).toBe('Vance');
  expect(quotes.verify('Vance “our best friend”')[0]?.claim.speaker).toBeUndefined();
});

describe('a last name that two people bear', () => {
  const two: Name[] = [
    { id: 'ada-lowe', name: 'Ada Lowe', kind: 'person', aliases: [] },
    { id: 'piet-lowe', name: 'Piet Lowe', kind: 'person', aliases: [] },
  ];
  const names = new Map([...knowledge.names, ...two.map((one): [string, Name] => [one.id, one])]);
  const shared = createQuotes({ ...knowledge, names });

  it.each<[string, Verdict]>([
    ['Lowe: @', 'exact'],
    ['Mayor Lowe said @', 'exact'],
    ['Ada Lowe: @', 'exact'],
    ['Piet Lowe: @', 'other-speaker'],
    ['Lowe: “The mill is safe”', 'other-speaker'],
    ['Lowe’s lawyer: @', 'other-speaker'],
    ['a spokesman for Lowe: @', 'other-speaker'],
    ['In Lowe’s words, @', 'exact'],
  ])('takes no words from either of them: %s', (post, verdict) => {
    expect(shared.verify(post.replace('@', words)).map((one) => one.verdict)).toEqual([verdict]);
  });
});

describe('a first name alone', () => {
  it.each<[string, Verdict]>([
    ['Ada said @', 'exact'],
    ['Ada: @', 'exact'],
    ['Cora said @', 'other-speaker'],
    ['Mona said @', 'other-speaker'],
  ])('is whoever has it: %s', (post, verdict) => {
    expect(verdictsOf(post)).toEqual([verdict]);
  });

  it('is no place', () => {
    const katz: Name = { id: 'norland-katz', name: 'Norland Katz', kind: 'person', aliases: [] };
    const shared = createQuotes({ ...knowledge, names: new Map([...knowledge.names, [katz.id, katz]]) });
    expect(shared.verify(`the mayor of norland: ${words}`)[0]?.claim.speaker?.as).toBe('described');
    expect(shared.verify(`Norland: ${words}`)[0]?.claim.speaker).toEqual({ given: 'Norland' });
  });

  it('may be any of several who have it', () => {
    const other: Name = { id: 'ada-quill', name: 'Ada Quill', kind: 'person', aliases: [] };
    const shared = createQuotes({ ...knowledge, names: new Map([...knowledge.names, [other.id, other]]) });
    expect(shared.verify(`Ada said ${words}`)[0]?.verdict).toBe('exact');
  });
});

describe('an article’s own words', () => {
  const { documents, ...rest } = inventedKnowledge([
    { id: 'gazette-column', outlet: 'gazette', paragraphs: ['The clock is a decision.'], quotations: [] },
  ]);
  const written = [...documents].map(([id, one]): [string, NewsDocument] => [
    id,
    { ...one, authors: ['Peregrine Ashby'] },
  ]);
  const columns = createQuotes({ ...rest, documents: new Map(written) });

  it.each<[string, Verdict]>([
    ['Peregrine Ashby', 'exact'],
    ['Ashby', 'exact'],
    ['Jane Doe', 'other-speaker'],
    ['Lowe', 'other-speaker'],
  ])('are its author’s: %s', (name, verdict) => {
    expect(columns.verify(`${name}: “The clock is a decision.”`)[0]?.verdict).toBe(verdict);
  });

  it('are not whole because another article has them between quotation marks', () => {
    const two = inventedKnowledge([
      { id: 'a', outlet: 'gazette', paragraphs: ['Perhaps the clock is a decision.'], quotations: [] },
      { id: 'b', outlet: 'courier', paragraphs: ['“The clock is a decision.”'], quotations: [] },
    ]);
    const signed = [...two.documents].map(([id, one]): [string, NewsDocument] => [
      id,
      { ...one, authors: id === 'a' ? ['Peregrine Ashby'] : [] },
    ]);
    const [check] = createQuotes({ ...two, documents: new Map(signed) }).verify(
      'Ashby: “The clock is a decision.”',
    );
    expect(check?.verdict).toBe('exact-without-attribution');
  });
});
