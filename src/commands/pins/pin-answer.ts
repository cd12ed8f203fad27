/** Pinning an answer: from the button, or the "Apps" menu, to the note, to the record, to Discord. */

import {
  type BoardObstacle,
  type ModalReply,
  type PinAction,
  type Reply,
  refuse,
  type ShownReferences,
} from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import type { Pin } from '../../pins/pin.ts';
import type { CommandContext, PinRemoval, ServerContext } from '../context.ts';
import { defineMessageCommand, type TargetMessage } from '../define.ts';
import { carriedEpisode, inEpisode } from '../options/episodes.ts';
import { asPinner, inServer, mayPin, pinnerRefusal } from './guard.ts';
import { ifAvailable } from './in-time.ts';
import { excerptsOf, oppositesOf } from './pinned/excerpts.ts';

/** Discord's permission to pin, split from Manage Messages on 20 August 2025 (topics/permissions). */
export const pinMessages = 1n << 51n;

/**
 * The entry of the "Apps" menu. Discord offers it to members who may pin, or
 * to whom the server's own settings give it; so whoever uses it, may.
 */
export const pinWithSources = defineMessageCommand({
  name: 'Pin with sources',
  description: 'Pin one of Onrecord’s answers with the exact words it rests on',
  serversOnly: true,
  defaultMemberPermissions: pinMessages,
  run: (message, context) =>
    inServer(context, async (server) => openForm(message, await server.board.read(message), server)),
});

/** The button that pins an answer, beside its context. */
export function pressPin(discordMessageId: string, context: CommandContext): Promise<Reply | ModalReply> {
  return asPinner<Reply | ModalReply>(context, (server) =>
    openForm({ discordMessageId, isPrivate: false }, undefined, server),
  );
}

/**
 * The context of an answer, with the button Pin for a member who may pin. It stands here because only that
 * member sees the context; where the store does not say in time who may pin, it is left out.
 */
export async function offerPin(
  reply: Reply,
  discordMessageId: string,
  { server }: CommandContext,
): Promise<Reply> {
  const { answer } = reply;
  if (answer.kind !== 'context' || !server?.hasPins || !(await mayPin(server))) return reply;
  return { ...reply, answer: { ...answer, pinnableDiscordMessageId: discordMessageId } };
}

/**
 * The form for the note. Discord takes a form only as the first response, so nothing is announced before.
 */
async function openForm(
  message: Pick<TargetMessage, 'discordMessageId' | 'isPrivate'>,
  read: Awaited<ReturnType<ServerContext['board']['read']>> | undefined,
  server: ServerContext,
): Promise<Reply | ModalReply> {
  if (message.isPrivate) return refuse({ reason: 'private-answer' });
  if (!server.hasPins) return refuse({ reason: 'not-pinned', obstacle: 'no-pins-here' });
  if (typeof read === 'string') return refuse({ reason: 'not-pinned', obstacle: read });
  const { discordMessageId } = message;
  const existing = await server.store.pins.findByMessage({ ...server, discordMessageId });
  if (existing) return pinOnBoard(existing, 'already-pinned', server);
  if (read !== undefined && !restsOnSources(read)) return refuse({ reason: 'nothing-to-pin' });
  return { form: { discordMessageId, signature: server.sign(discordMessageId) } };
}

function restsOnSources({ excerpts, quotations }: ShownReferences): boolean {
  return excerpts.length > 0 || quotations !== undefined;
}

/** The form came back: keeps the pin and lets Discord pin the message. */
export function pinWithNote(
  { discordMessageId, signature }: Extract<PinAction, { kind: 'pin-note' }>,
  note: string,
  context: CommandContext,
): Promise<Reply> {
  return inServer<Reply>(context, async (server) => {
    if (signature !== server.sign(discordMessageId)) {
      const refusal = await pinnerRefusal(server);
      if (refusal) return refusal;
    }
    const shown = await server.board.read({ ...server.place, discordMessageId });
    if (typeof shown === 'string') return refuse({ reason: 'not-pinned', obstacle: shown });
    if (!restsOnSources(shown)) return refuse({ reason: 'nothing-to-pin' });
    const library = (await inEpisode(context, carriedEpisode(shown.episodeNumber)))?.library;
    const excerpts = library && excerptsOf(library, shown);
    if (library === undefined || excerpts === undefined) return refuse({ reason: 'documents-changed' });

    const outcome = await server.store.pins.pin({
      ...server.place,
      discordMessageId,
      discordGuildId: server.discordGuildId,
      episodeId: library.knowledge.episode.id,
      question: shown.question,
      ...defined({ findings: shown.findings }),
      excerpts: shown.findings ? [...excerpts, ...oppositesOf(library, excerpts)] : excerpts,
      pinnedBy: server.member.discordUserId,
      note: note.trim(),
    });
    return pinOnBoard(outcome.pin, outcome.kind, server);
  });
}

/** Lets Discord pin a message whose record is kept, and says what came of it. */
async function pinOnBoard(
  pin: Pin,
  outcome: 'pinned' | 'already-pinned',
  server: ServerContext,
): Promise<Reply> {
  const obstacle = pin.discordPin === 'pinned' ? undefined : await bringToBoard(pin, server);
  if (obstacle === 'message-gone' || obstacle === 'channel-gone') {
    return refuse({ reason: 'not-pinned', obstacle });
  }
  return {
    isPrivate: true,
    answer: { kind: 'pinned', outcome, pin, ...defined({ obstacle }) },
  };
}

/**
 * Pins a kept pin's message in Discord, marks it, and writes down what came
 * of it. A message that is gone takes its pin with it.
 */
export async function bringToBoard(
  pin: Pin,
  { store, board }: Pick<ServerContext, 'store' | 'board'>,
): Promise<BoardObstacle | undefined> {
  const outcome = await board.pin(pin);
  if (outcome === 'message-gone' || outcome === 'channel-gone') {
    const action = outcome === 'message-gone' ? 'message-deleted' : 'channel-deleted';
    await store.pins.remove({ ...pin, action });
    return outcome;
  }
  const found =
    outcome === 'done'
      ? { discordPin: 'pinned' as const }
      : { discordPin: 'refused' as const, reason: outcome };
  // Pinned or refused, the record stands; that this is not written down is mended at the next start.
  if (outcome !== 'unreachable') await ifAvailable(store.pins.recordDiscordPin({ ...pin, ...found }));
  if (outcome !== 'no-access') await board.mark(pin);
  return outcome === 'done' ? undefined : outcome;
}

/** Takes a removed pin off the board: unpinned, and without its mark. */
export async function takeOffBoard(
  pin: Pin,
  board: ServerContext['board'],
  removal: PinRemoval,
): Promise<BoardObstacle | undefined> {
  const outcome = await board.unpin(pin, removal);
  await board.mark(pin);
  return outcome === 'done' || outcome === 'message-gone' || outcome === 'channel-gone' ? undefined : outcome;
}
