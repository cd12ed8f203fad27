/**
 * Discord's numbers for what the page draws. The browser loads no package of Discord's, so they stand
 * here once more; a test holds them against Discord's own.
 */

/** Kinds of components of messages and modals (components/reference). */
export const componentType = {
  actionRow: 1,
  button: 2,
  stringSelect: 3,
  textInput: 4,
  userSelect: 5,
  roleSelect: 6,
  mentionableSelect: 7,
  channelSelect: 8,
  section: 9,
  textDisplay: 10,
  thumbnail: 11,
  mediaGallery: 12,
  file: 13,
  separator: 14,
  container: 17,
  radioGroup: 21,
  checkboxGroup: 22,
  checkbox: 23,
} as const;

/** Kinds of options of commands (interactions/application-commands). */
export const optionType = {
  integer: 4,
  boolean: 5,
  user: 6,
  channel: 7,
  role: 8,
  mentionable: 9,
  number: 10,
} as const;

/** Looks of buttons (components/reference). */
export const buttonStyle = {
  primary: 1,
  secondary: 2,
  success: 3,
  danger: 4,
  link: 5,
  premium: 6,
} as const;

/** Heights of text inputs (components/reference). */
export const textInputStyle = { short: 1, paragraph: 2 } as const;
