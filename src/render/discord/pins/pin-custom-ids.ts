/** What the buttons and the form of pins carry; as in `custom-ids.ts`, each writer beside its reader. */
import { maxClaimedSpeakerLength, type PinAction } from '../../../answers/index.ts';

/** Stands for a field that is not there. */
const absent = '-';

/** The fields of a custom id, joined by ":" by the caller. */
export function pinFieldsOf(action: PinAction): (string | number)[] {
  switch (action.kind) {
    case 'pin':
      return pinFields(action);
    case 'pin-note':
      return ['pin-note', action.discordMessageId, action.signature];
    case 'pins': {
      const { discordChannelId = absent, wordsChanged, about = '' } = action;
      return ['pins', cursorField(action), discordChannelId, wordsChanged ? '1' : absent, about];
    }
    case 'pin-history':
      return ['pin-history', cursorField(action), action.number ?? absent];
    case 'show-pin':
    case 'remove-pin':
      return [action.kind, action.number];
  }
}

function pinFields({ quotations, verified }: Extract<PinAction, { kind: 'pin' }>): string[] {
  if (verified !== undefined) {
    const speaker = verified.claimedSpeaker?.slice(0, maxClaimedSpeakerLength).toWellFormed() ?? '';
    return ['pin-verified', verified.verdict, speaker];
  }
  return quotations === undefined ? ['pin'] : ['pin', quotations.check, quotations.keys.join('.')];
}

const key = '[\\w-]{10}';
const cursor = '(?<cursor>[<>]\\d{1,9}|-)';
const formats = {
  pin: new RegExp(`^pin(?::(?<check>[\\w-]{6}):(?<keys>${key}(?:\\.${key}){0,6}))?$`),
  verified: /^pin-verified:(?<verdict>[a-z-]{1,32}):(?<speaker>.*)$/s,
  note: /^pin-note:(?<discordMessageId>\d{1,20}):(?<signature>[\w-]{16})$/,
  pins: new RegExp(
    `^pins:${cursor}:(?<discordChannelId>\\d{1,20}|-):(?<wordsChanged>1|-):(?<about>.*)$`,
    's',
  ),
  history: new RegExp(`^pin-history:${cursor}:(?<number>\\d{1,9}|-)$`),
  one: /^(?<kind>show-pin|remove-pin):(?<number>\d{1,9})$/,
} as const;

/** The action of a custom id, if it is one of pins. */
export function readPinCustomId(customId: string): PinAction | undefined {
  const pin = formats.pin.exec(customId);
  if (pin !== null) {
    const { check, keys } = pin.groups ?? {};
    if (check === undefined || keys === undefined) return { kind: 'pin' };
    return { kind: 'pin', quotations: { check, keys: keys.split('.') } };
  }
  const verified = formats.verified.exec(customId)?.groups;
  if (verified !== undefined) {
    const { verdict = '', speaker = '' } = verified;
    return { kind: 'pin', verified: { verdict, ...(speaker === '' ? {} : { claimedSpeaker: speaker }) } };
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
