/**
 * Whether a verb of saying says that something was said.
 *
 * "Moreno has never said “…”", "Did Moreno say “…”?", "denied that she had
 * said “…”" hold words between marks that nobody is on record with.
 */
import { listed } from '../../words.ts';
import { cuesOf } from '../sentences/cues.ts';
import type { Token } from '../sentences/frame.ts';
import { isVerb, lower, pos, type Tokens } from '../sentences/phrases.ts';

const NEGATORS = listed("not n't never neither nor cannot hardly barely rarely seldom");
const MODALS = listed("would could should might may must can ought 'd need");
const ONLY = listed('only just merely simply once even');

/** "Nobody said", "few have said": the subject is no one. */
const NO_ONE = listed('nobody none neither no-one noone nothing');

/** Before "saying": "denied ever saying", "without saying". */
const BEFORE_SAYING =
  /^(?:without|denied|denies|deny|denying|avoid|avoids|avoided|avoiding|never|not|regret|regrets|regretted|than)$/u;

/** Before "to say": "refused to say", "was too polite to say". */
const BEFORE_TO_SAY =
  /^(?:refuse|refuses|refused|refusing|decline|declines|declined|declining|fail|fails|failed|failing|forget|forgot|hesitate|hesitates|hesitated|forbidden|unable|unwilling|afraid|reluctant|wanted|want|wants|hope|hopes|hoped|supposed|polite|proud|careful|alleged|believed|rumoured|rumored|pretend|pretends|pretended)$/u;

/** Before the subject of the verb: "denied that she had said", "if she said". */
const BEFORE_SUBJECT =
  /^(?:if|unless|whether|deny|denies|denied|denying|dispute|disputes|disputed|false|falsely|untrue|nobody|never|wish|wishes|wished|imagine|imagines|imagined|suppose|pretend|pretends|pretended|rumour|rumours|rumor|rumors|doubt|doubts|doubted)$/u;

/** Anywhere in the sentence: what it tells of never happened. */
const MADE_UP =
  /^(?:fake|faked|fabricated|doctored|manipulated|deepfake|hoax|made-up|falsely|fictitious|fictional|misquoted|satirical|parody)$/u;

/** Words between a denied verb and the words between marks that it denies. */
const REACH = 14;
/** A verb that only sometimes reports speech governs what stands close by. */
const REACH_OF_REPORT = 6;
/** A colon opens a statement of its own: “did not say who it was: “I was asleep.””. */
const REACH_ACROSS_COLON = 4;

/** Whether the words between marks at `quote` are what a sentence says that nobody said. */
export function holdsUnsaid(tokens: Tokens, quote: number): boolean {
  const cue = cuesOf(tokens).findLast(({ at, kind }) => at < quote && kind !== 'source');
  if (cue === undefined) return false;
  const between = tokens.slice(cue.at + 1, quote);
  if (between.some((token) => token.quote >= 0 || token.lower === ';')) return false;
  const across = between.some(({ lower: word }) => word === ':');
  const reach = across ? REACH_ACROSS_COLON : cue.kind === 'report' ? REACH_OF_REPORT : REACH;
  return between.length <= reach && isUnsaid(tokens, cue.at);
}

/** Whether the verb of saying at `verb` is denied, asked about, supposed or made up. */
export function isUnsaid(tokens: Tokens, verb: number): boolean {
  if (tokens.some(({ lower: word, quote }) => quote < 0 && MADE_UP.test(word))) return true;
  if (isAsked(tokens, verb)) return true;
  // "Nowhere in her speech did she say"
  if (
    /^(?:nowhere|never|nor|neither)$/u.test(lower(tokens, 0)) &&
    tokens.slice(0, verb).some(({ lower: word }) => /^(?:did|has|have|had|does|do)$/u.test(word))
  )
    return true;
  const start = groupStart(tokens, verb);
  if (isDenied(tokens, start, verb)) return true;
  const opener = lower(tokens, start - 1);
  if (opener === 'to') return isHindered(tokens, start - 1);
  if (/ing$/u.test(lower(tokens, verb)) && BEFORE_SAYING.test(opener)) return true;
  // "instead of saying", "short of saying", "accused of saying"
  if (opener === 'of' && /^(?:instead|short|accused|suspected|tired)$/u.test(lower(tokens, start - 2)))
    return true;
  return isSupposed(tokens, start);
}

