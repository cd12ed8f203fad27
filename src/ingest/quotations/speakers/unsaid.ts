/**
 * Finds words between marks that nobody said: "Moreno has never said “…”", "Did Moreno say “…”?", "denied that she had
 * said “…”".
 */

import { languageOf } from '../../../language/index.ts';
import { cuesOf } from '../sentences/cues.ts';
import { type Tokens, tagAt, wordAt } from '../sentences/frame.ts';

const negators =
  /(?:^| )(?:not|n't|never|neither|nor|cannot|hardly|barely|rarely|seldom)(?! (?:only|just|merely|simply|once|even)(?: |$))(?= |$)/u;
const modals = /(?:^| )(?:would|could|should|might|may|must|can|ought|need)(?= |$)/u;

/** Right before "saying": "without saying", "instead of saying" */
const beforeSaying =
  /(?:^| )(?:without|denied|denies|deny|denying|avoid|avoids|avoided|avoiding|never|not|regret|regrets|regretted|than|(?:instead|short|tired) of|(?:accuse|accuses|accused|accusing|suspect|suspects|suspected) (?:\S+ ){0,3}of)$/u;

/** Some words before "to say": "refused to say", "was too polite to say", "would like to say" */
const beforeToSay =
  /(?:^| )(?:refuse|refuses|refused|refusing|decline|declines|declined|declining|fail|fails|failed|failing|forget|forgot|hesitate|hesitates|hesitated|forbidden|unable|unwilling|afraid|reluctant|wanted|want|wants|hope|hopes|hoped|supposed|polite|proud|careful|alleged|believed|rumoured|rumored|pretend|pretends|pretended|'d)(?= |$)/u;

/** "asked Moreno to say", "forced her to admit" do not say that it was said; "was forced to admit" does. */
const beforeOthersToSay =
  /(?<!(?:^| )(?:is|was|were|been|be|being) )(?:ask|asks|asked|asking|tell|tells|told|telling|urge|urges|urged|urging|force|forces|forced|beg|begs|begged|order|orders|ordered|invite|invites|invited|press|pressed|push|pushed|persuade|persuaded|encourage|encouraged|challenge|challenged|want|wants|wanted) \S/u;

/** Before the subject of the verb: "denied that she had said", "if she said", "no one has ever heard her say" */
const beforeSubject =
  /(?:^| )(?:if|unless|whether|deny|denies|denied|denying|dispute|disputes|disputed|false|falsely|untrue|nobody|none|no-one|never|wish|wishes|wished|imagine|imagines|imagined|suppose|pretend|pretends|pretended|rumour|rumours|rumor|rumors|doubt|doubts|doubted|no (?:one|evidence|record|recording|proof))(?= |$)|^had /u;

/** Anywhere in the sentence: the words were made up. */
const madeUp =
  /(?:^| )(?:fake|faked|fabricated|doctored|manipulated|deepfake|hoax|made-up|falsely|fictitious|fictional|misquoted|satirical|parody)(?= |$)/u;

/** Right before the verb: "can be heard to say", "is seen telling" */
const heard = /(?:^| )(?:heard|seen|filmed|recorded|shown)(?: clearly)?(?: to)?$/u;

/** The most words between a denied verb and the quotation. */
const maxReach = 14;
/** The same for a verb that only sometimes reports speech. */
const reachOfReport = 6;
/** The same with a colon between them, which may begin another statement: “did not say who it was: “I was asleep.””. */
const reachAcrossColon = 4;

/** Right before words that somebody avoids: "was asked to stop using the word “…”" */
const unused =
  /(?:stop|stopped|avoid|avoided|avoids|never|not|without|refuse|refused|refuses) (?:to )?(?:us(?:e|ed|ing)|say|saying|utter|uttering|writ(?:e|ing)) the (?:word|words|term|phrase)$/u;

/** Whether a sentence says that nobody said the words between marks at `quote`. */
export function holdsUnsaid(tokens: Tokens, quote: number): boolean {
  const close = tokens.slice(Math.max(0, quote - 6), quote);
  if (unused.test(close.map(({ lower }) => lower).join(' ')) || isImagined(tokens, quote)) return true;
  const cue = cuesOf(tokens).findLast(({ at, kind }) => at < quote && kind !== 'source');
  if (cue === undefined) return false;
  const between = tokens.slice(cue.at + 1, quote);
  if (between.some((token) => token.quote >= 0 || token.lower === ';')) return false;
  const across = between.some(({ lower: word }) => word === ':');
  const reach = across ? reachAcrossColon : cue.kind === 'report' ? reachOfReport : maxReach;
  return between.length <= reach && isUnsaid(tokens, cue.at);
}

/** Whether the clause before the words says that nobody spoke them: "shrugged as if to say “…”". */
function isImagined(tokens: Tokens, quote: number): boolean {
  const isMark = ({ lower, quote: index }: Tokens[number]) => index >= 0 || !/[\p{L}\p{N}]/u.test(lower);
  const last = tokens.slice(0, quote).findLastIndex((token) => !isMark(token));
  const before = tokens.slice(0, last + 1);
  const clause = before.slice(before.findLastIndex(isMark) + 1).map(({ lower }) => lower);
  return (languageOf('en').imaginingBefore?.(clause) ?? 0) > 0;
}

/** Whether the verb of saying at `verb` is denied, asked about, supposed or made up. */
export function isUnsaid(tokens: Tokens, verb: number): boolean {
  const line = (from: number, to?: number): string =>
    tokens
      .slice(Math.max(0, from), to)
      .map(({ lower: word, quote }) => (quote < 0 ? word : ';'))
      .join(' ');
  const isHeard = heard.test(line(verb - 3, verb));
  // "She says that she was misquoted, and can be heard to say": the recording shows that she said it.
  const told = isHeard ? line(0).replaceAll('misquoted', '') : line(0);
  if (madeUp.test(told) || isAsked(tokens, verb)) return true;
  let start = verb;
  while (isInGroup(tokens, start - 1)) start -= 1;
  const opener = /^(?:nowhere|never|nor|neither)$/u.test(wordAt(tokens, 0)) ? line(0, verb) : '';
  // "Nowhere in her speech did she say"
  if (
    / (?:did|has|have|had|does|do)(?= |$)/u.test(opener) ||
    isDenied(line(start, verb), line(verb, verb + 3))
  )
    return true;
  // The clause with the subject.
  const clause = line(start - 14, start)
    .split(/(?:^| )(?:[,;:—–]|and|but|or|who|whom|which|what)(?= |$)/u)
    .at(-1);
  const before = clause?.trim() ?? '';
  if (/(?:^| )to$/u.test(before)) {
    const hindering = line(start - 5, start - 1);
    const isHindered =
      beforeToSay.test(hindering) || beforeOthersToSay.test(hindering) || modals.test(hindering);
    return negators.test(hindering) || (isHindered && !isHeard);
  }
  return (
    (/ing$/u.test(wordAt(tokens, verb)) && beforeSaying.test(before)) ||
    beforeSubject.test(before) ||
    negators.test(before.replaceAll(' to ', ' only '))
  );
}

/** Whether the sentence asks whether it was said: "Did she say “…”?"; not where the quotation is the question. */
function isAsked(tokens: Tokens, verb: number): boolean {
  const end = tokens.findLast(({ lower: word }) => !/^[)\]"'”’]$/u.test(word));
  const quote = tokens.findIndex(({ quote: index }) => index >= 0);
  return end?.lower === '?' && (quote < 0 || verb < quote);
}

/** Whether a word belongs to the group of a verb: "has never said". */
function isInGroup(tokens: Tokens, index: number): boolean {
  const [word, tag] = [wordAt(tokens, index), tagAt(tokens, index)];
  return (
    tag === 'AUX' ||
    /^(?:'d|has|have|had|did|only|once|even|ever)$/u.test(word) ||
    [negators, modals].some((pattern) => pattern.test(word)) ||
    (tag === 'ADV' && !/^(?:then|later|when|where)$/u.test(word))
  );
}

/** Whether a verb's group denies it: "has never", "would", "allegedly"; not "would say only that". */
function isDenied(group: string, verb: string): boolean {
  const line = `${group} ${verb}`;
  // "She'd say" is "she would say", "she'd said" is "she had said".
  const isWould = /(?:^| )'d(?= |$)/u.test(group) && !/^\S*(?:ed|aid|old|en)(?= |$)/u.test(verb);
  return (
    negators.test(line) ||
    /(?:allegedly|supposedly)/u.test(group) ||
    ((modals.test(group) || isWould) && !/(?:^| )only(?= |$)/u.test(line))
  );
}
