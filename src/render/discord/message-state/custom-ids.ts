/**
 * Custom ids of buttons: every action has a writer and a reader here, side by side, and a test that one
 * undoes the other.
 *
 * Discord gives a custom id 100 characters. Fields are parted by ":"; the last
 * one may hold any character.
 */
import type { Action, PictureSubject } from '../../../answers/index.ts';
import { maxCustomIdLength } from '../limits.ts';
import { basisFields, pinFieldsOf, readBasis, readPinCustomId } from '../pins/pin-custom-ids.ts';
import { readReference, referenceField, referencePattern } from './excerpt-field.ts';
import { gapFieldsOf, readGapCustomId } from './gap-custom-ids.ts';

/** Stands for a field that is not there; no key and no date is written so. */
const absent = '-';

/** @throws RangeError when the action does not fit: a button that Discord refuses would lose the whole answer. */
export function writeCustomId(action: Action): string {
  const customId = fieldsOf(action).join(':');
  if (customId.length > maxCustomIdLength) {
    throw new RangeError(`The custom id of a "${action.kind}" button has ${customId.length} characters.`);
  }
  return customId;
}

function fieldsOf(action: Action): (string | number)[] {
  switch (action.kind) {
    case 'context':
      return ['context', ...action.excerpts.map(referenceField)];
    case 'searched':
      return ['searched', action.outletKey ?? absent, action.until ?? absent];
    case 'who':
      return ['who', action.nameKey];
    case 'open-comparison':
      return ['compare', action.about];
    case 'example':
      return ['example', action.question];
    case 'open-timeline':
      return ['open-timeline'];
    case 'more-results':
      return ['more', action.offset, action.outletKey ?? absent, action.until ?? absent];
    case 'quotations':
      return [
        'quotations',
        action.page,
        action.speakerKey ?? absent,
        action.outletKey ?? absent,
        action.about ?? '',
      ];
    case 'comparison':
      return ['comparison', action.page, action.about];
    case 'sources':
    case 'timeline':
      return [action.kind, action.page];
    case 'picture':
      return ['draw', action.isShared ? 's' : absent, ...subjectFields(action.subject)];
    case 'publish':
    case 'delete':
      return [action.kind, ...basisFields(action.basis)];
    case 'report':
    case 'gaps':
    case 'gap':
    case 'answer-gap':
    case 'judge-gap':
      return gapFieldsOf(action);
    default:
      return pinFieldsOf(action);
  }
}

function subjectFields(subject: PictureSubject): (string | number)[] {
  switch (subject.kind) {
    case 'quote-card':
      return ['card', `${subject.quotation.keys[0] ?? ''}${subject.quotation.check}`];
    case 'timeline':
      return ['timeline', subject.page];
    case 'coverage':
      return ['grid', subject.about ?? ''];
  }
}

const key = '[\\w-]{10}';
const formats = {
  context: new RegExp(`^context:(?<references>${referencePattern}(?::${referencePattern}){0,2})$`),
  searched: new RegExp(`^searched:(?<outletKey>${key}|-):(?<until>\\d{4}(?:-\\d{2}){0,2}|-)$`),
  who: new RegExp(`^who:(?<nameKey>${key})$`),
  example: /^example:(?<question>.+)$/s,
  compare: /^compare:(?<about>.+)$/s,
  more: new RegExp(`^more:(?<offset>\\d{1,4}):(?<outletKey>${key}|-):(?<until>\\d{4}(?:-\\d{2}){0,2}|-)$`),
  quotations: new RegExp(
    `^quotations:(?<page>\\d{1,4}):(?<speakerKey>${key}|-):(?<outletKey>${key}|-):(?<about>.*)$`,
    's',
  ),
  comparison: /^comparison:(?<page>\d{1,4}):(?<about>.+)$/s,
  card: new RegExp(`^(?<quotationKey>${key})(?<check>[\\w-]{6})$`),
  draw: /^draw:(?<shared>[s-]):(?<subject>card|timeline|grid):(?<of>.*)$/s,
  own: /^(?<kind>publish|delete)(?::(?<basis>.*))?$/s,
  list: /^(?<kind>sources|timeline):(?<page>\d{1,4})$/,
} as const;

