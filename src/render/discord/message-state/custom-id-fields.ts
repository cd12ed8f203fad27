/** The fields of custom ids, each with its writer and reader. */
import {
  type AnswerBasis,
  type Cursor,
  type ExcerptReference,
  maxClaimedSpeakersLength,
  maxShownChecks,
  type VerifiedReference,
  type VerifiedReferences,
} from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { sharesOf } from '../room.ts';

export interface Field<T> {
  /** A regular expression, without capturing groups, for the characters that it may have. */
  readonly pattern: string;
  /** Undefined only for an optional field. */
  readonly write: (value: T) => string | undefined;
  readonly read: (text: string) => T;
  /** It is omitted where it is empty; only the last field can be optional. */
  readonly isOptional?: true;
}

/** Marks an absent field; no key, date or number is written like this. */
const absent = '-';

export const plain = (pattern: string): Field<string> => ({
  pattern,
  write: (value) => value,
  read: (text) => text,
});

export const key = plain('[\\w-]{10}');
export const date = plain('\\d{4}(?:-\\d{2}){0,2}');
export const snowflake = plain('\\d{1,20}');
/** Any characters, so it must be the last field. */
export const words = plain('.+');

export const number = (maxDigits: number): Field<number> => ({
  pattern: `\\d{1,${maxDigits}}`,
  write: String,
  read: Number,
});

/** One of a few values by their signs, `{ absent: true, open: false }`; a value without one is not written. */
export function bySign<T>(values: Readonly<Record<string, T>>): Field<T> {
  const entries = Object.entries(values);
  return {
    pattern: Object.keys(values).join('|'),
    write: (value) => entries.find(([, one]) => one === value)?.[0],
    // Safe: the pattern matches only these signs.
    read: (text) => values[text] as T,
  };
}

export const orAbsent = <T>(field: Field<T>, sign = absent): Field<T | undefined> => ({
  pattern: `${field.pattern}|${sign}`,
  write: (value) => (value === undefined ? sign : field.write(value)),
  read: (text) => (text === sign ? undefined : field.read(text)),
});

/** A place in a list: `<12` before the twelfth, `>12` after it. */
export const cursor: Field<Cursor> = {
  pattern: '[<>]\\d{1,9}|-',
  write: ({ before, after }) =>
    before !== undefined ? `<${before}` : after !== undefined ? `>${after}` : absent,
  read: (text) =>
    text === absent ? {} : { [text.startsWith('<') ? 'before' : 'after']: Number(text.slice(1)) },
};

const referencePattern = '[\\w-]{16}[\\da-z]{1,6}\\.[\\da-z]{1,6}';

/** At most three excerpts, with numbers in base 36, so that three of a long passage fit. */
export const references: Field<readonly ExcerptReference[]> = {
  pattern: `${referencePattern}(?::${referencePattern}){0,2}`,
  write: (excerpts) =>
    excerpts
      .map(
        ({ passageKey, start, end, check }) =>
          `${passageKey}${check}${start.toString(36)}.${end.toString(36)}`,
      )
      .join(':'),
  read: (text) =>
    text.split(':').map((one) => {
      const [start = '', end = ''] = one.slice(16).split('.');
      return {
        passageKey: one.slice(0, 10),
        start: Number.parseInt(start, 36),
        end: Number.parseInt(end, 36),
        check: one.slice(10, 16),
      };
    }),
};

const formats = {
  quoted: new RegExp(`^quoted:(?<check>[\\w-]{6}):(?<keys>${key.pattern}(?:\\.${key.pattern}){0,5})$`),
  checked: /^checked:(?<findings>(?:[a-k][0-9ab-]){1,12})(?<unchecked>~?):(?<speakers>.*)$/s,
} as const;

/** What an answer rests on; omitted where it cannot be pinned. With unreadable text the button pins nothing. */
export const basis: Field<AnswerBasis | undefined> = {
  pattern: '.*',
  isOptional: true,
  write(value) {
    if (value?.verified !== undefined) return verifiedField(value.verified);
    if (value?.quotations === undefined) return value && 'excerpts';
    const { check, keys } = value.quotations;
    return `quoted:${check}:${keys.join('.')}`;
  },
  read(text) {
    if (text === 'excerpts') return {};
    const { check, keys } = formats.quoted.exec(text)?.groups ?? {};
    if (check !== undefined && keys !== undefined) return { quotations: { check, keys: keys.split('.') } };
    const verified = readVerified(text);
    return verified && { verified };
  },
};

type Verdict = VerifiedReference['verdict'];

/** The letter of each verdict. A letter must never change its meaning, because old messages contain it. */
const letters: Readonly<Record<Verdict, string>> = {
  exact: 'a',
  'exact-without-attribution': 'b',
  cut: 'c',
  reversed: 'd',
  altered: 'e',
  stitched: 'f',
  'other-speaker': 'g',
  'quoted-to-reject': 'h',
  disputed: 'i',
  'summary-only': 'j',
  'not-found': 'k',
};
const verdictOf = new Map(Object.entries(letters).map(([verdict, letter]) => [letter, verdict as Verdict]));
const betweenSpeakers = '|';
/** Base 12: the index of one of at most twelve speakers is one character. */
const placeBase = 12;

/** For each finding a letter and a speaker's index, then as many of the speakers as fit, each once. */
function verifiedField({ findings, isAroundUnchecked }: VerifiedReferences): string {
  const nameOf = ({ claimedSpeaker }: VerifiedReference) => claimedSpeaker?.replaceAll(betweenSpeakers, '/');
  const names = [...new Set(findings.flatMap((one) => nameOf(one) ?? []))];
  const room = maxClaimedSpeakersLength + 2 * (maxShownChecks - findings.length) - names.length;
  const lengths = names.map(({ length }) => length);
  const cut = new Map(sharesOf(room, lengths).map((share, at) => [names[at], cutTo(names[at] ?? '', share)]));
  // Two names may become equal when cut; that name is then written once for both.
  const speakers = [...new Set(cut.values())];
  const codes = findings.map((one) => {
    const name = cut.get(nameOf(one));
    return `${letters[one.verdict]}${name === undefined ? '-' : speakers.indexOf(name).toString(placeBase)}`;
  });
  return `checked:${codes.join('')}${isAroundUnchecked ? '~' : ''}:${speakers.join(betweenSpeakers)}`;
}

function cutTo(name: string, maxLength: number): string {
  return name.length <= maxLength ? name : `${name.slice(0, maxLength - 1).toWellFormed()}…`;
}

function readVerified(fields: string): VerifiedReferences | undefined {
  const { findings = '', unchecked, speakers = '' } = formats.checked.exec(fields)?.groups ?? {};
  if (findings === '') return undefined;
  const names = speakers.split(betweenSpeakers);
  return {
    findings: (findings.match(/../g) ?? []).flatMap(([letter = '', place = '-']) => {
      const verdict = verdictOf.get(letter);
      const claimedSpeaker = place === '-' ? undefined : names[Number.parseInt(place, placeBase)];
      return verdict === undefined ? [] : [defined({ verdict, claimedSpeaker })];
    }),
    ...(unchecked === '~' && { isAroundUnchecked: true }),
  };
}
