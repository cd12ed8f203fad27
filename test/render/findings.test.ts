/** What /verify found of each quotation, in its message, and as a pin of that message shows it. */
import { expect, it } from 'vitest';
import { type ShownCheck, type VerificationAnswer, worstChecks } from '../../src/answers/index.ts';
import { verdicts } from '../../src/quotes/quotes.ts';
import { maxCustomIdLength } from '../../src/render/discord/limits.ts';
import { renderReply } from '../../src/render/discord/message.ts';
import { customIdsIn, textsIn } from '../../src/render/discord/message-state/components.ts';
import { readCustomId, writeCustomId } from '../../src/render/discord/message-state/custom-ids.ts';
import { readShownReferences } from '../../src/render/discord/message-state/message-data.ts';
import { findingInWords, findingsInWords } from '../../src/render/wording/pin-words.ts';
import { inLanguage } from '../../src/render/wording/say.ts';

const words = 'The pier will be sold.';
const match: ShownCheck['matches'][number] = {
  text: words,
  cut: { before: false, after: false },
  passage: words,
  matches: [],
  quotations: [],
  score: 1,
  alsoIn: [],
  quotedAlsoIn: [],
  warnings: [],
  reference: { passageKey: 'abcdefghij', start: 0, end: words.length, check: 'abcdef' },
  citation: {
    documentId: 'herald-pier',
    outletId: 'herald',
    outlet: 'Herald',
    title: 'The pier',
    authors: [],
    textKind: 'verbatim',
    locator: '4',
  },
  source: 'quotation',
  holdsQuotation: false,
  speaker: 'Ada Lowe',
  reviewed: true,
  printed: [{ start: 0, end: words.length }],
  claimed: [{ start: 0, end: words.length }],
  leftOut: [],
  claim: { text: 'The pier will be kept.', changed: [] },
  differences: [{ kind: 'wording', a: 'kept', b: 'sold' }],
};
const answerOf = (given: readonly Partial<ShownCheck>[]): VerificationAnswer => {
  const checks = given.map(({ verdict = 'exact', ...one }, at) => ({
    verdict,
    rank: verdicts.indexOf(verdict),
    claim: `quotation ${at}`,
    matches: [match],
    opponents: [],
    elsewhere: [],
    headlineOf: [],
    ...one,
  }));
  const [worst] = worstChecks(checks, 1);
  return { kind: 'verification', verdict: worst?.verdict ?? 'not-found', checks };
};
const shownOf = (answer: VerificationAnswer) =>
  readShownReferences(renderReply({ answer, isPrivate: false }).components);

it('each quotation’s verdict, words and claimed speaker are read back from the message', () => {
  const answer = answerOf([
    { claimedSpeaker: 'Ada Lowe' },
    { verdict: 'altered', claim: 'The pier will be kept.' },
    { verdict: 'not-found', claim: 'Never | heard', claimedSpeaker: 'Bram | Oduya' },
    { verdict: 'other-speaker', claimedSpeaker: 'Ada Lowe' },
  ]);
  expect(shownOf(answer).findings).toEqual([
    { verdict: 'exact', claim: 'quotation 0', claimedSpeaker: 'Ada Lowe' },
    { verdict: 'altered', claim: 'The pier will be kept.' },
    { verdict: 'not-found', claim: 'Never | heard', claimedSpeaker: 'Bram / Oduya' },
    { verdict: 'other-speaker', claim: 'quotation 3', claimedSpeaker: 'Ada Lowe' },
  ]);
  const inRussian = inLanguage('ru', () => renderReply({ answer, isPrivate: false }));
  expect(readShownReferences(inRussian.components)).toEqual(shownOf(answer));
});

it('pasted words are read back from the message whatever stands before those that are bold', () => {
  const text = 'It costs 5\\\\6 *pounds* in c:\\\\quay';
  const changed = ['6', '*pounds*', 'quay'].map((one) => {
    const start = text.indexOf(one);
    return { start, end: start + one.length };
  });
  const answer = answerOf([{ verdict: 'altered', matches: [{ ...match, claim: { text, changed } }] }]);
  expect(shownOf(answer).findings?.map(({ claim }) => claim)).toEqual([text]);
});

