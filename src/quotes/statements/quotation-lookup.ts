/** Finds quotations by speaker, topic and outlet. */
import { documentOf, passageOf } from '../../knowledge/find.ts';
import type { Knowledge, Quotation } from '../../knowledge/model.ts';
import type { Steps } from '../../steps.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { Quotes, StatementGroup } from '../quotes.ts';
import { contentKeys, type TextReader, type Token } from '../text-reader.ts';

/** What the search by topic needs of a quotation. */
interface Entry {
  readonly tokens: readonly (Span & Pick<Token, 'key'>)[];
  /** The keys of its own words. */
  readonly keys: ReadonlySet<string>;
  /** `keys` with those of the passage around it, of its speaker and of the addressee. */
  readonly around: ReadonlySet<string>;
  /** The keys of the words before it in its sentence. */
  readonly before: ReadonlySet<string>;
}

export type Lookup = Pick<Quotes, 'canLookFor' | 'find'>;

/** @param statements all quotations, grouped by statement */
export function* createLookup(
  knowledge: Knowledge,
  reader: TextReader,
  statements: readonly (readonly Quotation[])[],
): Steps<Lookup> {
  const entries = new Map<string, Entry>();
  for (const one of knowledge.quotations.values()) {
    yield;
    entries.set(one.id, entryOf(knowledge, reader, one));
  }
  const keyed = statements.map((quotations) => ({ key: keyOfGroup(quotations), quotations }));

  return {
    canLookFor: (about) => wantedKeys(about, reader).length > 0,
    find({ speakerId, about: topic, outletId }) {
      const fitting = (quotation: Quotation) =>
        (speakerId === undefined || quotation.speakerId === speakerId) &&
        (outletId === undefined || documentOf(knowledge, quotation).outletId === outletId);
      const groups = keyed
        .map(({ key, quotations }) => ({ key, quotations: quotations.filter(fitting) }))
        .filter(({ quotations }) => quotations.length > 0);
      const wanted = topic === undefined ? [] : wantedKeys(topic, reader);
      if (topic !== undefined && wanted.length === 0) return [];
      if (wanted.length === 0)
        return groups.map((group) => ({ ...group, matches: new Map() })).sort(byOccasion);
      const about = aboutWords(groups, wanted, entries);
      if (about.length > 0) return about;
      const related = wanted.map((key) => [
        key,
        ...(reader.languageFor(topic ?? '').relatedTo?.(key)?.same ?? []),
      ]);
      return aboutRelated(groups, related, entries);
    },
  };
}

/** The key of a group of renderings, the same in every answer: the `statement` key, otherwise the first rendering's id. */
export function keyOfGroup(quotations: readonly Quotation[]): string {
  return quotations.find(({ statement }) => statement !== undefined)?.statement ?? quotations[0]?.id ?? '';
}

function entryOf(knowledge: Knowledge, reader: TextReader, quotation: Quotation): Entry {
  const passage = passageOf(knowledge, quotation);
  const { text } = documentOf(knowledge, passage);
  const tokens = reader.tokensIn(quotation).map(({ start, end, key }) => ({ start, end, key }));
  const around = reader.tokensIn(passage);
  const keys = new Set(tokens.map(({ key }) => key));
  const from = sentencesOf(text, passage.span).findLast(({ start }) => start <= quotation.span.start);
  const leading = around.filter(
    ({ start, end }) => start >= (from?.start ?? 0) && end <= quotation.span.start,
  );
  const told = [...around, ...reader.tokens(quotation.to ?? '')].map(({ key }) => key);
  return {
    tokens,
    keys,
    around: new Set([...keys, ...told, `@${quotation.speakerId}`]),
    before: new Set(leading.map(({ key }) => key)),
  };
}

function wantedKeys(about: string, reader: TextReader): string[] {
  return [...contentKeys(reader.tokens(about))];
}

/**
 * The groups with a quotation that has all words of the topic; if there are none, those with all words around a
 * quotation; otherwise those with half of the words in one. Best first.
 */
function aboutWords(
  groups: readonly { key: string; quotations: Quotation[] }[],
  wanted: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): StatementGroup[] {
  const held = ({ id }: Quotation) => wanted.filter((key) => entries.get(id)?.keys.has(key)).length;
  const standAround = ({ id }: Quotation) => wanted.every((key) => entries.get(id)?.around.has(key));
  const tiers = [
    (one: Quotation) => held(one) === wanted.length,
    standAround,
    (one: Quotation) => held(one) * 2 >= wanted.length,
  ];
  // Where one rendering fits, all are found, because they report the same statement.
  const byTier = tiers.map((fits) => groups.filter(({ quotations }) => quotations.some(fits)));
  const tier = byTier.findIndex((some) => some.length > 0);
  const matchesIn = ({ id }: Quotation) =>
    (entries.get(id)?.tokens ?? [])
      .filter(({ key }) => wanted.includes(key))
      .map(({ start, end }) => ({ start, end }));
  // A fragment is about whom its sentence names before it: “she called Lund a ‘friend’”.
  const led = ({ id }: Quotation) =>
    [...(entries.get(id)?.before ?? [])].filter((key) => wanted.includes(key)).length;
  // The speaker need not be named in their own words.
  const isWhole = ({ id, speakerId }: Quotation) =>
    wanted.every((key) => key === `@${speakerId}` || entries.get(id)?.keys.has(key));
  const isPartial = !byTier[tier]?.some(({ quotations }) => quotations.some(isWhole));
  return (byTier[tier] ?? [])
    .map((group) => {
      const best = Math.max(...group.quotations.map(held));
      return { group, held: best, led: best > 0 ? 0 : Math.max(...group.quotations.map(led)) };
    })
    .sort((a, b) => b.held - a.held || b.led - a.led || byOccasion(a.group, b.group))
    .map(({ group }) => ({
      ...group,
      matches: new Map(group.quotations.map((one) => [one.id, matchesIn(one)])),
      ...(isPartial && { isPartial: true as const }),
    }));
}

/** The groups with a quotation that has every word of the topic or one that means the same: "children" for "kids". */
function aboutRelated(
  groups: readonly { key: string; quotations: Quotation[] }[],
  wanted: readonly (readonly string[])[],
  entries: ReadonlyMap<string, Entry>,
): StatementGroup[] {
  const holds = ({ id }: Quotation) =>
    wanted.every((keys) => keys.some((key) => entries.get(id)?.keys.has(key)));
  return groups
    .filter(({ quotations }) => quotations.some(holds))
    .sort(byOccasion)
    .map((group) => ({ ...group, matches: new Map(), isPartial: true as const }));
}

/**
 * By when they were said, those without a date last. On one date, fragments come after whole sentences; otherwise the
 * order of the documents is kept.
 */
function byOccasion(
  a: { quotations: readonly Quotation[] },
  b: { quotations: readonly Quotation[] },
): number {
  const [dateA, dateB] = [firstDate(a.quotations), firstDate(b.quotations)];
  if (dateA !== dateB) return dateA < dateB ? -1 : 1;
  return Number(isFragmentary(a.quotations)) - Number(isFragmentary(b.quotations));
}

function isFragmentary(quotations: readonly Quotation[]): boolean {
  return quotations.every(({ kind }) => kind === 'fragment');
}

function firstDate(quotations: readonly Quotation[]): string {
  const dates = quotations.flatMap(({ said }) => said ?? []);
  // "2022-06" may be any day of June, so it comes after the exact days.
  return dates.map((date) => date.padEnd(10, '~')).sort()[0] ?? '~';
}
