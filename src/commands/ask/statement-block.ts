/** The block of a speaker's statement in all its wordings, with every outlet that prints it. */
import { type AnswerBlock, excerptReference, referenceTo, type Wording } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { documentOf, outletName, passageOf, speakerOf, wordsShown } from '../../knowledge/find.ts';
import { languageOfDocument } from '../../knowledge/languages.ts';
import type { Knowledge, NewsDocument, Quotation } from '../../knowledge/model.ts';
import { differingWords } from '../../quotes/compare/differing-words.ts';
import type { StatementComparison } from '../../quotes/quotes.ts';
import type { Excerpt } from '../../search/search.ts';
import { contains, type Span, within } from '../../text/span.ts';
import { sameWordsKey, wordsOf } from '../../text/words.ts';
import type { Library } from '../context.ts';
import { cite } from '../with-citation.ts';
import { contradictionsOf } from './contradictions.ts';

/** The most wordings on one page: as many as a button can refer to. */
export const maxWordings = 3;

/** The most characters of one statement in all its wordings. */
const maxStatementLength = 420;

/** Whether an answer may come from a document. */
export type IsAllowed = (document: NewsDocument) => boolean;

/** The block of the statement that a quotation belongs to; `key` is the statement's. */
export function statementBlock(
  library: Library,
  isAllowed: IsAllowed,
  excerpt: Excerpt,
  spoken: Quotation,
  key: string,
): AnswerBlock {
  const { knowledge, quotes } = library;
  const comparison = quotes.compare(key);
  const speaker = speakerOf(knowledge, spoken);
  const all = wordingsOf(knowledge, isAllowed, excerpt, spoken, comparison);
  const first = firstWordings(knowledge, all);
  const wordings = first.map(({ same, changed }) => {
    const marked = comparison === undefined ? [] : differingWords(same[0], changed, comparison);
    const matches = same[0] === spoken ? excerpt.matches : [];
    return statementWording(knowledge, same, first.length > 1 ? marked : matches);
  });
  const shown = new Set(wordings.flatMap(({ citations }) => citations.map(({ outletId }) => outletId)));
  const contradictions = comparison === undefined ? [] : contradictionsOf(knowledge, comparison);
  // Counted for the shown words, which need not be the rendering that was found.
  const [shownFirst = spoken] = first[0]?.same ?? [];
  const others = quotes.outletsQuoting(shownFirst.id).filter((id) => !shown.has(id));
  return defined({
    kind: 'statement' as const,
    speaker: speaker?.name,
    role: speaker?.role,
    to: shownFirst.to,
    wordings,
    alsoIn: [],
    quotedAlsoIn: others.map((id) => outletName(knowledge, id)),
    contradictions,
    compareKey: shown.size + others.length > 1 ? key : undefined,
    quotation: referenceTo(knowledge, shownFirst),
  });
}

/** As many wordings as a phone's screen has room for; "Compare outlets" has the others. */
function firstWordings(knowledge: Knowledge, all: readonly SameWords[]): SameWords[] {
  let length = 0;
  return all.slice(0, maxWordings).filter(({ same }, index) => {
    length += wordsShown(knowledge, same[0]).length;
    return index === 0 || length <= maxStatementLength;
  });
}

interface SameWords {
  readonly same: readonly [Quotation, ...Quotation[]];
  readonly changed: readonly Span[];
}

/**
 * The full renderings of a statement, grouped by the same words; those without a warning note come first, those with no
 * word of what was asked last: only one outlet may print "the old name of the capital".
 */
function wordingsOf(
  knowledge: Knowledge,
  isAllowed: IsAllowed,
  { matches }: Excerpt,
  spoken: Quotation,
  comparison: StatementComparison | undefined,
): SameWords[] {
  const rendered = (comparison?.renderings ?? []).flatMap(({ quotationIds, changed }) =>
    quotationIds.flatMap((id) => {
      const quotation = knowledge.quotations.get(id);
      const isShown = quotation?.kind === 'direct' && isAllowed(documentOf(knowledge, quotation));
      return quotation !== undefined && isShown ? [{ quotation, changed }] : [];
    }),
  );
  const all = rendered.length === 0 ? [{ quotation: spoken, changed: [] }] : rendered;
  const keysIn = (words: Pick<Quotation, 'documentId' | 'span'>) => {
    const { keyOf } = languageOfDocument(knowledge, documentOf(knowledge, words));
    return new Set(wordsOf(wordsShown(knowledge, words)).map(({ folded }) => keyOf(folded)));
  };
  const isInside = (span: Span) => contains(spoken.span, span);
  const asked = matches.filter(isInside).flatMap((span) => [...keysIn({ ...spoken, span })]);
  const isOnTopic = (one: Quotation) => asked.length === 0 || !keysIn(one).isDisjointFrom(new Set(asked));
  const rank = ({ quotation }: (typeof all)[number]) =>
    (isOnTopic(quotation) ? 0 : 4) +
    (documentOf(knowledge, quotation).note === undefined ? 0 : 2) +
    (quotation === spoken ? 0 : 1);
  const groups = Map.groupBy(
    all.toSorted((a, b) => rank(a) - rank(b)),
    ({ quotation }) => sameWordsKey(wordsShown(knowledge, quotation)),
  );
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [{ same: [first.quotation, ...rest.map(({ quotation }) => quotation)], changed: first.changed }],
  );
}

/** `emphasis` are spans of the first quotation's document. */
function statementWording(
  knowledge: Knowledge,
  quotations: SameWords['same'],
  emphasis: readonly Span[],
): Wording {
  const [first] = quotations;
  const { span } = first;
  const passage = passageOf(knowledge, first);
  const text = wordsShown(knowledge, first);
  return defined({
    text,
    emphasis: within(span, emphasis),
    cut: { before: false, after: false },
    quotations: [],
    citations: quotations.map((one) => cite(knowledge, documentOf(knowledge, one), String(one.paragraph))),
    reference: excerptReference(passage, span, text),
    isUnreviewed: quotations.some(({ reviewed }) => !reviewed) || undefined,
  });
}
