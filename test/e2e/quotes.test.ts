/** /compare, /verify, /who and "Check this quote" through the real discord.js in the local Discord. */
import { readFile } from 'node:fs/promises';
import type { APIMessage } from 'discord-api-types/v10';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { unescapeMarkdown } from '../../src/render/discord/markdown/markdown.ts';
import type { Person } from '../../src/sandbox/index.ts';
import {
  allText,
  buttonsOf,
  isPrivate,
  press as pressAs,
  type RunningBot,
  startRunning,
  use as useAs,
} from '../fixtures/running.ts';

let bot: RunningBot;
let member: Person;
beforeAll(async () => {
  bot = await startRunning({ HTTP_PORT: '0' });
  member = bot.sandbox.as('member');
});
afterAll(() => bot.stop());

const use = (name: string, values: Record<string, string | boolean>) => useAs(member, name, values);
const press = (message: APIMessage, label: string) => pressAs(member, message, label);
const warning = /(?:prints?|Disputed: .* print) the opposite of this quotation/;

describe('/compare', () => {
  it('lays the outlets’ renderings one above another and warns of the contradiction', async () => {
    const text = allText(await use('compare', { about: 'Taiwan' }));
    expect(text).toContain('The outlets contradict each other');
    for (const outlet of ['Al Jazeera', 'Eurasianet', 'RFE/RL']) expect(text).toContain(`**${outlet}`);
    expect(text).toMatch(/AFP ¶ 4 has of it only “quasi-state”/);
    expect(text).toMatch(/Opposite meaning: Al Jazeera .* – Eurasianet/);
    expect(text.match(/reworded by machine/g), 'each warning once a message').toHaveLength(1);
    expect(text.indexOf('**Eurasianet'), 'the copy stands last').toBeLessThan(text.indexOf('**Al Jazeera'));
    expect(text).toMatch(/Reported, not quoted: The Diplomat ¶/);
  });

  it('sets the words that others print differently in bold', async () => {
    const text = allText(await use('compare', { about: 'tokayev-quasi-states' }));
    expect(text).toMatch(/\*\*we do not recognize Taiwan\*\*/);
    expect(text, 'small words say nothing').not.toMatch(/\*\*(?:or|this|are|And in all)\b/);
  });

  it('names a number that differs and the outlets that leave the statement out', async () => {
    const text = allText(await use('compare', { about: 'chaos states' }));
    expect(text).toMatch(/Another number: Al Jazeera “more than 600” – Eurasianet “over 500 or 600”/);
    expect(text).toMatch(/Not found in AFP or The Diplomat/);
  });

  it('shows words that two outlets print alike once, above both', async () => {
    const text = allText(await use('compare', { about: 'Zatulin' }));
    expect(text.match(/^> “.*too well/gm)).toHaveLength(1);
    expect(text).toMatch(/too well[\s\S]*\*\*Eurasianet[\s\S]*\*\*RFE\/RL/);
  });

  it('turns the pages of a person’s statements', async () => {
    const first = await use('compare', { about: 'Zatulin' });
    const firstText = allText(first);
    expect(firstText).toContain('statement 1 of 2');
    expect(allText(await press(first, 'Next'))).toContain('statement 2 of 2');
  });

  it('offers statements while somebody types', async () => {
    const choices = await member.autocomplete('compare', { about: 'chaos' }, 'about');
    expect(choices[0]?.name).toMatch(/^Kassym-Jomart Tokayev: “/);
    expect(choices[0]?.value).toBe('tokayev-600-states');
  });

  it('says so when no quotation fits', async () => {
    const message = await use('compare', { about: 'volcano' });
    expect(allText(message)).toMatch(/No quotation in the sources fits/);
    expect(isPrivate(message)).toBe(true);
  });
});

