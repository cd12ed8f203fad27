/**
 * From what the search found to what an answer says: a speaker's own words
 * where they answer, one statement once with all its outlets, and otherwise
 * the excerpt.
 */
import {
  type AnswerBlock,
  type Contradiction,
  checkOf,
  keyOf,
  referenceTo,
  type ShownExcerpt,
  type Wording,
} from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { documentOf, outletOf, passageOf, wordsShown } from '../../knowledge/find.ts';
import { languageAsked, namesIn } from '../../knowledge/languages.ts';
import type { Knowledge, NewsDocument, Quotation } from '../../knowledge/model.ts';
import type { Quotes, StatementComparison } from '../../quotes/quotes.ts';
import type { Excerpt } from '../../search/search.ts';
import { foldWord } from '../../text/fold.ts';
import { contains, overlaps, type Span, textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { Library } from '../context.ts';
import { cite, showExcerpt } from '../show.ts';

/** Wordings on one page: as many as a button can refer to. */
const maxWordings = 3;
/** Characters of words on a page: with question, citations and buttons they fit a phone's screen. */
const maxPageLength = 450;

/** Characters of one statement in all its wordings. */
const maxStatementLength = 420;

/** What is known of a question when its answer is put together. */
export interface Asked {
  readonly question: string;
  /** The documents that the answer may come from. */
  readonly isAllowed: (document: NewsDocument) => boolean;
}

/** The blocks of all excerpts, best first; an excerpt whose statement stands above adds none. */
export function answerBlocks(library: Library, asked: Asked, excerpts: readonly Excerpt[]): AnswerBlock[] {
  const speakerIds = speakersAsked(library.knowledge, asked.question);
  const seen = new Set<string>();
  const blocks = excerpts.flatMap((excerpt) => {
    const spoken = quotationThatAnswers(library.knowledge, excerpt, speakerIds);
    const key = spoken && statementKeys(library.quotes).get(spoken.id);
    if (spoken === undefined || key === undefined) return [excerptBlock(library, excerpt)];
    if (seen.has(key)) return [];
    seen.add(key);
    return [statementBlock(library, asked, excerpt, spoken, key)];
  });
  // "What did she say" begins with what she said, where the best blocks hold it.
  const [best, rest] = [blocks.slice(0, maxWordings), blocks.slice(maxWordings)];
  const isAskedFor = ({ kind }: AnswerBlock) => kind === 'statement';
  return speakerIds.size === 0
    ? blocks
    : [...best.filter(isAskedFor), ...best.filter((one) => !isAskedFor(one)), ...rest];
}

/** The page that begins at a block: what a screen holds, and at least one block. */
export function blocksOnPage(blocks: readonly AnswerBlock[], offset: number): AnswerBlock[] {
  let [wordings, length] = [0, 0];
  const page: AnswerBlock[] = [];
  for (const block of blocks.slice(offset)) {
    wordings += block.wordings.length;
    length += block.wordings.reduce((sum, { text }) => sum + text.length, 0);
    if (page.length > 0 && (wordings > maxWordings || length > maxPageLength)) break;
    page.push(block);
  }
  return page;
}

/** The people whose words a question asks for. */
function speakersAsked(knowledge: Knowledge, question: string): ReadonlySet<string> {
  const language = languageAsked(knowledge, question);
  const mentions = namesIn(knowledge).find(wordsOf(question));
  return new Set(
    mentions.filter((one) => language.asksForWordsOf(question, one)).map(({ nameId }) => nameId),
  );
}

/**
 * The quotation in an excerpt that answers by itself: a whole statement of the speaker asked for, on the
 * topic where there is one, or else one that holds at least half of the words asked for. Where the
 * article's own sentence answers, there is none.
 */
function quotationThatAnswers(
  knowledge: Knowledge,
  excerpt: Excerpt,
  speakerIds: ReadonlySet<string>,
): Quotation | undefined {
  const matchesIn = ({ span }: Quotation) => excerpt.matches.filter((match) => contains(span, match)).length;
  const isAskedFor = ({ speakerId = '' }: Quotation) => speakerIds.has(speakerId);
  const [best] = excerpt.quotationIds
    .flatMap((id) => knowledge.quotations.get(id) ?? [])
    .filter(({ kind, speakerId }) => kind === 'direct' && speakerId !== undefined)
    .toSorted((a, b) => Number(isAskedFor(b)) - Number(isAskedFor(a)) || matchesIn(b) - matchesIn(a));
  if (best === undefined) return undefined;
  const { text } = documentOf(knowledge, best);
  const namesSpeaker = (match: Span) => namesIn(knowledge).resolve(textAt(text, match)) === best.speakerId;
  const hasTopic = !excerpt.matches.every((one) => namesSpeaker(one) || isCue(knowledge, excerpt, one));
  if (isAskedFor(best)) return matchesIn(best) > 0 || !hasTopic ? best : undefined;
  return matchesIn(best) > 0 && matchesIn(best) * 2 >= excerpt.matches.length ? best : undefined;
}

/** Whether a matched word is the "said" of a quotation in the excerpt: it answers nothing. */
function isCue(knowledge: Knowledge, { documentId, quotationIds }: Excerpt, match: Span): boolean {
  const word = foldWord(textAt(documentOf(knowledge, { documentId }).text, match));
  return quotationIds.some((id) => foldWord(knowledge.quotations.get(id)?.cue ?? '') === word);
}

const keysByQuotes = new WeakMap<Quotes, ReadonlyMap<string, string>>();

/** The key of each quotation's statement, by the quotation's id. */
function statementKeys(quotes: Quotes): ReadonlyMap<string, string> {
  const known = keysByQuotes.get(quotes);
  if (known !== undefined) return known;
  const keys = new Map(
    quotes.find({}).flatMap(({ key, quotations }) => quotations.map(({ id }) => [id, key] as const)),
  );
  keysByQuotes.set(quotes, keys);
  return keys;
}

/** An excerpt by itself, with what outlets contradict in it. */
export function excerptBlock(library: Library, excerpt: Excerpt): AnswerBlock {
  const { knowledge } = library;
  const telling = excerpt.matches.filter((match) => !isCue(knowledge, excerpt, match));
  const shown = showExcerpt(library, { ...excerpt, matches: telling });
  return {
    kind: 'excerpt',
    wordings: [wordingOf(shown)],
    alsoIn: shown.alsoIn,
    contradictions: excerpt.quotationIds.flatMap((id) => contradictionsAt(library, id, excerpt.span)),
  };
}

function wordingOf({ text, matches, cut, quotations, citation, reference }: ShownExcerpt): Wording {
  return { text, emphasis: matches, cut, quotations, citations: [citation], reference };
}

function statementBlock(
  library: Library,
  asked: Asked,
  excerpt: Excerpt,
  spoken: Quotation,
  key: string,
): AnswerBlock {
  const { knowledge, quotes } = library;
  const comparison = quotes.compare(key);
  const speaker = spoken.speakerId === undefined ? undefined : knowledge.names.get(spoken.speakerId);
  const all = wordingsOf(knowledge, asked, spoken, comparison);
  const first = firstWordings(knowledge, all);
  const wordings = first.map(({ same, changed }) => {
    const marked = comparison === undefined ? [] : differing(same[0], changed, comparison);
    const asked = same[0] === spoken ? excerpt.matches : [];
    return statementWording(knowledge, same, first.length > 1 ? marked : asked);
  });
  const shown = new Set(wordings.flatMap(({ citations }) => citations.map(({ outletId }) => outletId)));
  const contradictions = comparison === undefined ? [] : contradictionsOf(knowledge, comparison);
  // Of the words that are shown, which need not be the rendering that was found.
  const [shownFirst = spoken] = first[0]?.same ?? [];
  const others = quotes.outletsQuoting(shownFirst.id).filter((id) => !shown.has(id));
  return defined({
    kind: 'statement' as const,
    speaker: speaker?.name,
    role: speaker?.role,
    wordings,
    alsoIn: others.map((id) => knowledge.outlets.get(id)?.name ?? id),
    contradictions,
    compareKey: shown.size + others.length > 1 ? key : undefined,
    quotation: referenceTo(knowledge, shownFirst),
  });
}

/** The wordings that a phone's screen holds beside the rest; the others are behind "Compare outlets". */
function firstWordings(knowledge: Knowledge, all: readonly SameWords[]): SameWords[] {
  let length = 0;
  return all.slice(0, maxWordings).filter(({ same }, index) => {
    length += wordsShown(knowledge, same[0]).length;
    return index === 0 || length <= maxStatementLength;
  });
}

/**
 * The words of a rendering to mark beside others: those that change the meaning, else those that
 * others print differently; none where nearly all differ.
 */
function differing(
  { documentId, span }: Quotation,
  changed: readonly Span[],
  { differences }: StatementComparison,
): readonly Span[] {
  const telling = differences
    .filter(({ kind }) => kind !== 'wording')
    .flatMap(({ between, a, b }) => [
      ...(between[0] === documentId ? [a] : []),
      ...(between[1] === documentId ? [b] : []),
    ])
    .filter((one) => contains(span, one));
  if (telling.length > 0) return telling.toSorted((a, b) => a.start - b.start);
  const length = changed.reduce((sum, { start, end }) => sum + end - start, 0);
  return length * 3 > span.end - span.start ? [] : changed;
}

interface SameWords {
  readonly same: readonly [Quotation, ...Quotation[]];
  readonly changed: readonly Span[];
}

/** The whole renderings of a statement, those of the same words together; what no note warns of comes first. */
function wordingsOf(
  knowledge: Knowledge,
  { isAllowed }: Asked,
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
  const rank = ({ quotation }: (typeof all)[number]) =>
    (documentOf(knowledge, quotation).note === undefined ? 0 : 2) + (quotation === spoken ? 0 : 1);
  const groups = Map.groupBy(
    all.toSorted((a, b) => rank(a) - rank(b)),
    ({ quotation }) =>
      wordsOf(wordsShown(knowledge, quotation))
        .map(({ folded }) => folded)
        .join(' '),
  );
  return [...groups.values()].flatMap(([first, ...rest]) =>
    first === undefined
      ? []
      : [{ same: [first.quotation, ...rest.map(({ quotation }) => quotation)], changed: first.changed }],
  );
}

/** `emphasis`: spans of the first quotation's document. */
function statementWording(
  knowledge: Knowledge,
  quotations: SameWords['same'],
  emphasis: readonly Span[],
): Wording {
  const [first] = quotations;
  const { span } = first;
  const passage = passageOf(knowledge, first);
  const text = wordsShown(knowledge, first);
  return {
    text,
    emphasis: emphasis
      .filter((one) => contains(span, one))
      .map(({ start, end }) => ({ start: start - span.start, end: end - span.start })),
    cut: { before: false, after: false },
    quotations: [],
    citations: quotations.map((one) => cite(knowledge, documentOf(knowledge, one), String(one.paragraph))),
    reference: {
      passageKey: keyOf(passage.id),
      start: span.start - passage.span.start,
      end: span.end - passage.span.start,
      check: checkOf(text),
    },
  };
}

/** The contradictions about a quotation whose decisive words stand in what is shown. */
function contradictionsAt({ knowledge, quotes }: Library, id: string, shown: Span): Contradiction[] {
  const opposition = quotes.oppositionTo(id);
  const key = statementKeys(quotes).get(id);
  if (opposition === undefined || key === undefined) return [];
  if (!opposition.heads.some((head) => overlaps(head, shown))) return [];
  const comparison = quotes.compare(key);
  return comparison === undefined ? [] : contradictionsOf(knowledge, comparison);
}

/** What one side prints and the other denies; outlets that print the same stand together. */
function contradictionsOf(knowledge: Knowledge, { differences }: StatementComparison): Contradiction[] {
  const side = (documentId: string, span: Span) => {
    const document = documentOf(knowledge, { documentId });
    return { words: textAt(document.text, span), outlet: outletOf(knowledge, document).name };
  };
  const pairs = differences
    .filter(({ kind }) => kind === 'negation')
    .map(({ between, a, b }) => ({ a: side(between[0], a), b: side(between[1], b) }));
  const groups = Map.groupBy(pairs, ({ a, b }) => `${a.words}\n${b.words}`.toLowerCase());
  const together = (sides: readonly { words: string; outlet: string }[]) => ({
    words: sides[0]?.words ?? '',
    outlets: [...new Set(sides.map(({ outlet }) => outlet))],
  });
  return [...groups.values()].map((group) => ({
    a: together(group.map(({ a }) => a)),
    b: together(group.map(({ b }) => b)),
  }));
}
