/** The Components V2 that messages are built from, in the shapes of Discord's API. */
import {
  type APIComponentInContainer,
  type APIContainerComponent,
  type APIMessageTopLevelComponent,
  type APISectionComponent,
  type APISeparatorComponent,
  type APITextDisplayComponent,
  ComponentType,
  MessageFlags,
} from 'discord-api-types/v10';

/**
 * A message ready to be sent. Mentions are off, because news text may contain what looks like one; `users` has
 * only the member whom the answer addresses.
 */
export interface MessagePayload {
  readonly flags: number;
  readonly components: APIMessageTopLevelComponent[];
  readonly allowed_mentions: { readonly parse: []; readonly users?: readonly string[] };
  readonly files?: readonly { readonly name: string; readonly data: Buffer }[];
  /** Does what takes a while: draws a picture, writes long files. Its result replaces these parts of the message. */
  readonly later?: () => Promise<Partial<Pick<MessagePayload, 'components' | 'files'>>>;
}

/** The message with what was still to be drawn or written. */
export async function completed({ later, ...payload }: MessagePayload): Promise<MessagePayload> {
  return { ...payload, ...(await later?.()) };
}

/** Blue for an answer, grey for "not in the sources", red for a refusal or an error, yellow for a warning. */
export const accents = { answer: 0x2f6f9f, nothing: 0x80848e, refusal: 0xb3423a, warning: 0xc98a1b } as const;
export type Accent = keyof typeof accents;

/** A part of a message: a string becomes a text, and false or undefined is left out. */
export type Part = APIComponentInContainer | string | false | undefined | readonly Part[];

export function message(accent: Accent, ...parts: Part[]): MessagePayload {
  return {
    flags: MessageFlags.IsComponentsV2,
    components: [container(accent, ...parts)],
    allowed_mentions: { parse: [] },
  };
}

export function container(accent: Accent, ...parts: Part[]): APIContainerComponent {
  return { type: ComponentType.Container, accent_color: accents[accent], components: componentsOf(parts) };
}

function componentsOf(parts: readonly Part[]): APIComponentInContainer[] {
  return parts.flatMap((part) => {
    if (!part) return [];
    if (typeof part === 'string') return [text(part)];
    return 'type' in part ? [part] : componentsOf(part);
  });
}

export const text = (content: string): APITextDisplayComponent => ({
  type: ComponentType.TextDisplay,
  content,
});

/** A divider. */
export const line = (): APISeparatorComponent => ({
  type: ComponentType.Separator,
  divider: true,
  spacing: 1,
});

export const withDividers = (parts: readonly Part[]): Part =>
  parts.map((part, index) => [index > 0 && line(), part]);

/** Text with a button to its right. */
export function section(content: string, accessory: APISectionComponent['accessory']): APISectionComponent {
  return { type: ComponentType.Section, components: [text(content)], accessory };
}
