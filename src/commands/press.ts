/** What a pressed button does: takes an action, returns an answer. */
import {
  type Answer,
  type AnsweredAction,
  type AskFilters,
  type ExcerptReference,
  idByKey,
  type PassagesInContext,
  type QuotationFilters,
  refuse,
} from '../answers/index.ts';
import { defined } from '../defined.ts';
import { documentOf } from '../knowledge/find.ts';
import type { Knowledge, Passage } from '../knowledge/model.ts';
import { type Span, textAt, within } from '../text/span.ts';
import { answerQuestion, ask } from './ask/ask.ts';
import { compareStatements } from './compare.ts';
import type { CommandContext } from './context.ts';
import { report } from './gaps/count-gaps.ts';
import { answerGap, judgeGap, listGaps, showGap } from './gaps/gaps.ts';
import { showPicture } from './picture.ts';
import { showHistory } from './pins/history.ts';
import { listPins } from './pins/list.ts';
import { remove } from './pins/remove.ts';
import { show } from './pins/show.ts';
import { listQuotations } from './quote.ts';
import { listSources } from './sources.ts';
import { listEvents } from './timeline.ts';
import { showPerson } from './who.ts';
import { cite, innerQuotations, spanOf } from './with-citation.ts';

type Kind = AnsweredAction['kind'];
type Pressed<K extends Kind> = Extract<AnsweredAction, { readonly kind: K }>;
type Press<K extends Kind> = (action: Pressed<K>, context: CommandContext) => Answer | Promise<Answer>;

/** What each kind of action does. */
const pressOf: { readonly [K in Kind]: Press<K> } = {
  context: ({ excerpts }, context) => showContext(excerpts, context),
  'more-results': ({ question, offset, ...keys }, context) =>
    withFilters(keys, context, (filters) => answerQuestion(question, filters, offset, context)),
  searched: (action, context) =>
    withFilters(action, context, (filters) => showSearched(action.question, filters, context)),
  who: ({ nameKey }, context) => showPersonByKey(nameKey, context),
  example: ({ question }, context) => ask.run({ question }, context),
  'open-comparison': ({ about }, context) => compareStatements(about, 0, context),
  'open-timeline': (_, context) => listEvents(0, context),
  quotations: (action, context) =>
    withFilters(action, context, (filters) => listQuotations(filters, action.page, context)),
  timeline: ({ page }, context) => listEvents(page, context),
  comparison: ({ about, page }, context) => compareStatements(about, page, context),
  sources: ({ page }, context) => listSources(page, context),
  picture: ({ subject }, context) => showPicture(subject, context),
  report,
  gaps: (_, context) => listGaps(context),
  gap: showGap,
  'answer-gap': answerGap,
  'judge-gap': judgeGap,
  'show-pin': ({ number }, context) => show.run({ pin: String(number) }, context),
  'marked-pin': ({ number }, context) => show.run({ pin: String(number) }, context),
  'remove-pin': ({ number }, context) => remove.run({ pin: String(number) }, context),
  pins: ({ kind: _, before, after, ...filters }, context) =>
    listPins(filters, defined({ before, after }), context),
  'pin-history': ({ kind: _, number, ...cursor }, context) =>
    showHistory(number?.toString(), cursor, context),
};

/** Runs an action. An outdated button gets a refusal; nothing is thrown. */
export function press<K extends Kind>(action: Pressed<K>, context: CommandContext): Answer | Promise<Answer> {
  return pressOf[action.kind as K](action, context);
}

type FilterKeys = Partial<Record<'speakerKey' | 'outletKey' | 'about' | 'until', string>>;

/** Runs work with a button's filters; refuses where they name something that is no longer known. */
function withFilters(
  { speakerKey, outletKey, about, until }: FilterKeys,
  { library: { knowledge } }: CommandContext,
  work: (filters: QuotationFilters & AskFilters) => Answer | Promise<Answer>,
): Answer | Promise<Answer> {
  const speakerId = speakerKey === undefined ? undefined : idByKey(knowledge.names.keys(), speakerKey);
  const outletId = outletKey === undefined ? undefined : idByKey(knowledge.outlets.keys(), outletKey);
  const isSpeakerLost = speakerKey !== undefined && speakerId === undefined;
  const isOutletLost = outletKey !== undefined && outletId === undefined;
  if (isSpeakerLost || isOutletLost) return refuse({ reason: 'outdated-button' });
  return work(defined({ speakerId, outletId, about, until }));
}

async function showSearched(question: string, filters: AskFilters, context: CommandContext): Promise<Answer> {
  const answer = await answerQuestion(question, filters, 0, context);
  return answer.kind === 'ask' ? { kind: 'searched', searched: answer.searched } : answer;
}

function showPersonByKey(key: string, context: CommandContext): Answer {
  const { names } = context.library.knowledge;
  const name = names.get(idByKey(names.keys(), key) ?? '');
  return name === undefined ? refuse({ reason: 'outdated-button' }) : showPerson(name.name, context);
}

/** The passages of excerpts, each with its two neighbours, only for the person who pressed. */
function showContext(references: readonly ExcerptReference[], context: CommandContext): Answer {
  const { knowledge } = context.library;
  const found = references.map((reference) => spanOf(knowledge, reference));
  const known = found.filter((one) => one !== undefined);
  if (known.length < found.length) return refuse({ reason: 'documents-changed' });
  const byDocument = [...Map.groupBy(known, ({ passage }) => passage.documentId).values()];
  return { kind: 'context', sources: byDocument.map((some) => passagesInContext(knowledge, some)) };
}

/** The passages of one document from which excerpts were taken, in its order, with their neighbours. */
function passagesInContext(
  knowledge: Knowledge,
  found: readonly { readonly passage: Passage; readonly span: Span }[],
): PassagesInContext {
  const inOrder = found.toSorted((a, b) => a.span.start - b.span.start);
  const passages = inOrder.map(({ passage }) => passage);
  const [first] = passages;
  const document = documentOf(knowledge, { documentId: first?.documentId ?? '' });
  const spansIn = (one: Passage) =>
    inOrder.flatMap(({ passage, span }) => (passage.id === one.id ? [span] : []));
  const shown = (one: Passage) => ({
    text: textAt(document.text, one.span),
    locator: one.locator,
    quotations: innerQuotations(knowledge, one, one.span),
    excerpts: within(one.span, spansIn(one)),
  });
  const isNear = (one: Passage) => passages.some(({ ordinal }) => Math.abs(ordinal - one.ordinal) <= 1);
  return defined({
    citation: cite(knowledge, document, [...new Set(passages.map(({ locator }) => locator))].join(', ')),
    section: document.textKind === 'verbatim' ? first?.section : undefined,
    passages: document.passages.filter(isNear).map(shown),
  });
}
