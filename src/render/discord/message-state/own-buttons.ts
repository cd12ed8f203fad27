/**
 * The asker's own buttons under an answer, Share and Delete. Their custom ids say what the answer rests on,
 * which pinning reads.
 */
import {
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  ButtonStyle,
  ComponentType,
} from 'discord-api-types/v10';
import { type Answer, type AnswerBasis, isFound, worstChecks } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { say } from '../../wording/say.ts';
import { maxButtonsPerRow } from '../limits.ts';
import { button, type MessagePayload, row } from '../parts.ts';
import { readCustomId } from './custom-ids.ts';

export type OurButton = ReturnType<typeof button>;

/** What an answer rests on; nothing for what cannot be pinned, as the closest lines to a question. */
export function basisOf(answer: Answer): AnswerBasis | undefined {
  switch (answer.kind) {
    case 'ask':
      return answer.status === 'answered' && answer.blocks.length > 0 ? {} : undefined;
    case 'quotations':
    case 'comparison':
      return answer.pinnable && { quotations: answer.pinnable };
    case 'verification': {
      const { checks, isAroundUnchecked } = answer;
      if (!checks.some(isFound)) return undefined;
      const findings = worstChecks(checks).map(({ verdict, claimedSpeaker }) =>
        defined({ verdict, claimedSpeaker }),
      );
      return { verified: defined({ findings, isAroundUnchecked }) };
    }
    case 'published':
      return basisIn(answer.components);
    default:
      return undefined;
  }
}

/** What an answer rests on, read from its message; nothing for what cannot be pinned. */
export function basisIn(components: readonly unknown[]): AnswerBasis | undefined {
  for (const customId of customIdsIn(components)) {
    const action = readCustomId(customId);
    if (action?.kind === 'delete' || action?.kind === 'publish' || action?.kind === 'marked-pin')
      return action.basis;
  }
  return undefined;
}

/** The custom ids of components, and what a select's options carry in place of one, in the order in which they are shown. */
export function* customIdsIn(components: readonly unknown[]): Generator<string> {
  for (const component of components) {
    if (typeof component !== 'object' || component === null) continue;
    if ('custom_id' in component && typeof component.custom_id === 'string') yield component.custom_id;
    if ('options' in component && Array.isArray(component.options)) {
      yield* component.options.flatMap(({ value }: { value?: unknown }) =>
        typeof value === 'string' ? [value] : [],
      );
    }
    if ('components' in component && Array.isArray(component.components)) {
      yield* customIdsIn(component.components);
    }
    if ('accessory' in component) yield* customIdsIn([component.accessory]);
  }
}

export function deleteButton(basis: AnswerBasis | undefined): OurButton {
  return button(say('button.delete'), { kind: 'delete', ...defined({ basis }) });
}

/** A message with one more button: in its last row of buttons where there is room, otherwise in a row below that. */
export function withButton(payload: MessagePayload, added: OurButton): MessagePayload {
  return { ...payload, components: withButtonIn(payload.components, added) };
}

/** As `withButton`, for the components of a message. */
export function withButtonIn(
  components: readonly APIMessageTopLevelComponent[],
  added: OurButton,
): APIMessageTopLevelComponent[] {
  return components.map((component) =>
    component.type === ComponentType.Container ? extended(component, added) : component,
  );
}

function extended(container: APIContainerComponent, added: OurButton): APIContainerComponent {
  const parts = [...container.components];
  const at = parts.findLastIndex((part) => isButtonRow(part) && part.components.length < maxButtonsPerRow);
  const last = parts[at];
  if (last?.type === ComponentType.ActionRow) {
    parts[at] = { ...last, components: [...last.components, added] as typeof last.components };
    return { ...container, components: parts };
  }
  // Beside the other buttons: what stands below them is small print.
  const below = parts.findLastIndex(isButtonRow) + 1;
  parts.splice(below === 0 ? parts.length : below, 0, ...row(added));
  return { ...container, components: parts };
}

type Part = APIContainerComponent['components'][number];

function isButtonRow(part: Part): part is Extract<Part, { type: ComponentType.ActionRow }> {
  return (
    part.type === ComponentType.ActionRow &&
    part.components.every(({ type }) => type === ComponentType.Button)
  );
}

/** A message's components without our buttons of one kind; a row that had no other goes too. */
export function withoutButtons(
  components: readonly APIMessageTopLevelComponent[],
  kind: 'publish' | 'delete',
): APIMessageTopLevelComponent[] {
  return components.map((component) =>
    component.type === ComponentType.Container
      ? { ...component, components: component.components.flatMap((part) => partWithout(part, kind)) }
      : component,
  );
}

function partWithout(part: Part, kind: 'publish' | 'delete'): Part[] {
  if (part.type !== ComponentType.ActionRow) return [part];
  const kept = part.components.filter(
    (one) =>
      one.type !== ComponentType.Button ||
      one.style === ButtonStyle.Link ||
      !('custom_id' in one) ||
      readCustomId(one.custom_id)?.kind !== kind,
  ) as typeof part.components;
  return kept.length === 0 ? [] : [{ ...part, components: kept }];
}
