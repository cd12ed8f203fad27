/** From an answer to the message that shows it. A new kind of answer does not compile until it is drawn here. */
import { MessageFlags } from 'discord-api-types/v10';
import type { Answer, Reply } from '../commands/answer.ts';
import { askMessage, contextMessage } from './ask.ts';
import { comparisonMessage } from './comparison.ts';
import { aboutMessage, namesMessage, sourcesMessage, timelineMessage } from './lists.ts';
import { escapeMarkdown } from './markdown.ts';
import { accent, type MessagePayload, message, text } from './parts.ts';
import { quotationsMessage } from './quotations.ts';
import { refusalInWords } from './refusals.ts';
import { verificationMessage } from './verification.ts';
import { whoMessage } from './who.ts';

/**
 * The message for an answer: Components V2, mentions off, inside Discord's
 * limits whatever the answer holds.
 */
export function render(answer: Answer): MessagePayload {
  switch (answer.kind) {
    case 'ask':
      return askMessage(answer);
    case 'context':
      return contextMessage(answer);
    case 'quotations':
      return quotationsMessage(answer);
    case 'comparison':
      return comparisonMessage(answer);
    case 'verification':
      return verificationMessage(answer);
    case 'who':
      return whoMessage(answer);
    case 'sources':
      return sourcesMessage(answer);
    case 'timeline':
      return timelineMessage(answer);
    case 'names':
      return namesMessage(answer);
    case 'about':
      return aboutMessage(answer);
    case 'refusal':
      return message(accent.refusal, [text(escapeMarkdown(refusalInWords(answer)))]);
    default:
      return answer satisfies never;
  }
}

/** The message for a reply, with the flag that hides it from everybody else where it is private. */
export function renderReply({ answer, isPrivate }: Reply): MessagePayload {
  const payload = render(answer);
  return isPrivate ? { ...payload, flags: payload.flags | MessageFlags.Ephemeral } : payload;
}

/** What a person sees when we failed: a reference that stands in the log beside the whole fault. */
export function faultMessage(reference: string): MessagePayload {
  const words = `Something went wrong on our side. Try again; if it stays, tell whoever runs this bot the reference **${reference}**.`;
  const payload = message(accent.refusal, [text(words)]);
  return { ...payload, flags: payload.flags | MessageFlags.Ephemeral };
}