/** "Did she say “…”?": the sentence itself asks, and the verb is not the one that attributes a question. */
function isAsked(tokens: Tokens, verb: number): boolean {
  const end = tokens.findLast(({ lower: word }) => !/^[)\]"'”’]$/u.test(word));
  const quote = tokens.findIndex(({ quote: index }) => index >= 0);
  return end?.lower === '?' && (quote < 0 || verb < quote);
}

/** Where the verb group begins: "has never said" → `has`. */
function groupStart(tokens: Tokens, verb: number): number {
  let start = verb;
  while (start > 0 && isAuxiliary(tokens, start - 1)) start--;
  return start;
}

function isAuxiliary(tokens: Tokens, index: number): boolean {
  const word = lower(tokens, index);
  if ((tokens[index]?.quote ?? -1) >= 0 || word === 'to') return false;
  return (
    NEGATORS.has(word) ||
    MODALS.has(word) ||
    ONLY.has(word) ||
    pos(tokens, index) === 'AUX' ||
    /^(?:has|have|had|having|did|does|do|is|was|were|are|be|been|will|shall|ever|also)$/u.test(word) ||
    (pos(tokens, index) === 'ADV' && !/^(?:then|later|when|where)$/u.test(word))
  );
}

function isDenied(tokens: Tokens, start: number, verb: number): boolean {
  for (let index = start; index < verb; index++) {
    const word = lower(tokens, index);
    if (MODALS.has(word) && !(word === "'d" && /(?:ed|aid|old)$/u.test(lower(tokens, verb)))) {
      // "would say only that" says it all the same.
      return !tokens.slice(index, verb + 3).some(({ lower: next }) => next === 'only');
    }
    if (NEGATORS.has(word) && !ONLY.has(lower(tokens, index + 1))) return true;
    if (word === 'allegedly' || word === 'supposedly') return true;
  }
  const subject = lower(tokens, start - 1);
  return NO_ONE.has(subject) || (subject === 'one' && lower(tokens, start - 2) === 'no');
}

/** "refused to say", "did not want to say": the verb before "to" hinders or is denied itself. */
function isHindered(tokens: Tokens, to: number): boolean {
  for (let index = to - 1; index >= Math.max(0, to - 4); index--) {
    const word = lower(tokens, index);
    if (BEFORE_TO_SAY.test(word)) return true;
    // "would like to say", not "likes to say"
    if (/^(?:like|love)$/u.test(word) && /^(?:would|'d)$/u.test(lower(tokens, index - 1))) return true;
    if (isVerb(tokens, index) && pos(tokens, index) !== 'AUX')
      return isDenied(tokens, groupStart(tokens, index), index);
    if (NEGATORS.has(word)) return true;
  }
  return false;
}

/** From the subject back to the comma or relative word before it: "if she", "denied that she", "no one has ever heard her". */
function isSupposed(tokens: Tokens, start: number): boolean {
  for (let index = start - 1; index >= Math.max(0, start - 14); index--) {
    const token: Token | undefined = tokens[index];
    if (
      token === undefined ||
      token.quote >= 0 ||
      /^(?:[,;:—–]|and|but|or|who|whom|which|what)$/u.test(token.lower)
    )
      return false;
    if (BEFORE_SUBJECT.test(token.lower)) return true;
    if (NEGATORS.has(token.lower) && !ONLY.has(lower(tokens, index + 1)) && lower(tokens, index + 1) !== 'to')
      return true;
    // "Had she said “…”"
    if (token.lower === 'had' && index === 0) return true;
    if (token.lower === 'no' && lower(tokens, index + 1) === 'one') return true;
    if (token.lower === 'no' && /^(?:evidence|record|recording|proof)$/u.test(lower(tokens, index + 1)))
      return true;
  }
  return false;
}
