/** Finding quotations by who said them, what they are about and who printed them. */
import { documentOf, passageOf } from '../../knowledge/find.ts';
import type { Knowledge, Quotation } from '../../knowledge/model.ts';
import type { Steps } from '../../steps.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Span } from '../../text/span.ts';
import type { Quotes, StatementGroup } from '../quotes.ts';
import { type TextReader, type Token, tellingKeys } from '../text-reader.ts';

/** What a search by words looks at of a quotation, made once. */
interface Entry {
  readonly tokens: readonly (Span & Pick<Token, 'key'>)[];
  /** Keys of its own words, and with them those of the passage around it, of its speaker and of who was told. */
  readonly keys: ReadonlySet<string>;
  readonly around: ReadonlySet<string>;
  /** Keys of the words that lead to it in its sentence. */
  readonly before: ReadonlySet<string>;
}

export type Lookup = Pick<Quotes, 'canLookFor' | 'find'>;

/** @param statements all quotations, renderings of one statement together. */
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
    find({ speakerId, about, outletId }) {
      const fitting = (quotation: Quotation) =>
        (speakerId === undefined || quotation.speakerId === speakerId) &&
        (outletId === undefined || documentOf(knowledge, quotation).outletId === outletId);
      const groups = keyed
        .map(({ key, quotations }) => ({ key, quotations: quotations.filter(fitting) }))
        .filter(({ quotations }) => quotations.length > 0);
      const wanted = about === undefined ? [] : wantedKeys(about, reader);
      if (about !== undefined && wanted.length === 0) return [];
      return wanted.length === 0
        ? groups.map((group) => ({ ...group, matches: new Map() })).sort(byOccasion)
        : aboutWords(groups, wanted, entries);
    },
  };
}

/** The same in every answer: the key set by hand, else the first rendering's id. */
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
  return [...tellingKeys(reader.tokens(about))];
}

/**
 * The groups with a quotation that holds all the words; without any, those where they stand around one;
 * without those, where one holds half of them. Best first.
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
  // One rendering that fits brings the others: they report the same words.
  const byTier = tiers.map((fits) => groups.filter(({ quotations }) => quotations.some(fits)));
  const tier = byTier.findIndex((some) => some.length > 0);
  const matchesIn = ({ id }: Quotation) =>
    (entries.get(id)?.tokens ?? [])
      .filter(({ key }) => wanted.includes(key))
      .map(({ start, end }) => ({ start, end }));
  // What names nobody is about whom its sentence leads with: “she called Lund a ‘friend’”.
  const led = ({ id }: Quotation) =>
    [...(entries.get(id)?.before ?? [])].filter((key) => wanted.includes(key)).length;
  // The name of whoever speaks need not stand in the words.
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

/**
 * First said first; what has no date comes last. Of one date, what can stand alone comes before lone
 * fragments; equal ones stay in the order of the documents.
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
  // "2022-06" may be any day of June: it goes behind the days that are known.
  return dates.map((date) => date.padEnd(10, '~')).sort()[0] ?? '~';
}
