/**
 * Holds message JSON against Discord's limits: what a whole message may carry.
 * `check-components.ts` looks at each component.
 *
 * The bot's tests and the stand-in in `src/sandbox/` use this one checker, so what we would refuse and
 * what the stand-in refuses cannot drift apart. Lengths are UTF-16 code units; Discord counts code
 * points, so ours can only be the stricter count.
 */

import {
  componentsV2Flag,
  maxAttachments,
  maxComponents,
  maxContentLength,
  maxEmbeds,
  maxLegacyRows,
  maxTotalEmbedLength,
  maxTotalTextLength,
} from '../../../../render/discord/limits.ts';
import { fieldOf, isFilled, type Json, lengthOf, listOf } from '../json.ts';
import { componentProblems } from './check-components.ts';
import { badLength, type LimitProblem } from './problem.ts';
import { countComponents, totalTextLength, walk } from './tree.ts';

/**
 * Lists everything about a message that Discord's documented limits forbid and that its
 * published schemas do not see: totals, unique custom ids, row widths, nesting, fields that
 * exclude each other. An empty list means that none of them is broken.
 *
 * `checkMessage({ flags: 32768, content: 'hi', components: [] })` names `content`: with the
 * Components V2 flag it must be empty.
 *
 * @param payload a message as sent to Discord (API JSON, not a builder).
 */
export function checkMessage(payload: object): LimitProblem[] {
  const message = payload as Json;
  const problems: LimitProblem[] = [];
  const components = listOf(message.components);
  const isV2 = (Number(message.flags ?? 0) & componentsV2Flag) !== 0;

  if (isV2) problems.push(...legacyFieldProblems(message));
  else problems.push(...legacyMessageProblems(message, components));

  const attachments = listOf(message.attachments);
  if (attachments.length > maxAttachments) {
    problems.push(badLength(['attachments'], 0, maxAttachments));
  }
  for (const [index, component] of components.entries()) {
    problems.push(...componentProblems(component, ['components', index], isV2 ? 'v2' : 'legacy'));
  }
  problems.push(
    ...totalsProblems(components),
    ...duplicateIdProblems(components),
    ...mentionProblems(message.allowed_mentions),
  );
  return problems;
}

function legacyFieldProblems(message: Json): LimitProblem[] {
  const used = ['content', 'embeds', 'sticker_ids', 'poll'].filter((field) => isFilled(message[field]));
  return used.map((field) => ({
    path: [field],
    code: 'MESSAGE_CANNOT_USE_LEGACY_FIELDS_WITH_COMPONENTS_V2',
    message: `The '${field}' field cannot be used when using MessageFlags.IS_COMPONENTS_V2`,
  }));
}

function legacyMessageProblems(message: Json, components: readonly Json[]): LimitProblem[] {
  const problems: LimitProblem[] = [];
  if (lengthOf(message.content) > maxContentLength)
    problems.push(badLength(['content'], 0, maxContentLength));
  if (components.length > maxLegacyRows) problems.push(badLength(['components'], 0, maxLegacyRows));

  const embeds = listOf(message.embeds);
  if (embeds.length > maxEmbeds) problems.push(badLength(['embeds'], 0, maxEmbeds));
  const embedLength = embeds.reduce((sum, embed) => sum + embedTextLength(embed), 0);
  if (embedLength > maxTotalEmbedLength) {
    problems.push({
      path: ['embeds'],
      code: 'MAX_EMBED_SIZE_EXCEEDED',
      message: `Embed size exceeds maximum size of ${maxTotalEmbedLength}`,
    });
  }
  return problems;
}

/** Either all of a kind may be mentioned, or those that are listed (resources/message). */
function mentionProblems(allowed: unknown): LimitProblem[] {
  const parse = fieldOf(allowed, 'parse');
  return ['users', 'roles']
    .filter((kind) => Array.isArray(parse) && parse.includes(kind) && isFilled(fieldOf(allowed, kind)))
    .map((kind) => ({
      path: ['allowed_mentions'],
      code: 'MESSAGE_ALLOWED_MENTIONS_PARSE_EXCLUSIVE',
      message: `parse:["${kind}"] and ${kind}: [ids...] are mutually exclusive.`,
    }));
}

function embedTextLength(embed: Json): number {
  const fields = listOf(embed.fields);
  const own = [embed.title, embed.description, fieldOf(embed.footer, 'text'), fieldOf(embed.author, 'name')];
  return [...own, ...fields.flatMap((field) => [field.name, field.value])].reduce<number>(
    (sum, text) => sum + lengthOf(text),
    0,
  );
}

function totalsProblems(components: readonly Json[]): LimitProblem[] {
  const problems: LimitProblem[] = [];
  const count = countComponents(components);
  if (count > maxComponents) {
    problems.push({
      path: ['components'],
      code: 'COMPONENT_MAX_TOTAL_COMPONENTS_EXCEEDED',
      message: `The total number of components (${count}) exceeds the maximum of ${maxComponents}`,
    });
  }
  const textLength = totalTextLength(components);
  if (textLength > maxTotalTextLength) {
    problems.push({
      path: ['components'],
      code: 'COMPONENT_DISPLAYABLE_TEXT_SIZE_EXCEEDED',
      message: `The total length of displayable text components (${textLength}) exceeds maximum of ${maxTotalTextLength}`,
    });
  }
  return problems;
}

/** Ids and custom ids are unique in a message, however deep they stand. */
function duplicateIdProblems(components: readonly Json[]): LimitProblem[] {
  const problems: LimitProblem[] = [];
  for (const field of ['custom_id', 'id'] as const) {
    const seen = new Set<unknown>();
    for (const { component, path } of walk(components, ['components'])) {
      const value = component[field];
      // Discord gives a component with the id 0 an id of its own.
      if (value === undefined || value === null || value === 0) continue;
      if (seen.has(value)) {
        problems.push({
          path: [...path, field],
          code: 'COMPONENT_CUSTOM_ID_DUPLICATED',
          message:
            field === 'id' ? 'Component id cannot be duplicated' : 'Component custom id cannot be duplicated',
        });
      }
      seen.add(value);
    }
  }
  return problems;
}
