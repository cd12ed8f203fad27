/** A person on one card: how the outlets spell the name, who quotes them, and when. */
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

/** A name as one document writes it, once for each time that it stands there. */
interface Mention {
  readonly outletId: string;
  readonly spelling: string;
  /** Whether it is written of there as of a man or a woman. */
  readonly gender?: Gender;
}

/** Every name's mentions in the order of the documents. */
export type Mentions = ReadonlyMap<string, readonly Mention[]>;

/** Looks through all passages once, for the cards of everybody. */
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

/** What all outlets write that say whether somebody is a man or a woman; undefined where they differ, or none does. */
export function genderIn(mentions: Mentions, { id }: Name): Gender | undefined {
  const [gender, other] = new Set(mentions.get(id)?.flatMap((one) => one.gender ?? []));
  return other === undefined ? gender : undefined;
}

/** A word beside an “&”, as in “Pell & Marsh”, is part of a longer name. */
const isOfFirm = (text: string, name: NameMention): boolean =>
  name.endWord - name.firstWord === 1 &&
  (/\p{L} ?& ?$/u.test(text.slice(Math.max(0, name.start - 4), name.start)) ||
    /^ ?& ?\p{Lu}/u.test(text.slice(name.end, name.end + 4)));

/** Everything on the card is counted from the documents; a spelling nobody uses is not on it. */
export function whoCard(knowledge: Knowledge, mentions: Mentions, name: Name): WhoCard {
  // A copy that comes with a note, such as a machine's rewording, stands for the words where nobody else has them.
  const quotations = [...knowledge.quotations.values()]
    .filter(({ speakerId }) => speakerId === name.id)
    .sort((one, other) => Number(hasNote(one, knowledge)) - Number(hasNote(other, knowledge)));
  const own = mentions.get(name.id) ?? [];
  const spellings = Map.groupBy(own, ({ spelling }) => spelling);
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
 * The first and the last dated words, whole sentences rather than fragments of the same day; of one day those that
 * stand first and last in a document. Where nobody has recorded when they were said, the documents' dates count. A date
 * that holds another quotation's in it (2022 beside 2022-04) may be before or after that, so it is neither. Nor is a
 * single word that is no sentence: “inevitable” alone tells nobody anything.
 */
function firstAndLast(
  quotations: readonly Quotation[],
  knowledge: Knowledge,
): { first?: Quotation; last?: Quotation } {
  const telling = quotations.filter(
    (one) => one.kind === 'direct' || wordsOf(wordsShown(knowledge, one)).length > 1,
  );
  const isRecorded = telling.some(({ said }) => said !== undefined);
  const byDay = Map.groupBy(telling, (one) => (isRecorded ? one.said : documentOf(knowledge, one).published));
  const days = [...byDay.keys()].filter((day) => day !== undefined);
  const ordered = days.filter((day) => !days.some((other) => other.startsWith(`${day}-`))).sort();
  const best = (day: string | undefined): Quotation[] => bestOf((day && byDay.get(day)) || [], knowledge);
  return defined({
    first: best(ordered[0])[0],
    last: ordered.length > 1 ? best(ordered.at(-1)).at(-1) : undefined,
  });
}

/** Those of a day that are shown rather than the others, all alike, in the order in which they stand. */
function bestOf(quotations: readonly Quotation[], knowledge: Knowledge): Quotation[] {
  const among = (some: readonly Quotation[], isBetter: (one: Quotation) => boolean) =>
    some.some(isBetter) ? some.filter(isBetter) : some;
  const whole = among(quotations, ({ kind }) => kind === 'direct');
  const own = among(whole, (one) => !hasNote(one, knowledge));
  return [...Map.groupBy(own, ({ documentId }) => documentId)].flatMap(([id, some]) => {
    const passages = earliestFirst(knowledge.documents.get(id)?.passages ?? []);
    const places = new Map(passages.map((passage, place) => [passage.id, place]));
    const placeOf = ({ passageId }: Quotation) => places.get(passageId) ?? 0;
    return some.toSorted((a, b) => placeOf(a) - placeOf(b) || a.span.start - b.span.start);
  });
}
