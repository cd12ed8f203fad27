/** What a person's card says, the same for Discord and the terminal. */
import type { WhoAnswer } from '../../answers/index.ts';
import { listInWords } from './citation-words.ts';
import { say } from './say.ts';

/** What a card says, label by label. Plain text. */
export function whoFacts(answer: WhoAnswer): [string, string][] {
  const { spellings, mentionedBy, quotedBy, quotationCount } = answer;
  const times = (list: WhoAnswer['quotedBy']) =>
    list.map(({ outlet, count }) => `${outlet} (${count})`).join(', ');
  const spelt = spellings.map(({ spelling, outlets }) => `${spelling} (${listInWords(outlets)})`).join(' · ');
  const named: [string, string][] = spelt === '' ? [] : [[say('who.spelt'), spelt]];
  return [
    ...named,
    [say('who.namedBy'), mentionedBy.length === 0 ? say('who.nobody') : times(mentionedBy)],
    [
      say('who.quotedBy'),
      quotedBy.length === 0
        ? say('who.nobody')
        : quotedBy.length === 1
          ? times(quotedBy)
          : say('who.times', {
              outlets: times(quotedBy),
              quotations: say('count.quotations', { count: quotationCount }),
            }),
    ],
  ];
}
