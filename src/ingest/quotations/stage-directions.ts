/**
 * Finds the words that an outlet adds to an interview in brackets and that nobody said: "(laughs)", "(He looks at the
 * bell.)", and whole paragraphs by the editors: "(The council denies this.)".
 */
import { type Span, textAt } from '../../text/span.ts';
import { withoutSpace } from '../block-words.ts';

/** The most directions that are removed from one answer. */
const maxDirections = 6;
const bracketBefore = /^[([](?<told>[^()[\]]{1,120})[)\]]/u;
const bracketBehind = /[([](?<told>[^()[\]]{1,120})[)\]]$/u;

/** The beginning of a description of what is seen or heard: "laughs", "He looks away", "long silence", "lacht". */
const act =
  /^(?:[\p{L}’'-]{1,20}\s){0,2}(?:laugh(?:s|ing|ter)?|smil(?:es|ing)|chuckl(?:es|ing)|giggl(?:es|ing)|grin(?:s|ning)|sigh(?:s|ing)?|shrug(?:s|ging)?|nod(?:s|ding)?|paus(?:e|es|ing)|silence|silent|cries|crying|weep(?:s|ing)|sob(?:s|bing)|wink(?:s|ing)|hesitat(?:es|ing)|cough(?:s|ing)?|frown(?:s|ing)|blush(?:es|ing)|applause|gestur(?:es|ing)|thinks|looks|points|stands|sits|leans|turns|shakes|rises|gets|waves|stares|glances|whispers|sings|claps|lacht|lachend|lächelt|schmunzelt|seufzt|überlegt|schweigt|nickt|rires?|rit|sourit|смеётся|смеется|улыбается|молчит|вздыхает|пауза|смех)(?![\p{L}’'-])/iu;
/** The beginning of a sentence about somebody in the third person: "He is silent for some time." */
const thirdPerson = /^(?:he|she|er|sie|он|она)\s/iu;
/** Words of the first or second person, with which the words in brackets are the speaker's own. */
const firstOrSecondPerson =
  /(?:^|[^\p{L}])(?:I|we|my|our|me|us|you|your|ich|wir|mein|uns|je|nous|mon|я|мы|мой|моя|меня|мне|нас)(?!\p{L})/iu;

/**
 * The span of an answer without the stage directions at its beginning and end; empty where there is nothing else.
 * A direction in the middle remains, because a quotation is one span of the document.
 *
 * `spokenIn('(laughs) I was nine.', { start: 0, end: 20 })` → the span of `I was nine.`
 */
export function spokenIn(text: string, answer: Span): Span {
  let span = withoutSpace(text, answer);
  for (let step = 0; step < maxDirections; step += 1) {
    const words = textAt(text, span);
    const before = directionIn(words, bracketBefore, thirdPerson);
    const behind = before === 0 ? directionIn(words, bracketBehind, act) : 0;
    span = withoutSpace(text, { start: span.start + before, end: span.end - behind });
    if (before + behind === 0) break;
  }
  return span;
}

/**
 * The length of the stage direction at one end of an answer; 0 where there is none.
 *
 * @param form another pattern of directions at that end
 */
function directionIn(words: string, bracket: RegExp, form: RegExp): number {
  const found = bracket.exec(words);
  const told = found?.groups?.told;
  if (found === null || told === undefined || firstOrSecondPerson.test(told)) return 0;
  return act.test(told) || form.test(told) ? found[0].length : 0;
}

/**
 * A paragraph that the editors added to an interview: `(The council denies this.)`, also the first or the last of
 * several between brackets; `Editor’s note: …`
 */
export const isAside = (words: string): boolean =>
  /^(?:[([][^()[\]]*(?:[)\]]\.?)?$|[^()[\]]+[.!?][)\]]$|(?:editor(?:s|['’]s|s['’])? note|correction|clarification|anm(?:\.|erkung) d(?:\.|er) red(?:\.|aktion)|прим(?:\.|ечание) ред(?:\.|акции)) ?:)/iu.test(
    words.trim(),
  );
