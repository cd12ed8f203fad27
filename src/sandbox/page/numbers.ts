/**
 * Discord's numbers for what the page draws. The browser loads no package of Discord's, so they stand
 * here once more; a test holds them against Discord's own.
 */

/** Kinds of components of messages and modals (components/reference). */
export const componentType = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  section: 9,
  textDisplay: 10,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
} as const;

/** Kinds of options of commands (interactions/application-commands). */
export const optionType = {
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
} as const;

/** Heights of text inputs (components/reference). */
export const textInputStyle = { short: 1, paragraph: 2 } as const;
