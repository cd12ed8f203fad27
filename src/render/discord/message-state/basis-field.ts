/** What an answer rests on, as the last field of a custom id. */
import {
  type AnswerBasis,
  maxClaimedSpeakersLength,
  maxShownChecks,
  type VerifiedReference,
  type VerifiedReferences,
} from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { sharesOf } from '../room.ts';
import type { Field } from './custom-id-fields.ts';

const key = '[\\w-]{10}';
const formats = {
  quoted: new RegExp(`^quoted:(?<check>[\\w-]{6}):(?<keys>${key}(?:\\.${key}){0,5})$`),
  checked: /^checked:(?<findings>(?:[a-k][0-9ab-]){1,12})(?<unchecked>~?):(?<speakers>.*)$/s,
} as const;

/** Left out for what cannot be pinned. What cannot be read is such an answer, too: the button works, and pins nothing. */
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

/** The letter of each verdict; a letter never changes its meaning, because messages keep it. */
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
/** A place among at most twelve speakers is one character. */
const placeBase = 12;

/** A letter and a speaker's place for each finding, then the speakers as far as they have room, each once. */
function verifiedField({ findings, isAroundUnchecked }: VerifiedReferences): string {
  const nameOf = ({ claimedSpeaker }: VerifiedReference) => claimedSpeaker?.replaceAll(betweenSpeakers, '/');
  const names = [...new Set(findings.flatMap((one) => nameOf(one) ?? []))];
  const room = maxClaimedSpeakersLength + 2 * (maxShownChecks - findings.length) - names.length;
  const lengths = names.map(({ length }) => length);
  const cut = new Map(sharesOf(room, lengths).map((share, at) => [names[at], cutTo(names[at] ?? '', share)]));
  // Two names may be cut to the same: written once, they are read and written again as they are.
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

/** Undoes `verifiedField`. */
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
    ...(unchecked === '~' ? { isAroundUnchecked: true } : {}),
  };
}
