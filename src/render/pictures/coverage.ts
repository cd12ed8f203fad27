/** A grid of outlets and statements: who quotes, paraphrases, contradicts, or has nothing. */
import type { Coverage, CoveredStatement, Picture } from '../../answers/index.ts';
import { betweenMarks } from '../../text/marks.ts';
import { notesOfList } from '../wording/citation-words.ts';
import { say } from '../wording/say.ts';
import { clipped, cutTo } from '../wording/shorten.ts';
import {
  box,
  characterSign,
  colours,
  type Element,
  frame,
  heading,
  rings,
  row,
  rule,
  warningLines,
  warningSign,
  words,
} from './elements.ts';

type CoverageGrid = Extract<Picture, { kind: 'coverage' }>;

const maxWordsLength = 110;
const maxOutletLength = 40;

export function coveragePicture({ episode, outlets, statements, notes }: CoverageGrid): Element {
  const used = new Set(statements.flatMap(({ coverage }) => coverage));
  return frame(
    heading(say('picture.coverage'), episode),
    row({ flexWrap: 'wrap', marginBottom: 8 }, ...coverages.filter((one) => used.has(one)).map(legendEntry)),
    ...statements.map((statement) => statementRows(statement, outlets)),
    ...warningLines(notesOfList(notes)),
  );
}

/** The legend's order. */
const coverages = ['quoted', 'in-part', 'paraphrased', 'contradicts', 'unsure', 'absent'] as const;

const { accent, ground, quiet, dispute } = colours;

/** Signs differ in shape and in colour. */
const signs: Readonly<Record<Coverage, (size: number) => Element>> = {
  quoted: (size) => rings([accent, size]),
  'in-part': (size) => rings([accent, size], [ground, size - 6], [accent, size - 16]),
  paraphrased: (size) => rings([accent, size], [ground, size - 6]),
  contradicts: (size) => warningSign(dispute, size),
  unsure: (size) => characterSign('?', size, { color: quiet }),
  absent: (size) =>
    box(
      { width: size, height: size, justifyContent: 'center', flexShrink: 0 },
      box({ height: 3, backgroundColor: quiet, margin: '0 6px' }),
    ),
};

function legendEntry(coverage: Coverage): Element {
  return row(
    { alignItems: 'center', marginRight: 26 },
    signs[coverage](24),
    words(say(`coverage.${coverage}`), { fontSize: 25, color: quiet, marginLeft: 8 }),
  );
}

function statementRows({ speaker, text, coverage }: CoveredStatement, outlets: readonly string[]): Element {
  const { shown, mark } = cutTo(text, maxWordsLength);
  return box(
    { marginTop: 14 },
    rule({ marginBottom: 14 }),
    ...(speaker === undefined ? [] : [words(speaker, { fontSize: 25, color: quiet })]),
    words(`${betweenMarks(shown)}${mark}`, { fontSize: 30, lineHeight: 1.3 }),
    row(
      { flexWrap: 'wrap', marginTop: 6 },
      ...outlets.map((outlet, index) => outletCell(outlet, coverage[index] ?? 'absent')),
    ),
  );
}

/** A quarter of the width each. The name is beside its sign: a reader on a phone need not look up a column. */
function outletCell(outlet: string, coverage: Coverage): Element {
  const isQuiet = coverage === 'absent' || coverage === 'unsure';
  const color = isQuiet ? quiet : coverage === 'contradicts' ? dispute : colours.words;
  return row(
    { width: 236, alignItems: 'center', marginTop: 6 },
    signs[coverage](28),
    words(clipped(outlet, maxOutletLength), { fontSize: 26, color, marginLeft: 10, width: 190 }),
  );
}
