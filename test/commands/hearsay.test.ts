/** What /verify and /compare say of words that nobody is quoted with, or that stand elsewhere in other words. */
import { expect, it } from 'vitest';
import { compareStatements } from '../../src/commands/compare.ts';
import { showPicture } from '../../src/commands/picture.ts';
import { verifyTexts } from '../../src/commands/verify.ts';
import { createQuotes } from '../../src/quotes/index.ts';
import { renderReply } from '../../src/render/discord/message.ts';
import { textsIn } from '../../src/render/discord/message-state/components.ts';
import { createSearch } from '../../src/search/index.ts';
import { inventedKnowledge } from '../quotes/invented.ts';

const knowledge = inventedKnowledge([
  {
    id: 'gazette-1',
    outlet: 'gazette',
    paragraphs: [
      'Clerks in her office say in private that she burned the ledgers of the harbour.',
      '“We can hire 90 divers for the wreck by June,” Lowe said.',
      '“I saw the lantern from the jetty before the gale,” Lowe said.',
    ],
    quotations: [{ speaker: 'ada-lowe' }, { speaker: 'ada-lowe' }],
  },
  {
    id: 'courier-1',
    outlet: 'courier',
    paragraphs: [
      'Lowe has promised 70 divers for the wreck by June.',
      '“It was from the jetty, before a gale, that the lantern was to be seen,” Lowe said.',
    ],
    quotations: [{ speaker: 'ada-lowe' }],
  },
]);
const library = { knowledge, quotes: createQuotes(knowledge), search: createSearch(knowledge) };
const shown = (answer: Parameters<typeof renderReply>[0]['answer']) =>
  [...textsIn(renderReply({ answer, isPrivate: false }).components)].join('\n').replaceAll(/[*_\\]/g, '');

it('a line in the first person that others tell of somebody is said to be nobody’s quotation, and who tells it is shown', () => {
  const text = shown(verifyTexts(['Lowe: “I burned the ledgers of the harbour”'], undefined, { library }));
  expect(text).toContain('Nobody is quoted so: gazette tells it in its own words.');
  expect(text).toContain('Left out before: “Clerks in her office say in private that”');
  expect(text).not.toMatch(/“I” – “she”/);
});

it('an outlet that tells a statement with another number is said to report it, in the picture too, and the number is named', () => {
  const text = shown(compareStatements('divers', 0, { library }));
  expect(text).toContain('Another number: gazette “90” – courier “70”');
  expect(text).toContain('Reported, not quoted: courier');
  expect(text).not.toContain('Not found in');
  const drawn = showPicture({ kind: 'coverage', about: 'divers' }, { library });
  const coverage = ['quoted', 'paraphrased'];
  expect(drawn).toMatchObject({ picture: { outlets: ['gazette', 'courier'], statements: [{ coverage }] } });
});
