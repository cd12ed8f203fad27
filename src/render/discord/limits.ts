/** Discord's limits, with units and sources: the page's path in Discord's developer documentation. */

/** Characters of a message's `content` when a bot sends it (resources/message). */
export const maxContentLength = 2000;
/** Components in one message, nested ones and accessories counted (components/reference). */
export const maxComponents = 40;
/** Characters of all Text Displays of one message together (components/reference). */
export const maxTotalTextLength = 4000;
/** Buttons in one action row; a select takes the whole row (components/reference). */
export const maxButtonsPerRow = 5;
/** Characters of a custom id, at least 1 (components/reference). */
export const maxCustomIdLength = 100;
/** Characters of a link button's address (components/reference). */
export const maxButtonUrlLength = 512;
/** Options of a string select (components/reference). */
export const maxSelectOptions = 25;
/** Characters of a select option's label, value and description each (components/reference). */
export const maxSelectOptionLength = 100;
/** Characters of what a select shows before something is chosen (components/reference). */
export const maxPlaceholderLength = 150;
/** Characters of a picture's description, the text a screen reader reads (components/reference). */
export const maxAltTextLength = 1024;
/** Characters of all embeds of one message together (resources/message). */
export const maxTotalEmbedLength = 6000;
/** Files attached to one message (error 30015 of topics/opcodes-and-status-codes). */
export const maxAttachments = 10;
/** Bytes of one attached file without a raised server limit (reference, "Uploading files"). */
export const maxFileBytes = 10 * 1024 * 1024;
/** Bytes of all that one request carries (reference, "Uploading files"). */
export const maxRequestBytes = 25 * 1024 * 1024;
/** Pinned messages of one channel (error 30003 of topics/opcodes-and-status-codes). */
export const maxPinsPerChannel = 250;
/** Choices of one autocomplete answer, and of one option (interactions/application-commands). */
export const maxChoices = 25;
/** Characters of a choice's name, at least 1 (interactions/application-commands). */
export const maxChoiceNameLength = 100;
/** Characters of a choice's string value (interactions/application-commands). */
export const maxChoiceValueLength = 100;
/** Characters of a slash command's names, descriptions and values together (interactions/application-commands). */
export const maxCommandLength = 8000;
/** Characters that a string option takes (interactions/application-commands). */
export const maxStringOptionLength = 6000;
/** Top components of a modal (interactions/receiving-and-responding). */
export const maxModalComponents = 5;
/** Milliseconds from receipt to the first response (interactions/receiving-and-responding). */
export const firstResponseTimeoutMs = 3_000;
/** Milliseconds that an interaction's token lives (interactions/receiving-and-responding). */
export const interactionTokenLifeMs = 15 * 60_000;