describe('/verify', () => {
  it.each([
    ['Tokayev: we recognise Taiwan and Kosovo', 'Disputed'],
    ['There are differing opinions on this', 'Exact'],
    ['Tokayev: For this reason we do not recognise Taiwan, or Kosovo', 'Disputed'],
    [
      'It’s difficult for any former Soviet republic neighbouring Russia to look at what’s happening in Ukraine and not wonder where else that is possible.',
      'Exact, spelled differently',
    ],
    ['Zatulin: There are differing opinions on this', 'Somebody else’s words'],
    ['Kazakhstan will join NATO next year', 'Not found'],
    ['There are differing opinions on this. Naturally, it would be chaos.', 'Stitched together'],
    [
      'there will be more than 500 countries instead of the 193 states that are currently UN members',
      'Altered',
    ],
  ])('“%s” → %s', async (text, headline) => {
    expect(allText(await use('verify', { text }))).toContain(`### ${headline}`);
  });

  it('marks the words that differ on both sides', async () => {
    const text = allText(
      await use('verify', {
        text: 'The Kazakhs always had their own state, he created it',
        speaker: 'Putin',
      }),
    );
    expect(text).toMatch(/Kazakhs \*\*always\*\* had[\s\S]*Kazakhs \*\*never\*\* had/);
  });

  it('shows a line of our digest as ours, not in quotation style', async () => {
    const file = await readFile('knowledge/documents/rferl-fault-lines.md', 'utf8');
    const [sentence = ''] = /^[^.\n#“]+\.(?=.*\{¶ 1\})/mu.exec(file) ?? [];
    const text = allText(await use('verify', { text: sentence }));
    expect(text).toContain('### Only a summary is held');
    expect(text.split('\n').some((line) => line.startsWith(sentence.slice(0, 20)))).toBe(true);
    expect(text).toContain('Onrecord’s digest of RFE/RL');
  });

  it('shows the closest line of a line that is not found, and says that it is no match', async () => {
    const text = allText(await use('verify', { text: 'Kazakhstan will join NATO next year' }));
    expect(text).toMatch(/### Not found[\s\S]*The closest line, which is not a match:/);
  });

  it('shows the passage on request, to the presser alone', async () => {
    const message = await use('verify', { text: 'There are differing opinions on this' });
    const context = await press(message, 'Context');
    expect(isPrivate(context)).toBe(true);
    expect(allText(context)).toContain('differing opinions');
  });

  it('pings nobody with what was pasted', async () => {
    const message = await use('verify', {
      text: '@everyone <@1100000000000000001> **no** such words at all',
    });
    expect(allText(message)).not.toMatch(/(?<!\\)@everyone|(?<!\\)<@/);
    expect(message.mention_everyone).toBe(false);
  });
});

describe('“Check this quote”', () => {
  it('checks a message of anybody and tells only whoever asked', async () => {
    const moderator = bot.sandbox.as('moderator');
    const posted = await moderator.send('“What is this ingratitude?” said Margarita Simonyan');
    const answer = await (await member.messageCommand('Check this quote', posted.id)).waitForAnswer();
    expect(allText(answer)).toContain('Somebody else’s words');
    expect(allText(answer)).toContain('Tigran Keosayan');
    expect(isPrivate(answer)).toBe(true);
  });

  it('of a reply that quotes nothing checks the message that was replied to, where Discord hands it on', async () => {
    const moderator = bot.sandbox.as('moderator');
    const posted = await moderator.send('“What is this ingratitude?” said Margarita Simonyan');
    const check = async (reply: string) => {
      const { id } = await member.reply(posted.id, reply);
      return allText(await (await member.messageCommand('Check this quote', id)).waitForAnswer());
    };
    expect(await check('is this true??')).toMatch(/message that was replied to.*Somebody else’s words/s);
    expect(await check('no, “There are differing opinions on this”')).toMatch(/^-# About .+\n### Exact/);
  });

  it('says so when a message has no words', async () => {
    const posted = await member.send('👀 …');
    const answer = await (await member.messageCommand('Check this quote', posted.id)).waitForAnswer();
    expect(allText(answer)).toMatch(/no words to check/);
  });
});

describe('/quote', () => {
  it('shows words that two outlets print alike once, above both', async () => {
    const text = allText(await use('quote', { speaker: 'Zatulin' }));
    expect(text.match(/“They know too well/g)).toHaveLength(1);
    expect(text).toMatch(
      /“They know too well[\s\S]*\*\*Eurasianet[\s\S]*\*\*RFE\/RL[\s\S]*“There are many cities/,
    );
  });
});

describe('/ask', () => {
  const question = 'What did Zatulin say about northern Kazakhstan?';

  it('says why words are bold where two wordings stand side by side', async () => {
    expect(allText(await use('ask', { question }))).toContain(
      'Bold: words that other outlets print differently',
    );
  });

  it('says before the closest lines that it is the filter which left no answer', async () => {
    const asked = { question: 'Did Kazakhstan cancel the Victory Day parade?', outlet: 'thediplomat' };
    const text = allText(await use('ask', asked));
    expect(text).toMatch(/may not answer this\. Without the limit to one outlet or date .+\. Closest lines:/);
  });
});

describe('/who', () => {
  it('shows spellings with their outlets, who quotes the person, first and last words', async () => {
    const text = unescapeMarkdown(allText(await use('who', { name: 'Токаев' })));
    expect(text).toMatch(/Toqaev \(RFE\/RL\)/);
    expect(text).toMatch(/\*\*Quoted by\*\* .*25 quotations/);
    expect(text).toMatch(/First on record[\s\S]*January 2021[\s\S]*Last on record/);
  });

  it('leads to all quotations', async () => {
    const card = await use('who', { name: 'Zatulin' });
    expect(buttonsOf(card).map(({ label }) => label)).toEqual([
      'All quotations',
      'Compare outlets',
      'Delete',
    ]);
    expect(allText(await press(card, 'All quotations'))).toContain('### Konstantin Zatulin');
  });

  it('asks whom was meant when nobody is called so', async () => {
    expect(allText(await use('who', { name: 'Ptolemy' }))).toMatch(/Nobody called “Ptolemy” is among/);
  });
});

describe('the warning', () => {
  it('stands under the contradicted quotation in /quote', async () => {
    expect(allText(await use('quote', { about: 'Taiwan' }))).toMatch(warning);
  });

  it('stands under an excerpt that holds it in /ask', async () => {
    const text = allText(
      await use('ask', { question: 'Does Tokayev recognise Taiwan?', outlet: 'aljazeera' }),
    );
    expect(text).toMatch(
      /The outlets contradict each other: \*\*Al Jazeera\*\* prints .+\*\*RFE\/RL\*\* print/,
    );
  });

  it('stands under a pinned excerpt that holds it', async () => {
    const moderator = bot.sandbox.as('moderator');
    const asked = await moderator.command('quote', { about: 'Taiwan' });
    const answer = await asked.waitForAnswer();
    const form = await (await moderator.messageCommand('Pin with sources', answer.id)).waitForModal();
    const pinned = await moderator.submitModal(form, {});
    const number = /pin (?<number>\d+)/i.exec(allText(await pinned.waitForAnswer()))?.groups?.number ?? '';
    const shown = await moderator.command('pins show', { pin: number });
    expect(allText(await shown.waitForAnswer())).toMatch(warning);
  });
});