/**
 * The action of a button, or nothing when no button of ours reads so.
 *
 * `question` is the question of the message that carries the button
 * (`readQuestion`); only "more results" needs it.
 */
export function readCustomId(customId: string, question?: string): Action | undefined {
  const context = formats.context.exec(customId)?.groups?.references;
  if (context !== undefined) return { kind: 'context', excerpts: context.split(':').map(readReference) };
  return (
    readAskCustomId(customId, question) ??
    readListCustomId(customId) ??
    readPictureCustomId(customId) ??
    readGapCustomId(customId, question) ??
    readPinCustomId(customId)
  );
}

/** What was chosen of a select: its options carry what buttons would, and several excerpts are one answer. */
export function readChoice(values: readonly string[], question?: string): Action | undefined {
  const actions = values.map((value) => readCustomId(value, question));
  const [first] = actions;
  if (first?.kind !== 'answer-gap') return first;
  const excerpts = actions.flatMap((one) => (one?.kind === 'answer-gap' ? one.excerpts : []));
  return { ...first, excerpts };
}

function readAskCustomId(customId: string, question: string | undefined): Action | undefined {
  if (customId === 'open-timeline') return { kind: 'open-timeline' };
  const example = formats.example.exec(customId)?.groups?.question;
  if (example !== undefined) return { kind: 'example', question: example };
  const nameKey = formats.who.exec(customId)?.groups?.nameKey;
  if (nameKey !== undefined) return { kind: 'who', nameKey };
  const about = formats.compare.exec(customId)?.groups?.about;
  if (about !== undefined) return { kind: 'open-comparison', about };
  const searched = formats.searched.exec(customId)?.groups;
  if (searched !== undefined && question !== undefined)
    return { kind: 'searched', question, ...given(searched, 'outletKey', 'until') };
  const more = formats.more.exec(customId)?.groups;
  if (more !== undefined) {
    if (question === undefined) return undefined;
    return {
      kind: 'more-results',
      offset: Number(more.offset),
      question,
      ...given(more, 'outletKey', 'until'),
    };
  }
  return undefined;
}

function readListCustomId(customId: string): Action | undefined {
  const quotations = formats.quotations.exec(customId)?.groups;
  if (quotations !== undefined) {
    // "-" is a word to look for like any other: what is absent is empty here.
    const about = quotations.about ? { about: quotations.about } : {};
    const keys = given(quotations, 'speakerKey', 'outletKey');
    return { kind: 'quotations', page: Number(quotations.page), ...keys, ...about };
  }
  const comparison = formats.comparison.exec(customId)?.groups;
  if (comparison !== undefined) {
    return { kind: 'comparison', page: Number(comparison.page), about: comparison.about ?? '' };
  }
  const own = formats.own.exec(customId)?.groups;
  if (own !== undefined) {
    return { kind: own.kind === 'publish' ? 'publish' : 'delete', ...readBasis(own.basis) };
  }
  const list = formats.list.exec(customId)?.groups;
  if (list === undefined) return undefined;
  return { kind: list.kind === 'timeline' ? 'timeline' : 'sources', page: Number(list.page) };
}

function readPictureCustomId(customId: string): Action | undefined {
  const { shared, subject: kind, of = '' } = formats.draw.exec(customId)?.groups ?? {};
  const subject = readSubject(kind, of);
  if (subject === undefined) return undefined;
  return { kind: 'picture', subject, ...(shared === 's' ? { isShared: true } : {}) };
}

function readSubject(kind: string | undefined, of: string): PictureSubject | undefined {
  if (kind === 'grid') return { kind: 'coverage', ...(of === '' ? {} : { about: of }) };
  if (kind === 'timeline') {
    return /^\d{1,4}$/.test(of) ? { kind: 'timeline', page: Number(of) } : undefined;
  }
  const card = formats.card.exec(of)?.groups;
  return card?.quotationKey === undefined || card.check === undefined
    ? undefined
    : { kind: 'quote-card', quotation: { keys: [card.quotationKey], check: card.check } };
}

function given<K extends string>(
  groups: Readonly<Record<string, string | undefined>>,
  ...keys: readonly K[]
): { [P in K]?: string } {
  const found: { [P in K]?: string } = {};
  for (const name of keys) {
    const value = groups[name];
    if (value !== undefined && value !== absent) found[name] = value;
  }
  return found;
}
