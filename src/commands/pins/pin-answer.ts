/** Pins an answer: asks for a note, stores the pin, lets Discord pin the message. */
import {
  type ActionOf,
  type Answer,
  type ContextAnswer,
  type ModalReply,
  type PinObstacle,
  refuse,
  type ShownReferences,
} from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import type { Pin } from '../../pins/pin.ts';
import type { CommandContext, PinRemoval, ServerContext } from '../context.ts';
import type { MessageCommand, TargetMessage } from '../define.ts';
import { inEpisodeOfMessage } from '../options/episode-choice.ts';
import { ifAvailable, mayPin, pinnerRefusal, withPinPermission, withServer } from './guard.ts';
import { excerptsOf, oppositesOf } from './pinned/excerpts.ts';

/** Discord's permission to pin, split from Manage Messages on 20 August 2025 (topics/permissions). */
export const pinMessages = 1n << 51n;

/** Discord offers it only to members who may pin or whom the server allows it, so that is not checked again. */
export const pinWithSources: MessageCommand = {
  kind: 'message',
  name: 'Pin with sources',
  description: 'Pin one of Onrecord’s answers with the exact words it rests on',
  serversOnly: true,
  defaultMemberPermissions: pinMessages,
  run: (message, context) =>
    withServer<Answer | ModalReply>(context, async (server) =>
      openForm(message, await server.messages.read(message), server),
    ),
};

/** The button that pins an answer; it stands below the answer's context. */
export function pressPin(discordMessageId: string, context: CommandContext): Promise<Answer | ModalReply> {
  return withPinPermission<Answer | ModalReply>(context, (server) =>
    openForm({ discordMessageId, isPrivate: false }, undefined, server),
  );
}

/** Adds the button Pin to an answer's context, for a member who may pin: only that member sees the context. */
export async function offerPin(
  answer: ContextAnswer,
  discordMessageId: string,
  { server }: CommandContext,
): Promise<ContextAnswer> {
  if (!server?.canHoldPins || !(await mayPin(server))) return answer;
  return { ...answer, pinnableDiscordMessageId: discordMessageId };
}

/** The form that asks for a note. Discord takes it only as the first response, without "thinking…". */
async function openForm(
  message: Pick<TargetMessage, 'discordMessageId' | 'isPrivate'>,
  read: Awaited<ReturnType<ServerContext['messages']['read']>> | undefined,
  server: ServerContext,
): Promise<Answer | ModalReply> {
  if (message.isPrivate) return refuse({ reason: 'private-answer' });
  if (!server.canHoldPins) return refuse({ reason: 'not-pinned', obstacle: 'no-pins-here' });
  if (typeof read === 'string') return refuse({ reason: 'not-pinned', obstacle: read });
  const { discordMessageId } = message;
  const existing = await server.store.pins.findByMessage({ ...server, discordMessageId });
  if (existing) return pinAndReply(existing, 'already-pinned', server);
  if (read !== undefined && !restsOnSources(read)) return refuse({ reason: 'nothing-to-pin' });
  return { form: { discordMessageId, signature: server.sign(discordMessageId) } };
}

function restsOnSources({ excerpts, quotations }: ShownReferences): boolean {
  return excerpts.length > 0 || quotations !== undefined;
}

/** Handles the filled-in form: stores the pin and lets Discord pin the message. */
export function pinWithNote(
  { discordMessageId, signature }: ActionOf<'pin-note'>,
  note: string,
  context: CommandContext,
): Promise<Answer> {
  return withServer<Answer>(context, async (server) => {
    const refusal = signature === server.sign(discordMessageId) ? undefined : await pinnerRefusal(server);
    if (refusal !== undefined) return refusal;
    const shown = await server.messages.read({ ...server.place, discordMessageId });
    if (typeof shown === 'string') return refuse({ reason: 'not-pinned', obstacle: shown });
    if (!restsOnSources(shown)) return refuse({ reason: 'nothing-to-pin' });
    const library = (await inEpisodeOfMessage(context, shown.episodeNumber))?.library;
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
    return pinAndReply(outcome.pin, outcome.kind, server);
  });
}

/** Lets Discord pin the message of a stored pin, and says how that went. */
async function pinAndReply(
  pin: Pin,
  outcome: 'pinned' | 'already-pinned',
  server: ServerContext,
): Promise<Answer> {
  const obstacle = pin.discordPin === 'pinned' ? undefined : await pinInDiscord(pin, server);
  if (obstacle === 'message-gone' || obstacle === 'channel-gone') {
    return refuse({ reason: 'not-pinned', obstacle });
  }
  return { kind: 'pinned', outcome, pin, ...defined({ obstacle }) };
}

/** Pins a stored pin's message, marks it, records the outcome. A pin without its message is removed. */
export async function pinInDiscord(
  pin: Pin,
  { store, messages }: Pick<ServerContext, 'store' | 'messages'>,
): Promise<PinObstacle | undefined> {
  const outcome = await messages.pin(pin);
  if (outcome === 'message-gone' || outcome === 'channel-gone') {
    const action = outcome === 'message-gone' ? 'message-deleted' : 'channel-deleted';
    await store.pins.remove({ ...pin, action });
    return outcome;
  }
  const found =
    outcome === 'done'
      ? { discordPin: 'pinned' as const }
      : { discordPin: 'refused' as const, reason: outcome };
  // The pin stays whatever Discord says; an outcome that is not stored now is found again at the next start.
  if (outcome !== 'unreachable') await ifAvailable(store.pins.recordDiscordPin({ ...pin, ...found }));
  if (outcome !== 'no-access') await messages.mark(pin);
  return outcome === 'done' ? undefined : outcome;
}

/** Unpins a removed pin's message in Discord and takes away its mark. */
export async function unpinInDiscord(
  pin: Pin,
  messages: ServerContext['messages'],
  removal: PinRemoval,
): Promise<PinObstacle | undefined> {
  const outcome = await messages.unpin(pin, removal);
  await messages.mark(pin);
  return outcome === 'done' || outcome === 'message-gone' || outcome === 'channel-gone' ? undefined : outcome;
}
