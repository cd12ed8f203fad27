/**
 * The asker's own buttons under an answer, Share and Delete. Their custom ids say what the answer rests on,
 * which pinning reads.
 */
import type { APIButtonComponentWithCustomId } from 'discord-api-types/v10';
import { type Answer, type AnswerBasis, isFound, worstChecks } from '../../../answers/index.ts';
import { defined } from '../../../defined.ts';
import { say } from '../../wording/say.ts';
import { button } from '../parts.ts';
import { customIdsIn } from './components.ts';
import { readCustomId } from './custom-ids.ts';

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

export function deleteButton(basis: AnswerBasis | undefined): APIButtonComponentWithCustomId {
  return button(say('button.delete'), { kind: 'delete', ...defined({ basis }) });
}
