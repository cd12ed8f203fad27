/** The card of a person: how the outlets spell the name, who quotes them, and when. */
import { defined } from '../../defined.ts';
import { documentOf, earliestFirst, wordsShown } from '../../knowledge/find.ts';
import type { Knowledge, Name, Quotation } from '../../knowledge/model.ts';
import type { NameFinder, NameMention } from '../../knowledge/names.ts';
import type { Gender } from '../../language/index.ts';
import type { Steps } from '../../steps.ts';
import { textAt } from '../../text/span.ts';
import { wordsOf } from '../../text/words.ts';
import type { WhoCard } from '../quotes.ts';
import type { TextReader } from '../text-reader.ts';
import { writtenGender } from './written-gender.ts';

const possessive = /['’]s?$/u;

/** One mention of a name in a document. */
interface Mention {
  readonly outletId: string;
  readonly spelling: string;
  /** The gender that the words around it show. */
  readonly gender?: Gender;
}

/** The mentions of each name, by the name's id, in the order of the documents. */
export type Mentions = ReadonlyMap<string, readonly Mention[]>;

/** Finds the mentions of all names, reading each passage once. */
export function* findMentions(
  knowledge: Knowledge,
  finder: NameFinder,
  languageOf: TextReader['languageOf'],
): Steps<Mentions> {
  const mentions = new Map<string, Mention[]>();
  for (const document of knowledge.documents.values()) {
    yield;
    const language = languageOf(document);
    for (const { span } of document.passages) {
      const passage = textAt(document.text, span);
      const words = wordsOf(passage);
      for (const found of finder.find(words)) {
        if (isOfFirm(passage, found)) continue;
        const list = mentions.get(found.nameId) ?? [];
        const spelling = textAt(passage, found).replace(possessive, '');
        const gender = writtenGender(found, words, passage, language);
        list.push(defined({ outletId: document.outletId, spelling, gender }));
        mentions.set(found.nameId, list);
      }
    }
  }
  return mentions;
}

/** The gender that the mentions of a name show; undefined where they differ or show none. */
export function genderIn(mentions: Mentions, { id }: Name): Gender | undefined {
  const [gender, other] = new Set(mentions.get(id)?.flatMap((one) => one.gender ?? []));
  return other === undefined ? gender : undefined;
}

/** Whether a single word beside an “&” is part of a firm's name: “Pell & Marsh”. */
const isOfFirm = (text: string, name: NameMention): boolean =>
  name.endWord - name.firstWord === 1 &&
  (/\p{L} ?& ?$/u.test(text.slice(Math.max(0, name.start - 4), name.start)) ||
    /^ ?& ?\p{Lu}/u.test(text.slice(name.end, name.end + 4)));

/** The card of a person, counted from the documents; spellings that no document uses are left out. */
export function whoCard(knowledge: Knowledge, mentions: Mentions, name: Name): WhoCard {
  // A document with a note, such as a machine-rewritten copy, comes last: it serves only where no other has the words.
  const quotations = [...knowledge.quotations.values()]
    .filter(({ speakerId }) => speakerId === name.id)
    .sort((one, other) => Number(hasNote(one, knowledge)) - Number(hasNote(other, knowledge)));
  const own = mentions.get(name.id) ?? [];
  // Somebody without a name is described, in a digest in our words: that is no spelling of an outlet.
  const spellings = Map.groupBy(name.anonymous ? [] : own, ({ spelling }) => spelling);
  return {
    name,
    spellings: [...spellings].map(([spelling, some]) => ({
      spelling,
      outletIds: [...new Set(some.map(({ outletId }) => outletId))],
    })),
    mentionedBy: byCount(own.map(({ outletId }) => outletId)),
    quotationCount: quotations.length,
    quotedBy: byCount(quotations.map((one) => documentOf(knowledge, one).outletId)),
    ...firstAndLast(quotations, knowledge),
  };
}

const hasNote = (quotation: Quotation, knowledge: Knowledge) =>
  documentOf(knowledge, quotation).note !== undefined;

function byCount(outletIds: readonly string[]): { outletId: string; count: number }[] {
  const counts = [...Map.groupBy(outletIds, (id) => id)];
  return counts
    .map(([outletId, { length }]) => ({ outletId, count: length }))
    .sort((a, b) => b.count - a.count);
}

/**
 * The first and the last quotation by date: when they were said or, where that is recorded for none, when they were
 * published. A date that contains another one (2022 and 2022-04) may be before or after it, so it is left out. So is a
 * single word that is no sentence, because “inevitable” alone tells little, unless nothing else is on record. Of one
 * day, whole sentences come before fragments, and then the order of the document counts.
 */
function firstAndLast(
  quotations: readonly Quotation[],
  knowledge: Knowledge,
): { first?: Quotation; last?: Quotation } {
  const isTelling = (one: Quotation) =>
    one.kind === 'direct' || wordsOf(wordsShown(knowledge, one)).length > 1;
  const shown = whereAny(quotations, isTelling);
  const isRecorded = shown.some(({ said }) => said !== undefined);
  const byDay = Map.groupBy(shown, (one) => (isRecorded ? one.said : documentOf(knowledge, one).published));
  const days = [...byDay.keys()].filter((day) => day !== undefined);
  const ordered = days.filter((day) => !days.some((other) => other.startsWith(`${day}-`))).sort();
  const best = (day: string | undefined): Quotation[] => bestOf((day && byDay.get(day)) || [], knowledge);
  const earliest = ordered.length > 0 ? best(ordered[0]) : bestOf(shown, knowledge);
  return defined({
    first: earliest[0],
    last: ordered.length > 1 ? best(ordered.at(-1)).at(-1) : undefined,
  });
}

/** Those for which something holds; all, if it holds for none. */
const whereAny = (some: readonly Quotation[], holds: (one: Quotation) => boolean): readonly Quotation[] =>
  some.some(holds) ? some.filter(holds) : some;

/** The best quotations of a day: whole sentences, and documents without a note, where there are any; in their order. */
function bestOf(quotations: readonly Quotation[], knowledge: Knowledge): Quotation[] {
  const whole = whereAny(quotations, ({ kind }) => kind === 'direct');
  const own = whereAny(whole, (one) => !hasNote(one, knowledge));
  return [...Map.groupBy(own, ({ documentId }) => documentId)].flatMap(([id, some]) => {
    const passages = earliestFirst(knowledge.documents.get(id)?.passages ?? []);
    const places = new Map(passages.map((passage, place) => [passage.id, place]));
    const placeOf = ({ passageId }: Quotation) => places.get(passageId) ?? 0;
    return some.toSorted((a, b) => placeOf(a) - placeOf(b) || a.span.start - b.span.start);
  });
}
