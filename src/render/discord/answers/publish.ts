/** An answer that one person saw, as everybody sees it: the same message without the button that showed it to all. */
import { type APIMessageTopLevelComponent, ComponentType, MessageFlags } from 'discord-api-types/v10';
import type { PublishedAnswer } from '../../../answers/index.ts';
import { say } from '../../wording/say.ts';
import { small } from '../markdown/markdown.ts';
import { withoutButtons } from '../message-state/own-buttons.ts';
import { type MessagePayload, text } from '../parts.ts';

export function publishedMessage({ components, sharedByDiscordUserId }: PublishedAnswer): MessagePayload {
  const shared = text(small(say('shared.by', { member: `<@${sharedByDiscordUserId}>` })));
  // These are our own components, as Discord keeps them.
  const shown = withoutButtons(components as APIMessageTopLevelComponent[], 'publish');
  return {
    flags: MessageFlags.IsComponentsV2,
    components: shown.map((component) =>
      component.type === ComponentType.Container
        ? { ...component, components: [shared, ...component.components] }
        : component,
    ),
    allowed_mentions: { parse: [] },
  };
}
