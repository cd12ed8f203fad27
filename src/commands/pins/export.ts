/** /pins export: the pins of a server as files, with full citations. */
import { type Answer, refuse } from '../../answers/index.ts';
import { defined } from '../../defined.ts';
import { defineCommand } from '../define.ts';
import { titleOfEpisode } from '../options/episodes.ts';
import { withPinPermission } from './guard.ts';
import { pinsVisibleTo } from './visible.ts';

/** A pin with three long excerpts takes about 5,000 bytes a file; too large a file is cut later. */
const pinsPerExport = 1_500;

export const exportPins = defineCommand({
  name: 'export',
  description: 'The pins of this server as Markdown, CSV and JSON, with full citations',
  alwaysPrivate: true,
  forModerators: true,
  options: {
    before: { type: 'integer', description: 'Only pins with a number below this', min: 1 },
  },

  run: ({ before }, context) =>
    withPinPermission<Answer>(context, async (server) => {
      const visible = await pinsVisibleTo(server);
      const query = { ...visible, limit: pinsPerExport, ...defined({ before }) };
      const { pins, older } = await server.store.pins.list(query);
      if (pins.length === 0) {
        const places = await server.store.pins.placesEverPinnedIn(visible);
        const hadSome = places.some((place) => server.member.maySee(place));
        return refuse({ reason: 'no-pins', ...(hadSome && { areAllRemoved: true }) });
      }
      const titles = pins.map((pin) => titleOfEpisode(pin.episodeId, context));
      const episode = [...new Set(titles)].join(' · ');
      const { maxFileBytes } = server;
      return { kind: 'pin-export', episode, pins, maxFileBytes, ...defined({ older }) };
    }),
});
