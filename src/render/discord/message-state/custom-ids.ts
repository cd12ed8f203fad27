/**
 * Custom ids of buttons and select options: the name of an action and its fields, separated by ":". A format
 * must never change its meaning, because old messages contain it.
 */
import { type Action, type ActionOf, type PictureSubject, reportReasons } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { maxCustomIdLength } from '../limits.ts';
import {
  basis,
  bySign,
  cursor,
  date,
  type Field,
  key,
  number,
  orAbsent,
  plain,
  references,
  snowflake,
  words,
} from './custom-id-fields.ts';

type Kind = Action['kind'];

/** Actions whose question is read from the message, because it may be too long for a custom id. */
const asksOfMessage = ['more-results', 'searched', 'report', 'answer-gap', 'judge-gap'] as const;

/** The fields of an action in its custom id, in order. A place in a list, `before` or `after`, is one field. */
type FieldsOf<K extends Kind> = {
  readonly [P in Exclude<
    keyof ActionOf<K>,
    'kind' | 'before' | 'after' | (K extends (typeof asksOfMessage)[number] ? 'question' : never)
  >]-?: Field<ActionOf<K>[P]>;
} & ('before' extends keyof ActionOf<K> ? { readonly cursor: typeof cursor } : unknown);

const page = number(4);
const pinNumber = number(9);
const reason = bySign<(typeof reportReasons)[number] | undefined>(
  Object.fromEntries(reportReasons.map((one) => [one, one])),
);

const subject: Field<PictureSubject> = {
  pattern: 'card:[\\w-]{16}|timeline:\\d{1,4}|grid:.*',
  write(value) {
    if (value.kind === 'timeline') return `timeline:${value.page}`;
    if (value.kind === 'coverage') return `grid:${value.about ?? ''}`;
    return `card:${value.quotation.keys[0] ?? ''}${value.quotation.check}`;
  },
  read(text) {
    const of = text.slice(text.indexOf(':') + 1);
    if (text.startsWith('timeline')) return { kind: 'timeline', page: Number(of) };
    if (text.startsWith('grid')) return { kind: 'coverage', ...(of !== '' && { about: of }) };
    return { kind: 'quote-card', quotation: { keys: [of.slice(0, 10)], check: of.slice(10) } };
  },
};

const fieldsOf: { readonly [K in Kind]: FieldsOf<K> } = {
  context: { excerpts: references },
  'more-results': { offset: page, outletKey: orAbsent(key), until: orAbsent(date) },
  searched: { outletKey: orAbsent(key), until: orAbsent(date) },
  who: { nameKey: key },
  'open-comparison': { about: words },
  'open-timeline': {},
  example: { question: words },
  // Somebody may search for "-", so absent words are an empty text.
  quotations: { page, speakerKey: orAbsent(key), outletKey: orAbsent(key), about: orAbsent(words, '') },
  // Of all statements, no words are written.
  comparison: { page, about: plain('.*') },
  sources: { page },
  timeline: { page },
  picture: { isShared: bySign({ s: true, '-': undefined }), subject },
  publish: { basis },
  delete: { basis },
  report: { reason: { ...reason, isOptional: true } },
  gaps: {},
  gap: { gapKey: key },
  'answer-gap': { excerpts: references },
  'judge-gap': { isAbsent: bySign({ absent: true, open: false }) },
  pin: { discordMessageId: snowflake },
  'pin-note': { discordMessageId: snowflake, signature: plain('[\\w-]{16}') },
  pins: {
    cursor,
    discordChannelId: orAbsent(snowflake),
    wordsChanged: bySign({ 1: true, '-': undefined }),
    about: orAbsent(words, ''),
  },
  'pin-history': { cursor, number: orAbsent(pinNumber) },
  'show-pin': { number: pinNumber },
  'marked-pin': { number: pinNumber, basis },
  'remove-pin': { number: pinNumber },
};

/** Names that differ from the action's kind. */
const names: { readonly [K in Kind]?: string } = {
  'more-results': 'more',
  'open-comparison': 'compare',
  picture: 'draw',
};

interface Format {
  readonly kind: Kind;
  readonly name: string;
  readonly pattern: RegExp;
  readonly fields: readonly (readonly [name: string, field: Field<unknown>])[];
}

// `Object.entries` loses which value belongs to which key; `fieldsOf` has checked it.
const formats = (Object.entries(fieldsOf) as [Kind, Readonly<Record<string, Field<unknown>>>][]).map(
  ([kind, fields]): Format => {
    const name = names[kind] ?? kind;
    const patterns = Object.values(fields).map(({ pattern, isOptional }) =>
      isOptional ? `(?::(${pattern}))?` : `:(${pattern})`,
    );
    const pattern = new RegExp(`^${name}${patterns.join('')}$`, 's');
    return { kind, name, pattern, fields: Object.entries(fields) };
  },
);
const formatOfKind = new Map(formats.map((format) => [format.kind, format]));
const formatOfName = new Map(formats.map((format) => [format.name, format]));

/** @throws RangeError when the action does not fit: a button that Discord refuses would lose the whole answer. */
export function writeCustomId(action: Action): string {
  const { name = action.kind, fields = [] } = formatOfKind.get(action.kind) ?? {};
  const values: Readonly<Record<string, unknown>> = { ...action, cursor: action };
  const written = fields.map(([field, { write }]) => write(values[field]));
  const customId = [name, ...written.filter((text) => text !== undefined)].join(':');
  if (customId.length > maxCustomIdLength) {
    throw new RangeError(`The custom id of a "${action.kind}" button has ${customId.length} characters.`);
  }
  return customId;
}

/** The action of a button; undefined when it is not the bot's. `question` is the message's (`readQuestion`). */
export function readCustomId(customId: string, question?: string): Action | undefined {
  const { kind, pattern, fields = [] } = formatOfName.get(customId.split(':', 1)[0] ?? '') ?? {};
  const match = pattern?.exec(customId);
  if (kind === undefined || !match) return undefined;
  const isAsked = asksOfMessage.some((one) => one === kind);
  if (isAsked && question === undefined) return undefined;
  const { cursor: place, ...values } = Object.fromEntries(
    fields.map(([name, { read }], index) => {
      const text = match[index + 1];
      return [name, text === undefined ? undefined : read(text)];
    }),
  );
  // Safe: `fieldsOf` has the fields of each kind.
  return defined({
    kind,
    ...values,
    ...(place as object),
    ...(isAsked && { question }),
  }) as unknown as Action;
}

/** The action of a select menu, whose options carry what buttons would; several chosen excerpts are one answer. */
export function readChoice(values: readonly string[], question?: string): Action | undefined {
  const actions = values.map((value) => readCustomId(value, question));
  const [first] = actions;
  if (first?.kind !== 'answer-gap') return first;
  const excerpts = actions.flatMap((one) => (one?.kind === 'answer-gap' ? one.excerpts : []));
  return { ...first, excerpts };
}
