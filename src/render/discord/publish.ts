/** An answer that one person saw, as everybody sees it: the same message without the button that showed it to all. */
import {
  type APIButtonComponent,
  type APIComponentInContainer,
  type APIMessageTopLevelComponent,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';
import type { PublishedAnswer } from '../../answers/index.ts';
import { say } from '../wording/say.ts';
import { writeCustomId } from './custom-ids.ts';
import { small } from './markdown.ts';
import { type MessagePayload, text } from './parts.ts';

const publishId = writeCustomId({ kind: 'publish' });

export function publishedMessage({ components, sharedByDiscordUserId }: PublishedAnswer): MessagePayload {
  const shared = text(small(say('shared.by', { member: `<@${sharedByDiscordUserId}>` })));
  return {
    flags: MessageFlags.IsComponentsV2,
    // They are our own: Discord keeps a message's components as its writer sent them.
    components: (components as APIMessageTopLevelComponent[]).map((component) =>
      component.type === ComponentType.Container
        ? {
            ...component,
            components: [shared, ...component.components.flatMap(withoutPublish)],
          }
        : component,
    ),
    allowed_mentions: { parse: [] },
  };
}

function withoutPublish(part: APIComponentInContainer): APIComponentInContainer[] {
  if (part.type !== ComponentType.ActionRow) return [part];
  const buttons = part.components.filter(
    (one): one is APIButtonComponent => one.type === ComponentType.Button && !isPublish(one),
  );
  if (buttons.length === part.components.length) return [part];
  return buttons.length === 0 ? [] : [{ ...part, components: buttons }];
}

function isPublish(one: APIButtonComponent): boolean {
  return 'custom_id' in one && one.custom_id === publishId;
}
