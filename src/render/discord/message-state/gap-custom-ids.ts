/**
 * Custom ids of the buttons and choices about unanswered questions; as in `custom-ids.ts`, each writer
 * beside its reader.
 */
import { type GapAction, type ReportReason, reportReasons } from '../../../answers/index.ts';
import { readReference, referenceField, referencePattern } from './excerpt-field.ts';

/** The fields of a custom id, joined by ":" by the caller. The question stands in the message. */
export function gapFieldsOf(action: GapAction): string[] {
  switch (action.kind) {
    case 'report':
      return ['report', ...(action.reason === undefined ? [] : [action.reason])];
    case 'gaps':
      return ['gaps'];
    case 'gap':
      return ['gap', action.gapKey];
    case 'answer-gap':
      return ['answer-gap', ...action.excerpts.map(referenceField)];
    case 'judge-gap':
      return ['judge-gap', action.isAbsent ? 'absent' : 'open'];
  }
}

const formats = {
  report: new RegExp(`^report(?::(?<reason>${reportReasons.join('|')}))?$`),
  gap: /^gap:(?<gapKey>[\w-]{10})$/,
  answer: new RegExp(`^answer-gap:(?<references>${referencePattern}(?::${referencePattern}){0,2})$`),
  judge: /^judge-gap:(?<judgement>absent|open)$/,
} as const;

/** The action of a custom id, if it is one about gaps. */
export function readGapCustomId(customId: string, question: string | undefined): GapAction | undefined {
  if (customId === 'gaps') return { kind: 'gaps' };
  const gapKey = formats.gap.exec(customId)?.groups?.gapKey;
  if (gapKey !== undefined) return { kind: 'gap', gapKey };
  if (question === undefined) return undefined;
  const report = formats.report.exec(customId);
  if (report !== null) {
    const reason = report.groups?.reason as ReportReason | undefined;
    return { kind: 'report', question, ...(reason === undefined ? {} : { reason }) };
  }
  const references = formats.answer.exec(customId)?.groups?.references;
  if (references !== undefined) {
    return { kind: 'answer-gap', question, excerpts: references.split(':').map(readReference) };
  }
  const judgement = formats.judge.exec(customId)?.groups?.judgement;
  return judgement === undefined
    ? undefined
    : { kind: 'judge-gap', question, isAbsent: judgement === 'absent' };
}
