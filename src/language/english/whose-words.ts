/** English words beside a quotation: whose it is, who was spoken to, whether it is real, and what limits it. */
import { wordSet } from '../../text/word-lists.ts';
import { isSaying } from './modifiers.ts';

const addressing = /^(?:tells?|told|telling|asks?|asked|asking|warns?|warned|warning|reminded|assured)$/;
/** What follows "Lowe heard that" was said to Lowe and not by her. */
const hearing = /^(?:hears?|heard|overheard|reads?|learns?|learned|learnt)$/;
/** Words after which "to" names the speaker and not the listener: "according to Lowe". */
const beforeToSpeaker = wordSet('according attributed credited credit kudos props');

/** `isSpokenTo(['they', 'told'], [])`, `isSpokenTo([], ['was', 'asked'])` and `isSpokenTo([], ['heard', 'that'])` → `true` */
export function isSpokenTo(before: readonly string[], behind: readonly string[]): boolean {
  const [second, last = ''] = before.slice(-2);
  const isPassive =
    /^(?:is|are|was|were|been|gets|got)$/.test(behind[0] ?? '') && addressing.test(behind[1] ?? '');
  // In “…?” asked Lowe, nothing comes before the verb, so the name behind it is its subject.
  const isObject =
    before.length > 1 && (addressing.test(last) || (last === 'to' && !beforeToSpeaker.has(second ?? '')));
  const isHearer = hearing.test(behind[0] ?? '') && behind[1] === 'that';
  return isPassive || isObject || isHearer;
}

const citing = wordSet('quoting quotes quoted paraphrasing');
export const isCiting = (folded: string): boolean => citing.has(folded);
export const joinsNames = (folded: string): boolean => folded === 'and';
const author =
  /(?:^| )(?:by|from|per|via|(?:according|attributed|credited|credit|kudos|props) to|(?:words?|lines?|quotes?|quotations?) of)$/;
/** `namesAuthor(['a', 'line', 'by'])` → `true` */
export const namesAuthor = (folded: readonly string[]): boolean => author.test(folded.slice(-2).join(' '));
const contrast =
  /(?:^| )(?:than|unlike|except|besides|instead of|(?:any|every)(?:one|body) but|all but|nor)$/;
/** Phrases that mean the name itself: "none other than Lowe". */
const noneBut = /(?:^| )(?:none|nobody|no one|who) (?:other than|but|except|besides)$/;
/** `excludesName(['rather', 'than'])` → `true` · `excludesName(['none', 'other', 'than'])` → `false` */
export function excludesName(folded: readonly string[]): boolean {
  const line = folded.slice(-4).join(' ');
  return contrast.test(line) && !noneBut.test(line);
}

const fake =
  "(?:fake|faked|fabricated|forged|bogus|invented|made up|a hoax|a forgery|a deepfake|photoshopped|satire|parody|debunked|misquoted|a misquote|(?:mis|falsely |wrongly |incorrectly )attributed|(?:not|isn't|wasn't) (?:real|genuine|authentic))";
