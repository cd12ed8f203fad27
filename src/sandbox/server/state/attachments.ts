/** Files that come with a message: `files[n]` beside `payload_json` (reference, "Uploading Files"). */

import type { APIAttachment } from 'discord-api-types/v10';
import { maxAttachments, maxFileBytes } from '../../../render/discord/limits.ts';
import { refusals } from '../checks/errors.ts';
import { listOf } from '../checks/json.ts';
import type { Upload } from './entities.ts';
import type { Store } from './memory-store.ts';

/** The body of a request, of a multipart one its `payload_json`, and the files beside it. */
export interface Sent {
  readonly body: unknown;
  readonly uploads: readonly Upload[];
}

/**
 * The attachments of a message after it was sent or edited: those of `before` that `given` lists, or all where
 * nothing is given, then the uploads. An upload is described under its index, a kept file under its id.
 *
 * @throws DiscordError 30015 for more than 10 files, 40005 for a file above what the place takes.
 */
export function attach(
  store: Store,
  channelId: string,
  given: unknown,
  uploads: readonly Upload[],
  before: readonly APIAttachment[],
): APIAttachment[] {
  const described = listOf(given);
  const kept = Array.isArray(given)
    ? before.filter(({ id }) => described.some((entry) => String(entry.id) === id))
    : before;
  if (kept.length + uploads.length > maxAttachments) throw refusals.attachmentLimit();

  const maxBytes = maxFileBytesIn(store, channelId);
  const added = uploads.map((upload): APIAttachment => {
    if (upload.bytes.byteLength > maxBytes) throw refusals.tooLarge();
    const entry = described.find(({ id }) => String(id) === String(upload.index));
    const id = store.nextId();
    const url = `${store.baseUrl}/attachments/${channelId}/${id}/${encodeURIComponent(upload.name)}`;
    store.files.set(id, upload);
    return {
      id,
      filename: upload.name,
      size: upload.bytes.byteLength,
      url,
      proxy_url: url,
      content_type: upload.contentType,
      ...(typeof entry?.description === 'string' && { description: entry.description }),
    };
  });
  return [...kept, ...added];
}

/** Bytes of one attached file: what its server takes, outside servers Discord's usual limit. */
export function maxFileBytesIn(store: Store, channelId: string): number {
  const guildId = store.channels.get(channelId)?.guildId ?? '';
  return store.servers.get(guildId)?.maxFileBytes ?? maxFileBytes;
}

/** Reads the uploads of a multipart body. */
export async function uploadsOf(form: FormData): Promise<Upload[]> {
  const uploads: Upload[] = [];
  for (const [key, value] of form.entries()) {
    const index = /^files\[(\d+)\]$/.exec(key)?.[1];
    if (index === undefined || typeof value === 'string') continue;
    uploads.push({
      index: Number(index),
      name: value.name,
      contentType: value.type,
      bytes: new Uint8Array(await value.arrayBuffer()),
    });
  }
  return uploads;
}