it('the record’s words have a label below the pasted ones, and no empty line, in every verdict', () => {
  const answer = answerOf([{ verdict: 'exact' }, { verdict: 'cut' }, { verdict: 'altered' }]);
  const text = [...textsIn(renderReply({ answer, isPrivate: false }).components)].join('\n\n');
  expect(text.match(/^-# Pasted\n> .+\n-# On record\n> /gm)).toHaveLength(3);
  expect(shownOf(answer).findings?.map(({ claim }) => claim)).toEqual([
    'quotation 0',
    'quotation 1',
    match.claim.text,
  ]);
});

it('what several outlets print is all read back, for the pin rests on all of it', () => {
  const other = { ...match, citation: { ...match.citation, outlet: 'Courier' } };
  const elsewhere = { ...other, reference: { ...match.reference, passageKey: 'zzzzzzzzzz' } };
  const { excerpts } = shownOf(answerOf([{ matches: [match, elsewhere] }]));
  expect(excerpts).toEqual([match.reference, elsewhere.reference]);
});

it('the closest line to a quotation that was not found is no evidence of the others', () => {
  const near = { ...match, citation: { ...match.citation, outlet: 'Courier' } };
  const other = { ...near, reference: { ...match.reference, passageKey: 'zzzzzzzzzz' } };
  const { excerpts } = shownOf(answerOf([{}, { verdict: 'not-found', matches: [other] }]));
  expect(excerpts).toEqual([match.reference]);
});

it('five long names of speakers fit into a button, cut where they have to be', () => {
  const names = ['A', 'B', 'C', 'D', 'E'].map((letter) => letter.repeat(40));
  const { components } = renderReply({
    answer: answerOf(names.map((claimedSpeaker) => ({ claimedSpeaker }))),
    isPrivate: false,
  });
  for (const customId of customIdsIn(components))
    expect(customId.length).toBeLessThanOrEqual(maxCustomIdLength);
  const speakers = readShownReferences(components).findings?.map((one) => one.claimedSpeaker);
  expect(speakers).toEqual(names.map((name, at) => `${name.slice(0, at === 0 ? 9 : 10)}…`));
});

it('of a post with many quotations the worst are shown whole, the others in short, all in the order of the text', () => {
  const given = ['exact', 'cut', 'exact', 'reversed', 'exact', 'altered', 'exact', 'exact'] as const;
  const answer = answerOf(given.map((verdict) => ({ verdict, claimedSpeaker: 'Ada Lowe' })));
  const payload = renderReply({ answer, isPrivate: false });
  const text = JSON.stringify(payload.components);
  expect(text.match(/### /g)).toHaveLength(5);
  expect(text.match(/▸ \*\*Exact/g)).toHaveLength(3);
  expect(text).toMatch(/### Reversed/);
  expect(shownOf(answer).findings?.map(({ verdict }) => verdict)).toEqual(given);
  expect(shownOf(answer).findings?.map(({ claim }) => claim)).toEqual(
    given.map((verdict, at) =>
      verdict === 'exact' || verdict === 'cut' ? `quotation ${at}` : 'The pier will be kept.',
    ),
  );
});

it('the colour of a message is that of the worst verdict that it shows, and what it leaves out is counted', () => {
  const colourOf = (answer: VerificationAnswer) => {
    const [container] = renderReply({ answer, isPrivate: false }).components;
    return container !== undefined && 'accent_color' in container ? container.accent_color : undefined;
  };
  const exact = Array.from({ length: 20 }, () => ({}));
  const answer = answerOf([...exact, { verdict: 'reversed' }]);
  expect(colourOf(answer)).toBe(colourOf(answerOf([{ verdict: 'reversed' }])));
  expect(JSON.stringify(renderReply({ answer, isPrivate: false }).components)).toMatch(
    /### Reversed.*9 more in this text/s,
  );
  expect(shownOf(answer).findings?.at(-1)?.verdict).toBe('reversed');
});

it('names that are cut to the same are written again as they are read', () => {
  const findings = ['x', 'y', 'z'].map((end) => ({
    verdict: 'cut' as const,
    claimedSpeaker: `${'A'.repeat(40)}${end}`,
  }));
  const written = writeCustomId({ kind: 'delete', basis: { verified: { findings } } });
  const read = readCustomId(written);
  expect(read && writeCustomId(read)).toBe(written);
});

it('in a list the worst verdict of several stands first', () => {
  const several = ['exact', 'not-found', 'exact', 'reversed'];
  expect(findingsInWords(several.map((verdict) => ({ verdict, claim: 'words' })))).toBe(
    'Reversed: the sources say the opposite · Not found · Exact',
  );
  const all = verdicts.map((verdict) => ({ verdict, claim: '' }));
  expect(findingsInWords(all.toReversed())).toBe(all.map(findingInWords).join(' · '));
});