const unsaidBefore: readonly RegExp[] = [
  /\b(?:do not|does not|did not|don't|doesn't|didn't|nobody|no one) (?:really )?(?:think|thinks|believe|believes|buy|buys) (?:that )?@ (?:(?:ever|really|actually|even|would|could|has|had|did) )*(?<saying>\S+)/,
  /^(?:(?:there|there's|is|was|but|and|so|i|we|you|they|see|saw|find|found|have|has) )*no (?:record|proof|evidence|sign|trace) (?:that\b|@|of(?:$| (?:.* )?\S+ing$))/,
  /\bshort of (?:saying|calling)\b/,
  /\b(?:mis|falsely |wrongly |incorrectly )(?:quoted|attributed|credited)(?: to (?:.{0,20} )?@|(?: (?:by|in) .{1,30})? (?:as|with) \S+)?(?: that)?$/,
  /\b(?:fabricated|invented|made up)(?: @ \S+ing| (?:quote|quotation|line|post|tweet|statement|words)(?: (?:by|from|of) (?:.{0,20} )?@)?)?$/,
];
const unsaidBehind = new RegExp(
  `^(?:${[
    "\\? (?:no|nope|nah|never|fake|false|wrong)(?: (?:no|way|chance|never|not at all|(?:absolutely|of course|certainly) not|sorry|lol|just|(?:it is|it was|it's|that's) (?:(?:a|just) )*(?:fake|false|made up|invented|nonsense)|it was @|(?:he|she|they|@) (?:did not|didn't|never did|never said (?:it|that|this|so))))*",
    "(?:he|she|they) (?:never (?:did|has|have)|did not|didn't|has not|hasn't)",
    `(?:(?:this |that |it )?(?:is|was) |(?:it's|that's) )?(?:(?:a|an|totally|completely|obviously) )?${fake}(?: (?:quote|quotation|line|post|tweet|to @|by .{1,20}))?`,
  ].join('|')})$`,
);
/** "“…”, not Vance" is a denial, unless another speaker is named: "Lowe said “…”, not Vance". */
const notByName =
  /^(?:is not|isn't|was not|wasn't|not) (?:(?:a|the|really) )?(?:(?:quote|line|word) )?(?:(?:by|from|of) )?@$/;

/**
 * Whether the words before or behind a quotation say that nobody said it, in other ways than by denying a verb of
 * saying. Names are `@`, and `behind` begins with `?` where the sentence asks whether it was said.
 *
 * `deniesSaying("i don't think @ said", '')` → `true` · `deniesSaying('did @ say', '? no')` → `true` ·
 * `deniesSaying('', 'is fake')` → `true` · `deniesSaying('', 'is a lie')` → `false`, because somebody may have said it
 */
export function deniesSaying(before: string, behind: string, isSpeakerNamed = false): boolean {
  const isUnsaid = unsaidBefore.some((pattern) => {
    const found = pattern.exec(before);
    return found !== null && isSaying(found.groups?.saying ?? 'said');
  });
  return isUnsaid || unsaidBehind.test(behind) || (!isSpeakerNamed && notByName.test(behind));
}

/** Verbs of saying or thinking. */
const utter =
  '(?:say|says|said|saying|tell|tells|told|telling|ask|asks|asked|asking|add|think|thinking|mean|reply|shout|whisper|warn|mutter|declare)';
const imagined = new RegExp(
  `(?:^| )(?:${[
    `as (?:if|though) to (?:\\S{1,20} )?${utter}`,
    `as (?:if|though) (?:he|she|it|they|we|i)(?: was| were|'d| had)(?: been)? ${utter}`,
    `seem(?:s|ed|ing)? to (?:be )?(?:\\S{1,20} )?${utter}`,
    `(?:could|can) (?:almost|practically|nearly|virtually) hear(?:(?: \\S{1,20}){1,3} ${utter})?`,
    `in effect ${utter}`,
    `effectively ${utter}`,
    `${utter} in effect`,
    `(?:might|may|could|would|should|ought to) (?:just )?(?:as well )?have (?:\\S{1,20} )?${utter}`,
    `imagin(?:e|es|ed|ing) (?:\\S{1,20} ){1,3}${utter}`,
    `(?:his|her|their|the|\\S{0,20}'s) (?:face|eyes|look|expression|smile|shrug|silence|stare|grin|body language) (?:all but )?${utter}`,
  ].join('|')})(?: (?!(?:and|but|who|${utter})(?: |$))\\S{1,20}){0,4}$`,
);

/**
 * How many of the last words before a quotation say that it is imagined: that nobody said it, but somebody meant it
 * or seemed to. Up to four more words may follow the verb.
 *
 * `imaginingBefore(['lowe', 'shrugged', 'as', 'if', 'to', 'say'])` → `4` · `imaginingBefore(['lowe', 'said'])` → `0`
 */
export function imaginingBefore(folded: readonly string[]): number {
  const found = imagined.exec(folded.join(' '))?.[0].trim() ?? '';
  return found === '' ? 0 : found.split(' ').length;
}

export const isGerund = (folded: string): boolean => folded.endsWith('ing');
export const joinsAlternatives = (folded: string): boolean => folded === 'or';

const limiting =
  /^(?:(?:each|every|any|the first|the last|the next|first|last|next) time(?! (?:was|is|will|has|had)\b)|(?:as|so) long as|the (?:moment|minute|instant) (?:i|we|you|he|she|it|they|that|the|an?)|(?:most|half|much|some|part) of the time|in case|up to a point|(?:sort|kind) of$|as far as (?:i|we) (?:know|can)|at least (?:(?:it|that|this|they|he|she|there) (?:is|are|was|were|has|had|did|does|do)|(?:i|we) (?:think|thought|hope|hoped|believe|believed|did|was|were|had)|not|so|for|in|on|until|when|if|according|officially|partly))\b|\bused to\b|\b(?:take|took|takes) (?:it|this|that|all of (?:it|that)|those words) back$/;

/** `limitsAsPhrase(['each', 'time', 'it', 'rains'])` → `true` · `limitsAsPhrase(['i', 'used', 'to', 'think'])` → `true` */
export const limitsAsPhrase = (folded: readonly string[]): boolean => limiting.test(folded.join(' '));
