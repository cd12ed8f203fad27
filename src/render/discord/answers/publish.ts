/** An answer that one person saw, as everybody sees it: the same message without the button that showed it to all. */
import { type APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10';
import type { PublishedAnswer } from '../../../answers/index.ts';
import { withoutButtons } from '../message-state/own-buttons.ts';
import type { MessagePayload } from '../parts.ts';

export function publishedMessage({ components }: PublishedAnswer): MessagePayload {
  return {
    flags: MessageFlags.IsComponentsV2,
    // These are our own components, as Discord keeps them.
    components: withoutButtons(components as APIMessageTopLevelComponent[], 'publish'),
    allowed_mentions: { parse: [] },
  };
}
