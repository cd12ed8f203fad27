/** Questions to each outlet: "Which outlets mention oil?", "How does AFP differ from RFE/RL on oil?" */
import type { AskAnswer } from '../../answers/index.ts';
import { outletName, wordsShown } from '../../knowledge/find.ts';
import { languagesToTry, namesIn } from '../../knowledge/languages.ts';
import type { Knowledge, Name, NewsDocument } from '../../knowledge/model.ts';
import { outletNamed, outletsIn, withoutMentions } from '../../knowledge/outlets.ts';
import type { SearchResult } from '../../search/search.ts';
import { holdsQuoted, quotedIn } from '../../text/marks.ts';
import { wordsOf } from '../../text/words.ts';
import type { Library } from '../context.ts';
import { maskNames } from './mask-names.ts';
import { outletsMeant } from './outlet-asked.ts';

/** The most outlets that are searched one by one; of more, those with the best passages. */
const maxOutlets = 12;

/** What a question asks of each outlet. */
interface OutletsAsked {
  /** The topic, without the words that only ask for outlets. */
  readonly topic: string;
  /** The named outlets; empty if all are meant. */
  readonly named: readonly string[];
}

/** The best excerpt of each outlet on a topic; of named outlets, also of those that may have one. */
interface ByOutlet {
  readonly result: SearchResult;
  readonly byOutlet: NonNullable<AskAnswer['byOutlet']>;
  /** Whether a document is from one of the searched outlets. */
  readonly isAsked: (document: NewsDocument) => boolean;
}

/** The answer of each outlet; undefined if no outlet has one. */
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
  // Quoted words must be in the line that is shown; otherwise the outlet does not have them.
  const hasQuoted = ({ excerpts: [best] }: SearchResult) =>
    best !== undefined && holdsQuoted(topic, wordsShown(knowledge, best));
  const found = each.filter(({ result }) => result.status === 'answered');
  const perhaps = each.filter(
    ({ outletId, result }) =>
      result.status === 'perhaps' &&
      !result.searched.isFar &&
      hasQuoted(result) &&
      !namesNobodyOf(result.searched.nameIds, outletId, library),
  );
  if (found.length === 0) return undefined;
  const having = [...found, ...perhaps];
  const missing = each.filter((one) => !having.includes(one));
  const nameOf = ({ outletId }: (typeof each)[number]) => outletName(knowledge, outletId);
  // Named outlets are compared, so all that may have it are shown; of all outlets, only those that have it.
  const shown = named.length > 0 ? having : found;
  const excerpts = shown.flatMap(({ result }) => result.excerpts.slice(0, 1));
  return {
    result: { ...overall, status: 'answered', excerpts },
    byOutlet: { found: found.map(nameOf), perhaps: perhaps.map(nameOf), missing: missing.map(nameOf) },
    isAsked: ({ outletId }) => outletIds.includes(outletId),
  };
}

/** Whether a question is about people, and an outlet's documents name, quote and are by none of them. */
export function namesNobodyOf(
  nameIds: readonly string[],
  outletId: string,
  { knowledge, quotes }: Library,
): boolean {
  const people = nameIds
    .flatMap((id) => knowledge.names.get(id) ?? [])
    .filter(({ kind }) => kind === 'person');
  const documents = [...knowledge.documents.values()].filter((one) => one.outletId === outletId);
  const above = wordsOf(documents.flatMap(({ title, authors }) => [title, ...authors]).join('. '));
  const namedAbove = namesIn(knowledge).find(above);
  const isNamed = (person: Name) => {
    const { mentionedBy, quotedBy } = quotes.who(person);
    return (
      [...mentionedBy, ...quotedBy].some((one) => one.outletId === outletId) ||
      namedAbove.some(({ nameId }) => nameId === person.id)
    );
  };
  return people.length > 0 && !people.some(isNamed);
}

/** What a question asks of each outlet; undefined if it does not ask for outlets. */
export function outletsAskedFor(question: string, knowledge: Knowledge): OutletsAsked | undefined {
  const { line, names: all } = maskNames(question, knowledge);
  // An outlet may also be listed as a name.
  const names = all.filter(({ name }) => outletNamed(knowledge, name) === undefined);
  const languages = languagesToTry(knowledge, question);
  const language = languages.find((one) => ['outlets', 'compare'].includes(one.intentOf(line) ?? ''));
  if (language === undefined) return severalOutletsAsked(question, knowledge);
  const named = [...new Set(outletsIn(question, knowledge).map(({ outlet }) => outlet.id))];
  // "Compare Lund and Holm" asks about these two, not about outlets.
  const areMeant = named.length > 1 || names.length === 0 || language.intentOf(line) === 'outlets';
  // Quoted words must be found exactly, so they keep their marks.
  const quoted = quotedIn(question).map((words) => `“${words}”`);
  const topic = [...names.map(({ name }) => name), ...quoted, language.compareTopicOf(line)].join(' ').trim();
  if (!areMeant || topic === '') return undefined;
  return { topic, named: named.length > 1 ? named : [] };
}

/** Several outlets asked at once: "What do AFP and RFE/RL say about oil?" */
function severalOutletsAsked(question: string, knowledge: Knowledge): OutletsAsked | undefined {
  const meant = outletsMeant(question, knowledge);
  const named = [...new Set(meant.map(({ outlet }) => outlet.id))];
  const mentions = meant.map(({ mention }) => mention);
  return named.length > 1 ? { topic: withoutMentions(question, mentions), named } : undefined;
}

/** The outlets with documents, those with the passages closest to the topic first. */
async function outletsNearTo(topic: string, { knowledge, search }: Library): Promise<string[]> {
  const nearest = await search.closest(topic);
  const documents = [
    ...nearest.flatMap((id) => knowledge.documents.get(knowledge.passages.get(id)?.documentId ?? '') ?? []),
    ...knowledge.documents.values(),
  ];
  return [...new Set(documents.map(({ outletId }) => outletId))].slice(0, maxOutlets);
}
