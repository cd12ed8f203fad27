/** The content of a person's card, the same for Discord and the terminal. */
import type { WhoAnswer } from '../../answers/index.ts';
import { anyOfInWords, listInWords } from './citation-words.ts';
import { dotted, present } from './lines.ts';
import { say } from './say.ts';

/** How a name was read, where a slip was corrected or others may be meant. Plain text. */
export function nameNotes(
  typed: string | undefined,
  name: string,
  namesakes: readonly string[] = [],
): string[] {
  return present([
    typed && say('quotations.takenFor', { typed, name }),
    namesakes.length > 0 && say('quotations.mayAlsoBe', { names: anyOfInWords(namesakes) }),
  ]);
}

/**
 * The question that finds what outlets report of somebody whom they name and do not quote; undefined for others.
 *
 * `What is reported about Ada Lowe?`
 */
export function questionAbout({ name, quotationCount, mentionedBy }: WhoAnswer): string | undefined {
  const isReported = quotationCount === 0 && mentionedBy.length > 0;
  return isReported ? say('help.about', { person: name.name }) : undefined;
}

/** The card's facts with their labels. Plain text. */
export function whoFacts({
  spellings,
  mentionedBy,
  quotedBy,
  quotationCount,
}: WhoAnswer): (readonly [label: string, words: string])[] {
  const times = (list: WhoAnswer['quotedBy']) =>
    list.map(({ outlet, count }) => `${outlet} (${count})`).join(', ') || say('who.nobodyOnRecord');
  const spelt = dotted(...spellings.map(({ spelling, outlets }) => `${spelling} (${listInWords(outlets)})`));
  const quotations = say('count.quotations', { count: quotationCount });
  return present([
    spelt !== '' && ([say('who.spelt'), spelt] as const),
    // Without a count: how often a digest names somebody says nothing about the article.
    [say('who.namedBy'), listInWords(mentionedBy.map(({ outlet }) => outlet)) || say('who.nobody')] as const,
    [
      say('who.quotedBy'),
      quotedBy.length < 2 ? times(quotedBy) : say('who.times', { outlets: times(quotedBy), quotations }),
    ] as const,
  ]);
}
