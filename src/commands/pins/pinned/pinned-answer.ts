/** /ask shows a server's own pinned answer first, when one matches the question. */
import type { AskAnswer, PinnedMatch, Wording } from '../../../answers/index.ts';
import { wordsStand } from '../../../pins/pin.ts';
import type { QuestionQuery } from '../../../pins/pin-query.ts';
import type { QuestionMatch } from '../../../pins/pin-store.ts';
import type { CommandContext, ServerContext } from '../../context.ts';
import { inThisEpisode } from '../../options/episode-choice.ts';
import { pinsVisibleTo, pinsVisibleToAllHere } from '../find-pin.ts';
import { ifAvailableSoon } from '../guard.ts';
import { showPin } from './show-pin.ts';

/** The server's pin for a question, from a channel that all who see the answer can see; none without the store. */
export async function pinnedAnswerTo(
  { question, blocks }: Pick<AskAnswer, 'question' | 'blocks'>,
  context: CommandContext,
): Promise<PinnedMatch | undefined> {
  const { server, library, isPrivate = false } = context;
  if (server === undefined) return undefined;
  const query = { question, ...inThisEpisode(context) };
  const match = await ifAvailableSoon(matchingPin(server, query, isPrivate));
  if (match === undefined) return undefined;
  const { pin, closeness } = match;
  const shown = showPin(library, pin);
  const isPinned = ({ text, citations: [first] }: Wording) =>
    pin.excerpts.some((one) => one.documentId === first?.documentId && one.text === text);
  const holdsAnswer =
    pin.discordChannelId === server.place.discordChannelId &&
    wordsStand(shown.truth) &&
    blocks.every(({ wordings }) => wordings.every(isPinned));
  return { shown, closeness, holdsAnswer };
}

async function matchingPin(
  server: ServerContext,
  query: Pick<QuestionQuery, 'question' | 'episode'>,
  isPrivate: boolean,
): Promise<QuestionMatch | undefined> {
  const { pins } = server.store;
  // Few questions have a pin, and which pins a member may see takes longer to find out than that.
  const anywhere = await pins.findByQuestion({ discordGuildId: server.discordGuildId, ...query });
  if (anywhere === undefined) return undefined;
  const match = await pins.findByQuestion({ ...(await pinsVisibleTo(server)), ...query });
  // Checked last because it costs most, and few pins are hidden from anybody.
  if (match === undefined || isPrivate || server.everybodyHereMaySee(match.pin)) return match;
  return pins.findByQuestion({ ...(await pinsVisibleToAllHere(server)), ...query });
}
