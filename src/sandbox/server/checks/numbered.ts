/** What Discord adds to the components of a message: ids, and the addresses of attached files. */

import type { APIMessage } from 'discord-api-types/v10';
import { invalidForm, problem } from './errors.ts';
import { asDiscords, isJson, type Json, listOf } from './json.ts';
import { placedIn } from './message-rules.ts';

/** Gives every component an id, as Discord does, and resolves `attachment://name`. @throws DiscordError 50035 */
export function numbered(
  components: readonly Json[],
  attachments: APIMessage['attachments'],
): NonNullable<APIMessage['components']> {
  const taken = new Set(placedIn(components).map(({ component }) => component.id));
  let last = 0;
  const nextFree = (): number => {
    do last += 1;
    while (taken.has(last));
    return last;
  };
  const number = (component: Json): Json => ({
    ...component,
    id: typeof component.id === 'number' && component.id > 0 ? component.id : nextFree(),
    ...(Array.isArray(component.components) && { components: listOf(component.components).map(number) }),
    ...(isJson(component.accessory) && { accessory: number(component.accessory) }),
    ...(isJson(component.file) && { file: attached(component.file, attachments) }),
    ...(Array.isArray(component.items) && {
      items: listOf(component.items).map((item) => ({
        ...item,
        ...(isJson(item.media) && { media: resolved(item.media, attachments) }),
      })),
    }),
  });
  return asDiscords(components.map(number));
}

/** A file component shows an attached file; as it came back from Discord it has that file's id. */
function attached(file: Json, attachments: APIMessage['attachments']): Json {
  const isKept = attachments.some(({ id }) => id === file.attachment_id);
  if (!isKept && !String(file.url).startsWith('attachment://')) throw noSuchAttachment;
  return resolved(file, attachments);
}

const noSuchAttachment = invalidForm([
  problem(['components'], 'UNFURLED_MEDIA_ITEM_REFERENCED_ATTACHMENT_NOT_FOUND'),
]);

function resolved(media: Json, attachments: APIMessage['attachments']): Json {
  const name = /^attachment:\/\/(.+)$/.exec(String(media.url))?.[1];
  const attachment = attachments.find(({ filename }) => filename === name);
  if (attachment === undefined && name === undefined) return media;
  if (attachment === undefined) throw noSuchAttachment;
  return {
    url: attachment.url,
    proxy_url: attachment.proxy_url,
    content_type: attachment.content_type,
    attachment_id: attachment.id,
    size: attachment.size,
    name: attachment.filename,
  };
}
