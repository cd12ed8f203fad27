/** English words beside a quotation: whose it is, who was spoken to, whether it is real, and what bounds it. */
import { wordSet } from '../../text/word-set.ts';
import { untruthFinder } from '../untruths.ts';

const addressing = /^(?:tells?|told|telling|asks?|asked|asking|warns?|warned|warning|reminded|assured)$/;
/** Before "to", the one behind it is who speaks: "according to Lowe". */
const sourcesBefore = wordSet('according attributed credited');

/** `isSpokenTo(['they', 'told'], [])` → `true` · `isSpokenTo([], ['was', 'asked'])` → `true` */
export function isSpokenTo(before: readonly string[], behind: readonly string[]): boolean {
  const [second, last = ''] = before.slice(-2);
  const isPassive =
    /^(?:is|are|was|were|been|gets|got)$/.test(behind[0] ?? '') && addressing.test(behind[1] ?? '');
  // In “…?” asked Lowe, nothing is before the verb, so its subject follows it.
  const isObject =
    before.length > 1 && (addressing.test(last) || (last === 'to' && !sourcesBefore.has(second ?? '')));
  return isPassive || isObject;
}

const citing = wordSet('quoting citing paraphrasing');
export const isCiting = (folded: string): boolean => citing.has(folded);
export const joinsNames = (folded: string): boolean => folded === 'and';
export const namesAuthor = (folded: string): boolean => folded === 'by';

const fakes = wordSet(`
fake fakes faked fabricated fabrication hoax forged forgery bogus misquote misquoted misquotation deepfake photoshopped
`);
const genuine = wordSet('real genuine authentic');
const negation = /^(?:not|no|never|hardly|isnt|wasnt|\w+n't)$/;

/** `fakeryIn(['is', 'fake'])` → `[1]` · `fakeryIn(["isn't", 'real'])` → `[1]` · `fakeryIn(['is', 'not', 'fake'])` → `[]` */
export const fakeryIn = untruthFinder(
  (folded) => fakes.has(folded),
  (folded) => genuine.has(folded),
  (folded) => negation.test(folded),
);

const binding =
  /^(?:(?:each|every|any|the first|the last|the next|first|last|next) time|the (?:moment|minute|instant) (?:i|we|you|he|she|it|they|that|the|an?)|(?:most|half|much|some|part) of the time|in case)\b|\bused to\b/;

/** `bindsAhead(['each', 'time', 'it', 'rains'])` → `true` · `bindsAhead(['i', 'used', 'to', 'think'])` → `true` */
export const bindsAhead = (folded: readonly string[]): boolean => binding.test(folded.join(' '));
