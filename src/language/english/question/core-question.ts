/**
 * Finds the question in a message: "Good morning. I missed the news. Can anybody tell me when the pier fell? Many
 * thanks!" asks when the pier fell. No document has the other words, so they would make every answer look unlikely.
 */
import { wordSet } from '../../../text/word-lists.ts';
import { wordsOf } from '../../../text/words.ts';
import { chatWords, functionWords, isSmallTalkWord } from '../stop-words.ts';

/** Words for the people in the chat and for the bot; what contains one is hardly about the news. */
const chatParticipants = wordSet(`
i im i'm ive i've id i'd i'll me my us we you u ya your ur yours y'all bot onrecord mods
`);
/** Words of asking and thanking. In a question they may be about the news: "Who asked the question?" */
const courtesies = wordSet(`
question idea clue curious wondering wonder asking sorry sry thanks thank thx ty please pls plz excuse pardon
`);
/** Not about the writer: the country in "the US", and words in quotation marks ("Who said “I will”?"). */
const notOfWriter = /\bUS\b|["“][^"“”]*["”]/gu;
const foldedIn = (text: string): string[] => wordsOf(text).map(({ folded }) => folded);
/** Function words alone are no small talk: "during" may begin a question. */
const isSmallTalk = (text: string): boolean =>
  foldedIn(text).every(isSmallTalkWord) && !foldedIn(text).every((word) => functionWords.has(word));
/** Whether a part of a message is about the chat and not about the news: "I missed it", "does anyone know". */
const isAside = (text: string, isQuestion = false): boolean =>
  isSmallTalk(text) ||
  foldedIn(text.replace(notOfWriter, ' ')).some(
    (word) => chatParticipants.has(word) || (!isQuestion && courtesies.has(word)),
  );

/** Whether a part may say something about the news: it has a number, a quotation, or a name (a capital inside a sentence). */
const tellsSomething = (text: string): boolean =>
  /[\p{N}"“]/u.test(text) || /(?<=[\p{L}\p{N},] )(?!I\b)\p{Lu}\p{L}/u.test(text);

const greeting =
  '(?:(?:hey|hi+|hello|hiya|yo|ok|okay|so|and|but|well|wait|um|uh+|hmm?|lol|lmao|guys|folks|all|there|everyone|sorry|also|btw|now|then|please|pls|plz|oh|quick q(?:uestion)?)\\b[,.!… ]+|(?:what|no|yes|yeah)[,.!…] )*';
const questionWord =
  "(?:who|whom|whose|who'?s|what|what'?s|whats|wat|wats|when|when'?s|where|where'?s|why|how|how'?s|which)";
const verb = "(?:(?:did|do|does|is|are|was|were|has|have|had|can|could|will|would|should)(?:n['’]?t)?)";
const preposition = '(?:(?:in|on|at|to|for|from|by|with|about|of|since|until) )';
const others = '(?:you|u|ya|any ?one|any ?body|some ?one|some ?body|we|i|it be)';

const asks = new RegExp(`^(?:${preposition}?${questionWord}|${verb})\\b`, 'iu');
/** "Can anybody …" and "may I ask" ask somebody to answer; the question itself comes later. */
const asksSomebody = new RegExp(
  `^(?:can|could|would|will|do|does|did|may|might|has|have) ${others}\\b`,
  'iu',
);
/** In "I wonder if you could tell me when", the question does not begin at "if". */
const asksIfSomebody = new RegExp(`^ ?(?:if|whether) ${others}\\b`, 'iu');
const greets = new RegExp(`^${greeting}(?=${preposition}?${questionWord}\\b|${verb}\\b)`, 'iu');
/** Words after which a question may begin without a comma: "does anybody know when". */
const leading =
  'know|knows|tell|me|us|idea|clue|question|wonder|wondering|curious|ask|asks|asking|explain|understand|remember|sure|out|see|say|check|about|but|so|and|now|is|was|onrecord|bot|please|pls|plz';
/** Where a question may begin inside a sentence: at a question word, a verb behind a comma, "if" or "whether". */
const beginnings = new RegExp(
  `(?<=[,:;–—-] ?|\\b(?:${leading}) )${preposition}?${questionWord}\\b|(?<=[,:;–—-] ?|\\b(?:so|but|bot|onrecord) )${verb}\\b|(?<=\\b(?:know|me|wonder|wondering|sure|ask|say|check) )(?:if|whether)\\b`,
  'giu',
);
const theSources =
  '(?:(?:the|your|these|all) ){0,2}(?:sources?|articles?|documents?|texts?|outlets?|news|reports?|press|media)';
/** What may follow a question, and is left out. */
const closing = new RegExp(
  [
    // "…, just asking" is an aside, but "…, asking for troops" tells what somebody did.
    `[,;–—-] ?(?:(?:just|i'?m|i am|i was) ){1,2}(?:wondering|curious|asking)\\b[^.?!]{0,40}$`,
    `[,;–—-] ?(?:wondering|curious|asking for a friend)$`,
    `[,;–—-] ?(?:did|do|does|is|was|has) (?:that|it|this|they|we) (?:(?:ever|actually|even) )?(?:come out|say|said|known|reported|revealed|clear)(?: yet| at all)?$`,
    `,? (?:in|according to) ${theSources}$`,
    `,? (?:many )?(?:thanks|thank you|thx|ty|cheers)$`,
  ].join('|'),
  'iu',
);

/** Abbreviations, also as people type them: "Dr.", "st.", "u.s.". */
const abbreviated = /(?:^|\s)(?:\p{Lu}\p{Ll}{0,4}|st|dr|mrs?|ms|gen|gov|sen|vs|[a-z]\.[a-z])\.$/u;

/** Sentences as people type them: also without capitals, and separated by line ends, emoji or brackets. */
function sentencesIn(text: string): string[] {
  const parts = text.split(
    /(?<=[.?!…])\s+|\n+|\s(?=\()|\s?(?:\p{Extended_Pictographic}\uFE0F?|[:;]-?[()])\s?/u,
  );
  const sentences: string[] = [];
  for (const part of parts) {
    const before = sentences.at(-1);
    if (before !== undefined && abbreviated.test(before)) {
      sentences[sentences.length - 1] = `${before} ${part}`;
    } else sentences.push(part);
  }
  return sentences.filter((one) => /[\p{L}\p{N}]/u.test(one));
}

/** A sentence without its greeting, its closing words, and an aside before its question. */
function fromQuestion(sentence: string): string {
  const end = /[.?!…]{1,9}$/u.exec(sentence)?.[0] ?? '';
  const bare = sentence
    .slice(0, sentence.length - end.length)
    .replace(closing, '')
    .replace(greets, '');
  if (asks.test(bare) && !asksSomebody.test(bare)) return bare + end;
  for (const { index } of bare.matchAll(beginnings)) {
    const before = bare.slice(0, index);
    if (!isAside(before) || tellsSomething(before) || asksIfSomebody.test(bare.slice(index))) continue;
    const rest = bare
      .slice(index)
      .trim()
      .replace(/^(?:if|whether)\b/i, 'is it that');
    if (contentWords(rest).length >= minContentWords) return rest + end;
  }
  return bare + end;
}

const contentWords = (text: string) =>
  wordsOf(text).filter(({ folded }) => !functionWords.has(folded) && !chatWords.has(folded));
/** A question with fewer content words cannot be understood without the sentence before it. */
const minContentWords = 2;
const standsAlone = (question: string): boolean => contentWords(question).length >= minContentWords;

/**
 * The question in a message, without greetings, thanks, and what people say of themselves.
 *
 * `coreQuestion('I missed it. Can you tell me when the pier fell?')` → `'when the pier fell?'` · `coreQuestion('Lund spoke. When was it?')` → as it was
 */
export function coreQuestion(message: string): string {
  const sentences = sentencesIn(message.replaceAll('’', "'")).map(readSentence);
  const asking = sentences.filter(({ isAsking }) => isAsking);
  const main = asking.filter((one) => !one.isAside);
  const [first] = main;
  if (first === undefined) {
    // In "I need quotes by Lund. Can anyone help?" the sentence before the question says what is asked for.
    const isAsked = asking.some(({ question }) => contentWords(question).length >= minContentWords);
    const isAllAside = isAsked && sentences.every((one) => one.isAside);
    const kept = sentences.filter((one) =>
      isAllAside ? one.isAsking || one.isTelling : !isSmallTalk(one.question),
    );
    const isAnyCut = isAllAside || kept.length < sentences.length;
    return isAnyCut && kept.length > 0 ? joined(kept) : message;
  }
  // A short question may need an aside: "I heard that the ferry sank. When did it?", but not "I missed it. When …?"
  const isShort = main.every(({ question }) => contentWords(question).length <= minContentWords);
  const saysMuch = (one: Sentence) => isShort && contentWords(one.question).length > minContentWords;
  const isAnyLeft = sentences.some((one) => !main.includes(one) && (!one.isAside || saysMuch(one)));
  if (isAnyLeft && !main.some(({ question }) => standsAlone(question))) return message;
  // A question may need every telling sentence before it: "Lund resigned in May. Who came next?" After it, only other
  // questions and sentences that tell something are kept: "Can you show quotes by Lund, too?"
  const isContext = (one: Sentence, at: number) => {
    if (at < sentences.indexOf(first)) return one.isTelling;
    return one.isAside ? one.isAsking && one.isTelling : one.isTelling || asks.test(one.question);
  };
  return joined(sentences.filter((one, at) => main.includes(one) || isContext(one, at)));
}

interface Sentence {
  /** The sentence without an aside before its question. */
  readonly question: string;
  readonly isAsking: boolean;
  readonly isAside: boolean;
  /** Whether it may say something about the news. */
  readonly isTelling: boolean;
}

function readSentence(whole: string): Sentence {
  const question = fromQuestion(whole);
  return {
    question,
    isAsking: (whole.endsWith('?') || asks.test(question)) && contentWords(question).length > 0,
    isAside: asks.test(question) ? isAside(question, true) : isAside(whole),
    isTelling: tellsSomething(whole),
  };
}

const joined = (sentences: readonly Sentence[]): string =>
  sentences.map(({ question }) => question).join(' ');
