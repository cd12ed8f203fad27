/** Custom ids of the buttons and the form of pins; as in `custom-ids.ts`, each writer beside its reader. */
import {
  type AnswerBasis,
  maxClaimedSpeakersLength,
  maxShownChecks,
  type PinAction,
  type VerifiedReference,
  type VerifiedReferences,
} from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { sharesOf } from '../room.ts';

/** Stands for a field that is not there. */
const absent = '-';

/** The fields of a custom id, joined by ":" by the caller. */
export function pinFieldsOf(action: PinAction): (string | number)[] {
  switch (action.kind) {
    case 'pin':
      return ['pin', action.discordMessageId];
    case 'pin-note':
      return ['pin-note', action.discordMessageId, action.signature];
    case 'pins': {
      const { discordChannelId = absent, wordsChanged, about = '' } = action;
      return ['pins', cursorField(action), discordChannelId, wordsChanged ? '1' : absent, about];
    }
    case 'pin-history':
      return ['pin-history', cursorField(action), action.number ?? absent];
    case 'marked-pin':
      return ['marked-pin', action.number, ...basisFields(action.basis)];
    case 'show-pin':
    case 'remove-pin':
      return [action.kind, action.number];
  }
}

/** What an answer rests on, as the last fields of a custom id; none for what cannot be pinned. */
export function basisFields(basis: AnswerBasis | undefined): string[] {
  if (basis === undefined) return [];
  const { quotations, verified } = basis;
  if (verified !== undefined) {
    return verifiedFields(verified);
  }
  return quotations === undefined ? ['excerpts'] : ['quoted', quotations.check, quotations.keys.join('.')];
}

const key = '[\\w-]{10}';
const cursor = '(?<cursor>[<>]\\d{1,9}|-)';
const formats = {
  pin: /^pin:(?<discordMessageId>\d{1,20})$/,
  quoted: new RegExp(`^quoted:(?<check>[\\w-]{6}):(?<keys>${key}(?:\\.${key}){0,5})$`),
  checked: /^checked:(?<findings>(?:[a-k][0-9ab-]){1,12})(?<unchecked>~?):(?<speakers>.*)$/s,
  marked: /^marked-pin:(?<number>\d{1,9})(?::(?<basis>.*))?$/s,
  note: /^pin-note:(?<discordMessageId>\d{1,20}):(?<signature>[\w-]{16})$/,
  pins: new RegExp(
    `^pins:${cursor}:(?<discordChannelId>\\d{1,20}|-):(?<wordsChanged>1|-):(?<about>.*)$`,
    's',
  ),
  history: new RegExp(`^pin-history:${cursor}:(?<number>\\d{1,9}|-)$`),
  one: /^(?<kind>show-pin|remove-pin):(?<number>\d{1,9})$/,
} as const;

/** Undoes `basisFields`, which the caller joined. */
export function readBasis(fields = ''): { readonly basis?: AnswerBasis } {
  if (fields === 'excerpts') return { basis: {} };
  const quoted = formats.quoted.exec(fields)?.groups;
  if (quoted !== undefined) {
    const { check = '', keys = '' } = quoted;
    return { basis: { quotations: { check, keys: keys.split('.') } } };
  }
  const verified = readVerified(fields);
  return verified === undefined ? {} : { basis: { verified } };
}

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
function verifiedFields({ findings, isAroundUnchecked }: VerifiedReferences): string[] {
  const nameOf = ({ claimedSpeaker }: VerifiedReference) => claimedSpeaker?.replaceAll(betweenSpeakers, '/');
  const names = [...new Set(findings.flatMap((one) => nameOf(one) ?? []))];
  const room = maxClaimedSpeakersLength + 2 * (maxShownChecks - findings.length) - names.length;
  const lengths = names.map(({ length }) => length);
  const cut = new Map(sharesOf(room, lengths).map((share, at) => [names[at], cutTo(names[at] ?? '', share)]));
  // Two names may be cut to the same: written once, they are read and written again as they are.
  const speakers = [...new Set(cut.values())];
  const codes = findings.map((one) => {
    const name = cut.get(nameOf(one));
    return `${letters[one.verdict]}${name === undefined ? absent : speakers.indexOf(name).toString(placeBase)}`;
  });
  return ['checked', codes.join('') + (isAroundUnchecked ? '~' : ''), speakers.join(betweenSpeakers)];
}

function cutTo(name: string, maxLength: number): string {
  return name.length <= maxLength ? name : `${name.slice(0, maxLength - 1).toWellFormed()}…`;
}

/** Undoes `verifiedFields`. */
function readVerified(fields: string): VerifiedReferences | undefined {
  const { findings = '', unchecked, speakers = '' } = formats.checked.exec(fields)?.groups ?? {};
  if (findings === '') return undefined;
  const names = speakers.split(betweenSpeakers);
  return {
    findings: (findings.match(/../g) ?? []).flatMap(([letter = '', place = absent]) => {
      const verdict = verdictOf.get(letter);
      const claimedSpeaker = place === absent ? undefined : names[Number.parseInt(place, placeBase)];
      return verdict === undefined ? [] : [defined({ verdict, claimedSpeaker })];
    }),
    ...(unchecked === '~' ? { isAroundUnchecked: true } : {}),
  };
}

/** The action of a custom id, if it is one of pins. */
export function readPinCustomId(customId: string): PinAction | undefined {
  const discordMessageId = formats.pin.exec(customId)?.groups?.discordMessageId;
  if (discordMessageId !== undefined) return { kind: 'pin', discordMessageId };
  const marked = formats.marked.exec(customId)?.groups;
  if (marked !== undefined) {
    return { kind: 'marked-pin', number: Number(marked.number), ...readBasis(marked.basis) };
  }
  const note = formats.note.exec(customId)?.groups;
  if (note !== undefined) {
    const { discordMessageId = '', signature = '' } = note;
    return { kind: 'pin-note', discordMessageId, signature };
  }
  const pins = formats.pins.exec(customId)?.groups;
  if (pins !== undefined) {
    const { discordChannelId = absent, wordsChanged, about = '' } = pins;
    return {
      kind: 'pins',
      ...readCursor(pins.cursor),
      ...(discordChannelId === absent ? {} : { discordChannelId }),
      ...(wordsChanged === '1' ? { wordsChanged: true } : {}),
      ...(about === '' ? {} : { about }),
    };
  }
  const history = formats.history.exec(customId)?.groups;
  if (history !== undefined) {
    const number = history.number === absent ? {} : { number: Number(history.number) };
    return { kind: 'pin-history', ...number, ...readCursor(history.cursor) };
  }
  const one = formats.one.exec(customId)?.groups;
  if (one === undefined) return undefined;
  return { kind: one.kind === 'show-pin' ? 'show-pin' : 'remove-pin', number: Number(one.number) };
}

function cursorField({ before, after }: { readonly before?: number; readonly after?: number }): string {
  if (before !== undefined) return `<${before}`;
  return after === undefined ? absent : `>${after}`;
}

function readCursor(field = absent): { before?: number; after?: number } {
  const number = Number(field.slice(1));
  if (field.startsWith('<')) return { before: number };
  return field.startsWith('>') ? { after: number } : {};
}
