/** Questions for what each outlet has: "Which outlets mention the pipeline?", "How does AFP differ from RFE/RL on oil?" */
import { wordsShown } from '../../knowledge/find.ts';
import { languagesToTry } from '../../knowledge/languages.ts';
import type { Knowledge, NewsDocument } from '../../knowledge/model.ts';
import { outletNamed, outletsIn, withoutMentions } from '../../knowledge/outlets.ts';
import type { SearchResult } from '../../search/search.ts';
import { holdsQuoted, quotedIn } from '../../text/marks.ts';
import type { Library } from '../context.ts';
import { lineOf } from './line.ts';
import { outletsMeant } from './outlet-asked.ts';

/** Outlets that are asked one by one; of more, those that the search puts first. */
const maxOutlets = 12;

/** What a question wants from each outlet. */
export interface OutletsAsked {
  /** What it is about, without the words that only ask for outlets. */
  readonly topic: string;
  /** The outlets that are named; none where all are meant. */
  readonly named: readonly string[];
}

/** What each outlet has on the topic of a question: its best excerpt, where outlets are named also of those that may have it. */
export interface ByOutlet {
  readonly result: SearchResult;
  readonly foundIds: readonly string[];
  /** Outlets with a line that may be about it. */
  readonly perhapsIds: readonly string[];
  readonly missingIds: readonly string[];
  /** Whether a document is one of the outlets that were asked. */
  readonly isAsked: (document: NewsDocument) => boolean;
}

/** The answer of each outlet, or nothing where no outlet has one. */
export async function searchByOutlet(
  { topic, named }: OutletsAsked,
  library: Library,
): Promise<ByOutlet | undefined> {
  const { knowledge, search } = library;
  const overall = await search.ask(topic);
  const outletIds = named.length > 0 ? named : await outletsNearTo(topic, library);
  const each = await Promise.all(
    outletIds.map(async (outletId) => ({ outletId, result: await search.ask(topic, { outletId }) })),
  );
  // What is quoted stands in the line that is shown, or the outlet does not have it.
  const hasQuoted = ({ excerpts: [best] }: SearchResult) =>
    best !== undefined && holdsQuoted(topic, wordsShown(knowledge, best));
  const found = each.filter(({ result }) => result.status === 'answered');
  const perhaps = each.filter(
    ({ result }) => result.status === 'perhaps' && !result.searched.isFar && hasQuoted(result),
  );
  if (found.length === 0) return undefined;
  const having = [...found, ...perhaps];
  // Outlets that are held against each other are all shown; of all outlets only those that have it.
  const shown = named.length > 0 ? having : found;
  const excerpts = shown.flatMap(({ result }) => result.excerpts.slice(0, 1));
  return {
    result: { ...overall, status: 'answered', excerpts },
    foundIds: found.map(({ outletId }) => outletId),
    perhapsIds: perhaps.map(({ outletId }) => outletId),
    missingIds: outletIds.filter((id) => having.every(({ outletId }) => outletId !== id)),
    isAsked: ({ outletId }) => outletIds.includes(outletId),
  };
}

/** What a question wants from each outlet, or nothing where it asks for no outlets. */
export function outletsAskedFor(question: string, knowledge: Knowledge): OutletsAsked | undefined {
  const { line, names: all } = lineOf(question, knowledge);
  // An outlet may be listed as a name, too.
  const names = all.filter(({ name }) => outletNamed(knowledge, name) === undefined);
  const languages = languagesToTry(knowledge, question);
  const language = languages.find((one) => ['outlets', 'compare'].includes(one.intentOf(line) ?? ''));
  if (language === undefined) return fromSeveral(question, knowledge);
  const named = [...new Set(outletsIn(question, knowledge).map(({ outlet }) => outlet.id))];
  // "Compare Lund and Holm" is a question about them, not for outlets.
  const areMeant = named.length > 1 || names.length === 0 || language.intentOf(line) === 'outlets';
  // What is quoted has to stand there as it is, so its marks are kept.
  const quoted = quotedIn(question).map((words) => `“${words}”`);
  const topic = [...names.map(({ name }) => name), ...quoted, language.compareTopicOf(line)].join(' ').trim();
  if (!areMeant || topic === '') return undefined;
  return { topic, named: named.length > 1 ? named : [] };
}

/** "What do AFP and RFE/RL say about oil?": several outlets are asked one by one. */
function fromSeveral(question: string, knowledge: Knowledge): OutletsAsked | undefined {
  const meant = outletsMeant(question, knowledge);
  const named = [...new Set(meant.map(({ outlet }) => outlet.id))];
  const mentions = meant.map(({ mention }) => mention);
  return named.length > 1 ? { topic: withoutMentions(question, mentions), named } : undefined;
}

/** The outlets with documents, those of the passages nearest to the topic first. */
async function outletsNearTo(topic: string, { knowledge, search }: Library): Promise<string[]> {
  const nearest = await search.closest(topic);
  const documents = [
    ...nearest.flatMap((id) => knowledge.documents.get(knowledge.passages.get(id)?.documentId ?? '') ?? []),
    ...knowledge.documents.values(),
  ];
  return [...new Set(documents.map(({ outletId }) => outletId))].slice(0, maxOutlets);
}
