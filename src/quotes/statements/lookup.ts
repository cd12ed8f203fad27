/** Finding quotations by who said them, what they are about and who printed them. */
import { documentOf, passageOf } from '../../knowledge/find.ts';
import type { Knowledge, Quotation } from '../../knowledge/model.ts';
import type { Steps } from '../../steps.ts';
import type { Span } from '../../text/span.ts';
import type { QuotationQuery, StatementGroup } from '../quotes.ts';
import type { TextReader, Token } from '../text-reader.ts';

/** A quotation with everything that a search by words looks at, made once. */
interface Entry {
  readonly quotation: Quotation;
  readonly tokens: readonly Token[];
  /** Keys of the passage around it, of its speaker and of who was told. */
  readonly around: ReadonlySet<string>;
}

export interface Lookup {
  /** Whether words hold anything that can be looked for. */
  canLookFor(about: string): boolean;
  find(query: QuotationQuery): StatementGroup[];
}

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
  const around = new Set(
    [...reader.tokensIn(passageOf(knowledge, quotation)), ...reader.tokens(quotation.to ?? '')].map(
      ({ key }) => key,
    ),
  );
  if (quotation.speakerId !== undefined) around.add(`@${quotation.speakerId}`);
  return { quotation, tokens: reader.tokensIn(quotation), around };
}

function wantedKeys(about: string, reader: TextReader): string[] {
  const tokens = reader.tokens(about);
  const telling = tokens.filter(({ kind }) => kind !== 'function');
  return [...new Set(telling.map(({ key }) => key))];
}

/**
 * First the quotations that hold every word themselves; when there are none,
 * those whose surroundings supply the rest; when there are none either, those
 * that hold at least half. Best first.
 */
function aboutWords(
  groups: readonly { key: string; quotations: Quotation[] }[],
  wanted: readonly string[],
  entries: ReadonlyMap<string, Entry>,
): StatementGroup[] {
  const heldBy = ({ id }: Quotation) => {
    const keys = new Set(entries.get(id)?.tokens.map(({ key }) => key));
    return wanted.filter((key) => keys.has(key)).length;
  };
  const standsAround = ({ id }: Quotation) => {
    const entry = entries.get(id);
    const keys = new Set([...(entry?.tokens.map(({ key }) => key) ?? []), ...(entry?.around ?? [])]);
    return wanted.every((key) => keys.has(key));
  };
  const tiers = [
    (one: Quotation) => heldBy(one) === wanted.length,
    standsAround,
    (one: Quotation) => heldBy(one) * 2 >= wanted.length && heldBy(one) > 0,
  ];
  for (const fits of tiers) {
    const found = groups
      // One rendering that fits brings the others: they report the same words.
      .filter(({ quotations }) => quotations.some(fits))
      .map(({ key, quotations }) => ({
        key,
        quotations,
        matches: new Map(quotations.map((one) => [one.id, matchesIn(entries.get(one.id), wanted)])),
        held: Math.max(...quotations.map(heldBy)),
      }));
    if (found.length > 0) {
      return found
        .sort((a, b) => b.held - a.held || byOccasion(a, b))
        .map(({ key, quotations, matches }) => ({ key, quotations, matches }));
    }
  }
  return [];
}

function matchesIn(entry: Entry | undefined, wanted: readonly string[]): Span[] {
  return (entry?.tokens ?? [])
    .filter(({ key }) => wanted.includes(key))
    .map(({ start, end }) => ({ start, end }));
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
