/** /pins export: the pins of a server as files, with full citations. */
import { type AnswerOf, type Cursor, type Refusal, refuse } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import type { CommandContext } from '../context.ts';
import { defineCommand } from '../define.ts';
import { titleOfEpisode } from '../options/episode-choice.ts';
import { pinsVisibleTo } from './find-pin.ts';
import { withPinPermission } from './guard.ts';

/** Pins that are read and written before other work gets a turn: about 15 ms with three long excerpts each. */
const pinsPerPage = 50;

export const exportPins = defineCommand({
  name: 'export',
  description: 'The pins of this server as Markdown, CSV and JSON, with full citations',
  alwaysPrivate: true,
  forModerators: true,
  options: {
    before: { type: 'integer', description: 'Only pins with a number below this', min: 1 },
  },

  run: pageOfExport,
});

type PageOfExport = AnswerOf<'pin-export'> | Refusal;

function pageOfExport(cursor: Pick<Cursor, 'before'>, context: CommandContext): Promise<PageOfExport> {
  return withPinPermission<PageOfExport>(context, async (server) => {
    const visible = await pinsVisibleTo(server);
    const { pins, older } = await server.store.pins.list({ ...visible, ...cursor, limit: pinsPerPage });
    if (pins.length === 0) {
      const places = await server.store.pins.placesEverPinnedIn(visible);
      const hadSome = places.some((place) => server.member.maySee(place));
      return refuse({ reason: 'no-pins', ...(hadSome && { areAllRemoved: true }) });
    }
    const episodes = pins.map((pin) => titleOfEpisode(pin.episodeId, context));
    const { maxFileBytes } = server;
    const next = older === undefined ? undefined : () => pageOfExport({ before: older }, context);
    return { kind: 'pin-export', pins, episodes, ...defined({ maxFileBytes, older: next }) };
  });
}
