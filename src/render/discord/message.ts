/** Turns an answer into the message that shows it. A new kind of answer does not compile until it is handled here. */
import { type APIMessageTopLevelComponent, MessageFlags } from 'discord-api-types/v10';
import { type Action, type Answer, type AnswerOf, type Reply, refuse } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { withIsolatedNames } from '../wording/isolate.ts';
import { isEmpty, refusalInWords } from '../wording/refusals.ts';
import { oncePerLanguage, say } from '../wording/say.ts';
import { askMessage, searchedMessage } from './answers/ask-message.ts';
import { comparisonMessage } from './answers/comparison-message.ts';
import { gapKeptMessage, gapMessage, gapsMessage, reportFormMessage } from './answers/gap-messages.ts';
import { aboutMessage, helpMessage, sourcesMessage, timelineMessage } from './answers/list-messages.ts';
import { contextMessage } from './answers/passage-context.ts';
import { pictureMessage } from './answers/picture-message.ts';
import { quotationsMessage, whoMessage } from './answers/quotation-messages.ts';
import { settingsMessage } from './answers/settings-message.ts';
import { verificationMessage } from './answers/verification-message.ts';
import { button } from './buttons.ts';
import { escapeMarkdown } from './markdown/markdown.ts';
import { withButton, withoutButtons } from './message-state/components.ts';
import { basisOf, deleteButton } from './message-state/message-data.ts';
import { type MessagePayload, message } from './parts.ts';
import { pinExportMessage } from './pins/pin-export.ts';
import { pinCheckMessage, pinHistoryMessage, pinsMessage } from './pins/pin-lists.ts';
import { pinMessage, pinnedMessage, pinRemovedMessage } from './pins/pin-messages.ts';

/** Answers about the sources, and help, which is what "hello" gets: their asker may share or delete them. */
const ownKinds: ReadonlySet<Answer['kind']> = new Set([
  'ask',
  'quotations',
  'comparison',
  'verification',
  'who',
  'sources',
  'timeline',
  'help',
  'picture',
  'published',
]);

/** The renderer of each kind of answer: without mentions, and within Discord's limits for any content. */
const messageOf: { readonly [K in Answer['kind']]: (answer: AnswerOf<K>) => MessagePayload } = {
  ask: askMessage,
  searched: searchedMessage,
  context: contextMessage,
  quotations: quotationsMessage,
  comparison: comparisonMessage,
  verification: verificationMessage,
  who: whoMessage,
  sources: sourcesMessage,
  timeline: timelineMessage,
  help: helpMessage,
  about: aboutMessage,
  pinned: pinnedMessage,
  'pin-removed': pinRemovedMessage,
  pin: pinMessage,
  pins: pinsMessage,
  'pin-history': pinHistoryMessage,
  'pin-export': pinExportMessage,
  'pin-check': pinCheckMessage,
  settings: settingsMessage,
  picture: pictureMessage,
  'report-form': reportFormMessage,
  'gap-kept': gapKeptMessage,
  gaps: gapsMessage,
  gap: gapMessage,
  published: ({ components }) => ({
    ...message('answer'),
    // The bot's own message, without the button that showed it to everybody.
    components: withoutButtons(components as APIMessageTopLevelComponent[], 'publish'),
  }),
  privacy: ({ isForgotten }) => message('answer', say(isForgotten ? 'privacy.forgotten' : 'privacy.kept')),
  refusal: (answer) =>
    message(isEmpty(answer) ? 'nothing' : 'refusal', escapeMarkdown(refusalInWords(answer))),
};

export function render<K extends Answer['kind']>(answer: AnswerOf<K>): MessagePayload {
  // An export isolates them itself, and not in the files for programs.
  return messageOf[answer.kind as K](answer.kind === 'pin-export' ? answer : withIsolatedNames(answer));
}

/** The message for a reply; with `canShare`, a private answer gets the button that shows it to everybody. */
export function renderReply(reply: Reply, canShare = false): MessagePayload {
  const rendered = render(reply.answer);
  const last = lastButton(reply, canShare);
  const payload = last ? { ...rendered, components: withButton(rendered.components, last) } : rendered;
  return reply.isPrivate ? asPrivate(payload) : payload;
}

/** The message, visible only to the person who asked. */
function asPrivate(payload: MessagePayload): MessagePayload {
  return { ...payload, flags: payload.flags | MessageFlags.Ephemeral };
}

/** Share under a private answer that may be shown to everybody; Delete under a public one. */
function lastButton({ answer, isPrivate }: Reply, canShare: boolean) {
  if (!ownKinds.has(answer.kind)) return undefined;
  const basis = basisOf(answer);
  if (!isPrivate) return deleteButton(basis);
  // The pinned answer above may come from a channel that others cannot see.
  const holdsPin = answer.kind === 'ask' && answer.pinned !== undefined;
  // /help lists for a moderator what others cannot use.
  if (!canShare || holdsPin || answer.kind === 'published' || answer.kind === 'help') return undefined;
  const sharing: Action =
    answer.kind === 'picture'
      ? // Rendered again for everybody: a file of a private message cannot be sent again.
        { kind: 'picture', subject: answer.subject, isShared: true }
      : { kind: 'publish', ...defined({ basis }) };
  return button(say('button.share'), sharing);
}

/** What a person sees after an error: a reference, under which the log has the whole error. */
export function faultMessage(reference: string): MessagePayload {
  return asPrivate(message('refusal', say('fault.wrong', { reference: `**${reference}**` })));
}

/** What whoever asks sees when nobody is answered now. Made once: under load it is sent hundreds of times a second. */
export const turnedAwayMessage = oncePerLanguage((_, reason: 'busy' | 'restarting') =>
  asPrivate(render(refuse({ reason }))),
);
