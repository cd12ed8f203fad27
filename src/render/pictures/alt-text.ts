/** A picture described in words, for screen readers. */
import type { Coverage, CoveredStatement, Picture } from '../../answers/index.ts';
import { betweenMarks } from '../../text/marks.ts';
import {
  dateInWords,
  listInWords,
  notesOfList,
  outletInWords,
  placeInWords,
  publishedInWords,
} from '../wording/citation-words.ts';
import { isolated } from '../wording/isolate.ts';
import { dotted } from '../wording/lines.ts';
import { say } from '../wording/say.ts';
import { cutTo } from '../wording/shorten.ts';
import { cardWarnings, speakerOf } from './quote-card.ts';
import { timelinePage } from './timeline-picture.ts';

/** The most code units of a quotation: Discord's room is also for who said it, who printed it, and the warnings. */
const maxWordsLength = 500;

/** Lines, the most important first. */
export function altTextOf(picture: Picture): string[] {
  switch (picture.kind) {
    case 'quote-card': {
      const { text, citation } = picture.quotation;
      const { shown, mark } = cutTo(text, maxWordsLength);
      return [
        say('picture.ofQuotation', {
          words: `${shown}${mark}`,
          speaker: speakerOf(picture.quotation),
          outlet: `${outletInWords(citation)} ${placeInWords(citation.locator)}`,
          date: publishedInWords(citation),
        }),
        ...cardWarnings(picture.quotation),
      ];
    }
    case 'timeline':
      return [
        say('picture.ofEvents', { count: picture.events.length }),
        dotted(picture.episode, timelinePage(picture)),
        ...notesOfList(picture.events.flatMap(({ citations }) => citations)),
        ...picture.events.map(({ date, title }) => `${dateInWords(date)}: ${title}`),
      ];
    case 'coverage':
      return [
        say('picture.ofStatements', { count: picture.statements.length }),
        picture.episode,
        ...notesOfList(picture.notes),
        ...picture.statements.map((one) => coverageLine(one, picture.outlets)),
      ];
  }
}

/** `“We wait.” quoted: The Echo and The Bell; not found: Agency.` */
function coverageLine({ text, coverage }: CoveredStatement, outlets: readonly string[]): string {
  const kinds = [...new Set<Coverage>(coverage)];
  const parts = kinds.map((kind) => {
    const names = outlets.filter((_, index) => coverage[index] === kind);
    return `${say(`coverage.${kind}`)}: ${listInWords(names)}`;
  });
  return `${isolated(betweenMarks(text))} ${parts.join('; ')}.`;
}
