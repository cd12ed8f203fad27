import { beforeAll, describe, expect, it } from 'vitest';
import type { Knowledge } from '../../src/knowledge/model.ts';
import { english } from '../../src/language/english/index.ts';
import { createSearch, type ExplainingSearch } from '../../src/search/index.ts';
import { islandKnowledge } from './island.ts';

describe('somebody whom a question describes', () => {
  let knowledge: Knowledge;
  let search: ExplainingSearch;
  beforeAll(async () => {
    knowledge = await islandKnowledge();
    search = createSearch(knowledge);
  });
  const read = (question: string, within = search) => within.rank(question).question.text;

  it.each([
    ['What did the governor of Orsay say about the cost?', 'What did the Ines Marlow say about the cost?'],
    ["what did orsey's governor say", 'what did Ines Marlow say'],
    ['what did orsays governor say', 'what did Ines Marlow say'],
    ['Did Tom Brandt ask the Orsay governor?', 'Did Tom Brandt ask the Ines Marlow?'],
    ['Who is the governor of Orsay?', 'Who is the governor of Orsay? Ines Marlow'],
    // By the first name that nobody else has.
    ['what did ines say about the cost', 'what did Ines Marlow say about the cost'],
  ])('is read by name: %s', (question, text) => {
    expect(read(question)).toBe(text);
  });

  it.each([
    ['the role is another by the word before it', 'What did the deputy governor of Orsay say?'],
    ['the name stands there too', "What did Orsay's governor Marlow say?"],
    ['somebody else is named right behind', "What did Orsay's governor Brandt say?"],
    ['somebody else has the first name', 'What did Ines Holm say?'],
    ['the last name has a slip of the keys', 'what did ines marrlow say'],
    ['another has the role of another place', 'What did the governor of Skye say?'],
  ])('is nobody where %s', (_, question) => {
    expect(read(question)).toBe(question);
  });

  it('is nobody where two have the role', () => {
    const second = {
      id: 'bo-seel',
      name: 'Bo Seel',
      kind: 'person' as const,
      aliases: [],
      role: 'Fisherman, governor of Orsay',
    };
    const names = new Map(knowledge.names).set(second.id, second);
    expect(read("What did Orsay's governor say?", createSearch({ ...knowledge, names }))).toBe(
      "What did Orsay's governor say?",
    );
  });

  it('is who is asked for where a passage has the role beside the name', () => {
    const { status, excerpts } = search.ask('Who is the governor of Orsay?');
    expect(status).toBe('answered');
    expect(excerpts[0]?.passageId).toBe('gazette-bridge¶1');
  });

  it('is quoted where that person speaks, and the answer says as whom the words were read', () => {
    const { status, excerpts, searched } = search.ask("what did orsay's governor say about the cost");
    expect(status).toBe('answered');
    expect(excerpts[0]?.quotationIds.map((id) => knowledge.quotations.get(id)?.speakerId)).toContain(
      'ines-marlow',
    );
    expect(searched.corrections).toEqual([{ from: "orsay's governor", to: 'Ines Marlow' }]);
    expect(searched.nameIds).toEqual(['ines-marlow']);
  });
});

it.each([
  ['Painter, husband of Ana Lund', [{ role: 'husband', of: 'Ana Lund' }]],
  ['Minister of Trade of the Isles', [{ role: 'Minister', of: 'Trade of the Isles' }]],
  ['Norway’s minister of trade, until 2030', [{ role: 'Norway’s minister', of: 'trade' }]],
  ["Norway's envoy", [{ role: 'envoy', of: 'Norway' }]],
  ['First mayor of the Isle of Skye (until 2019)', [{ role: 'First mayor', of: 'Isle of Skye' }]],
  ['Political analyst', []],
  ['Spokeswoman for the Skye Ferries', [{ role: 'Spokeswoman', of: 'Skye Ferries' }]],
  [
    'Head baker in Skye',
    [
      { role: 'Head baker', of: 'Skye' },
      { role: 'baker', of: 'Skye' },
    ],
  ],
])('what a role says somebody is to whom: %s', (role, roles) => {
  expect(english.rolesIn?.(role)).toEqual(roles);
});

it.each([
  ['Norway', 'the Norwegian mayor'],
  ['Kazakhstan', 'the Kazakh mayor'],
  ['Russia', 'the Russian mayor'],
  ['Ukraine', 'the Ukrainian mayor'],
  ['China', 'the Chinese mayor'],
  ['Chechnya', 'the Chechen mayor'],
  ['Iraq', 'the Iraqi mayor'],
])('whoever has a role in %s is %s', (of, description) => {
  expect(english.descriptionsBy?.({ role: 'mayor', of })).toContain(description.slice(4));
});

it('whoever an institution employs is its expert, whatever the post, by its whole or its short name', () => {
  const described = english
    .rolesIn?.("Senior fellow at Skye University's Sea Centre, formerly a sailor")
    .flatMap((one) => english.descriptionsBy?.(one) ?? []);
  expect(described).toEqual(
    expect.arrayContaining([
      'Skye researcher',
      'expert from Skye University',
      "fellow at Skye University's Sea Centre",
    ]),
  );
  expect(described).not.toContain('Skye sailor');
  const ofHistory = english
    .rolesIn?.('Professor of history at Skye College')
    .flatMap((one) => english.descriptionsBy?.(one) ?? []);
  expect(ofHistory).toContain('Skye Professor');
  expect(ofHistory).not.toContain('history of Skye College');
  expect(english.rolesIn?.('Observer of Skye’s relations with Orsay')).toEqual([
    { role: 'Observer', of: 'Skye’s relations with Orsay' },
  ]);
});

it('an office is the same in the word for a man, a woman and either', () => {
  const described = english.descriptionsBy?.({ role: 'Spokesperson', of: 'ministry' });
  expect(described).toEqual(expect.arrayContaining(['Spokeswoman of the ministry', 'ministry Spokesman']));
});
