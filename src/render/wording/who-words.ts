/** The content of a person's card, the same for Discord and the terminal. */
import type { AnswerOf, NameRead } from '../../answers/index.ts';
import { anyOfInWords, listInWords } from './citation-words.ts';
import { dotted, present } from './lines.ts';
import { say } from './say.ts';

/** Whom a role means or what a mistyped name was taken for, and who else may be meant. Plain text. */
export function nameNotes({ typed, isRole, namesakes = [] }: NameRead, name: string | undefined): string[] {
  if (name === undefined) return [];
  return present([
    typed && say(isRole ? 'quotations.byRole' : 'quotations.takenFor', { typed, name }),
    namesakes.length > 0 && say('quotations.mayAlsoBe', { names: anyOfInWords(namesakes) }),
  ]);
}

/** `What is reported about Ada Lowe?`, of somebody whom outlets name and do not quote; undefined for others. */
export function questionAbout({ name, quotationCount, mentionedBy }: AnswerOf<'who'>): string | undefined {
  const isReported = quotationCount === 0 && mentionedBy.length > 0;
  return isReported ? say('help.about', { person: name.name }) : undefined;
}

/** The card's facts with their labels. Plain text. */
export function whoFacts(answer: AnswerOf<'who'>): (readonly [label: string, words: string])[] {
  const { mentionedBy, quotedBy, quotationCount } = answer;
  const spelt = dotted(
    ...tellingSpellings(answer).map(({ spelling, outlets }) => `${spelling} (${listInWords(outlets)})`),
  );
  // Without a count: how often a digest names somebody says nothing about the article.
  const namedBy = listInWords(mentionedBy.map(({ outlet }) => outlet)) || say('who.nobody');
  const times = quotedBy.map(({ outlet, count }) => `${outlet} (${count})`).join(', ');
  const outlets = times || say('who.nobodyOnRecord');
  const quotations = say('count.quotations', { count: quotationCount });
  return present<readonly [string, string]>([
    spelt !== '' && [say('who.spelt'), spelt],
    [say('who.namedBy'), namedBy],
    [say('who.quotedBy'), quotedBy.length < 2 ? outlets : say('who.times', { outlets, quotations })],
  ]);
}

/** The spellings that tell something: no last name of which the same outlets have more, and not the card's own name alone. */
function tellingSpellings({ name, spellings }: AnswerOf<'who'>): AnswerOf<'who'>['spellings'] {
  const isInLonger = ({ spelling, outlets }: (typeof spellings)[number]) =>
    spellings.some(
      (other) =>
        other.spelling.endsWith(` ${spelling}`) && outlets.every((outlet) => other.outlets.includes(outlet)),
    );
  const telling = spellings.filter((one) => !isInLonger(one));
  return telling.every(({ spelling }) => spelling === name.name) ? [] : telling;
}
