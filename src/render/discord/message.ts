/** From an answer to the message that shows it. A new kind of answer does not compile until it is drawn here. */
import { MessageFlags } from 'discord-api-types/v10';
import type { Answer, Reply } from '../../answers/index.ts';
import { refusalInWords } from '../wording/refusals.ts';
import { askMessage, searchedMessage } from './ask.ts';
import { comparisonMessage } from './comparison.ts';
import { aboutMessage, helpMessage, namesMessage, sourcesMessage, timelineMessage } from './lists.ts';
import { escapeMarkdown } from './markdown.ts';
import { accent, type MessagePayload, message, text } from './parts.ts';
import { contextMessage } from './passage-context.ts';
import { pinExportMessage } from './pins/pin-export.ts';
import { pinCheckMessage, pinHistoryMessage, pinsMessage } from './pins/pin-lists.ts';
import { pinMessage, pinnedMessage, pinRemovedMessage } from './pins/pins.ts';
import { publishedMessage } from './publish.ts';
import { quotationsMessage } from './quotations.ts';
import { settingsMessage } from './settings.ts';
import { verificationMessage } from './verification.ts';
import { whoMessage } from './who.ts';

/** What the place allows that an answer is shown in. */
export interface Manner {
  /** Whether the answer can be pinned there: in a server that Onrecord has joined. */
  readonly canPin: boolean;
}

/**
 * The message for an answer: Components V2, mentions off, inside Discord's
 * limits whatever the answer holds.
 */
export function render(answer: Answer, { canPin }: Manner = { canPin: false }): MessagePayload {
  switch (answer.kind) {
    case 'ask':
      return askMessage(answer, canPin);
    case 'searched':
      return searchedMessage(answer);
    case 'context':
      return contextMessage(answer);
    case 'quotations':
      return quotationsMessage(answer, canPin);
    case 'comparison':
      return comparisonMessage(answer, canPin);
    case 'verification':
      return verificationMessage(answer, canPin);
    case 'who':
      return whoMessage(answer);
    case 'sources':
      return sourcesMessage(answer);
    case 'timeline':
      return timelineMessage(answer);
    case 'names':
      return namesMessage(answer);
    case 'help':
      return helpMessage(answer);
    case 'about':
      return aboutMessage(answer);
    case 'pinned':
      return pinnedMessage(answer);
    case 'pin-removed':
      return pinRemovedMessage(answer);
    case 'pin':
      return pinMessage(answer);
    case 'pins':
      return pinsMessage(answer);
    case 'pin-history':
      return pinHistoryMessage(answer);
    case 'pin-export':
      return pinExportMessage(answer);
    case 'pin-check':
      return pinCheckMessage(answer);
    case 'settings':
      return settingsMessage(answer);
    case 'published':
      return publishedMessage(answer);
    case 'refusal':
      return message(accent.refusal, [text(escapeMarkdown(refusalInWords(answer)))]);
    default:
      return answer satisfies never;
  }
}

/** The message for a reply, with the flag that hides it from everybody else where it is private. */
export function renderReply({ answer, isPrivate }: Reply, manner?: Manner): MessagePayload {
  const payload = render(answer, { canPin: manner?.canPin === true && !isPrivate });
  return isPrivate ? { ...payload, flags: payload.flags | MessageFlags.Ephemeral } : payload;
}

/** What a person sees when we failed: a reference that stands in the log beside the whole fault. */
export function faultMessage(reference: string): MessagePayload {
  const words = `Something went wrong on our side. Try again; if it stays, tell whoever runs this bot the reference **${reference}**.`;
  const payload = message(accent.refusal, [text(words)]);
  return { ...payload, flags: payload.flags | MessageFlags.Ephemeral };
}
