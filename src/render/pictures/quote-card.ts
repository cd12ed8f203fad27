/** A quotation to share: the words, who said them when and where, who printed them, and every warning. */
import type { ShownQuotation } from '../../answers/index.ts';
import { betweenMarks } from '../../text/marks.ts';
import {
  dateInWords,
  outletInWords,
  publishedInWords,
  unbrokenPlace,
  warningInWords,
} from '../wording/citation-words.ts';
import { dotted, present } from '../wording/lines.ts';
import { say } from '../wording/say.ts';
import { cutTo } from '../wording/shorten.ts';
import { box, colours, type Element, frame, row, rule, warningLines, words } from './elements.ts';

/** The most code units of the words, so that a card is readable on a phone. */
const maxCardLength = 900;

export function quoteCard(quotation: ShownQuotation): Element {
  const { text, citation } = quotation;
  const { shown, mark } = cutTo(text, maxCardLength);
  const size = shown.length <= 120 ? 46 : shown.length <= 320 ? 38 : 32;
  return frame(
    row(
      {},
      box({ width: 6, backgroundColor: colours.accent, marginRight: 26, flexShrink: 0 }),
      words(`${betweenMarks(shown)}${mark}`, { fontSize: size, lineHeight: 1.35, width: 680 }),
    ),
    words(speakerOf(quotation), { fontSize: 32, fontWeight: 700, marginTop: 30 }),
    ...facts(quotation).map((line) => words(line, { fontSize: 26, color: colours.quiet, marginTop: 4 })),
    rule({ margin: '26px 0 20px' }),
    words(`${outletInWords(citation)} ${unbrokenPlace(citation.locator)} · ${publishedInWords(citation)}`, {
      fontSize: 28,
      fontWeight: 700,
      color: colours.accent,
    }),
    words(citation.title, { fontSize: 24, color: colours.quiet, marginTop: 4 }),
    ...warningLines(cardWarnings(quotation)),
  );
}

export function speakerOf({ speaker }: ShownQuotation): string {
  return speaker ?? say('citation.speakerUnknown');
}

function facts({ role, to, said }: ShownQuotation): string[] {
  return present([role, dotted(to && say('citation.to', { addressee: to }), said && dateInWords(said))]);
}

/** Warnings that must stay with the words outside Discord: disputes, the document's note, a missing review. */
export function cardWarnings({ warnings, citation: { note }, reviewed }: ShownQuotation): string[] {
  const all = [...warnings.map(warningInWords), note, !reviewed && say('citation.unreviewed')];
  return present(all).slice(0, 4);
}
