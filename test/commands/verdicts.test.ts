/** What a fact-checker once got wrong, kind by kind, as commands answer it and as Discord shows it. */
import { beforeAll, describe, expect, it } from 'vitest';
import type { Library } from '../../src/commands/context.ts';
import { openLibrary } from '../../src/library/index.ts';
import { renderReply } from '../../src/render/discord/message.ts';
import { accents } from '../../src/render/discord/parts.ts';
import { verificationJson } from '../../src/render/json/answer-json.ts';
import { colourStyle, plainStyle, renderTerminal } from '../../src/render/terminal/terminal.ts';
import { inLanguage } from '../../src/render/wording/say.ts';
import { harbour, writeFolder } from '../fixtures/harbour.ts';
import { inventedKnowledge } from '../quotes/invented.ts';
import { libraryOf, run, shown } from './without-discord.ts';

let shipped: Library;
beforeAll(async () => {
  shipped = await openLibrary(['knowledge']);
});

const verify = async (text: string, library = shipped) => {
  const answer = await run(library, 'verify', { text });
  if (answer.kind !== 'verification') throw new Error(`"${text}" was not checked.`);
  return answer;
};

/** The harbour with this text in its first document, and these quotations of it. */
const libraryWith = async (text: string, quotes: string) => {
  const strike = `---\ntitle: Strike\noutlet: tidings\ntext: verbatim\n---\n${text}\n`;
  const documents = {
    'documents/tidings-strike.md': strike,
    'documents/tidings-strike.quotes.yaml': quotes,
  };
  return openLibrary([await writeFolder({ ...harbour, ...documents, 'events.yaml': undefined })]);
};
const saidByOduya = (words: string, kind = 'direct') =>
  `- { text: "${words}", speaker: bram-oduya, at: 1, kind: ${kind}, reviewed: true }\n`;

describe('/verify', () => {
  it('does not say whose words an article has whose author nobody knows, where a stranger is claimed', async () => {
    const own = 'The cranes of Eastmere have stood still for a week now.';
    const library = await libraryWith(own, '[]');
    const headlineOf = async (speaker: string) => shown(await verify(`${speaker}: “${own}”`, library));
    expect(await headlineOf('Vera Stranger')).toContain('Exact words, speaker not checked');
    expect(await headlineOf('Vera Stranger')).toContain('Who “Vera Stranger” is was not checked.');
    expect(await headlineOf('Bram Oduya')).toContain('Somebody else’s words');
    const denied = await verify(`Vera Stranger never said “${own}”`, library);
    expect([denied.verdict, shown(denied).includes('Exact words')]).toEqual(['reversed', false]);
  });

  it('says of a headline that it is one, and of a few words of it nothing', async () => {
    const library = await openLibrary([await writeFolder(harbour)]);
    const said = 'A headline of Tidings has these words.';
    expect(shown(await verify('“Dockers stop work in Eastmere”', library))).toContain(said);
    expect(shown(await verify('dockers stop work', library))).toContain(said);
    const ofDigest = await verify('Ukraine War Strains Ties Between Kazakhstan and Russia');
    expect([ofDigest.verdict, ofDigest.checks[0]?.matches]).toEqual(['not-found', []]);
    expect(shown(await verify('stop work', library))).not.toContain('headline');
    expect(
      shown(await verify('“We will not load another ship until the wage is paid”', library)),
    ).not.toContain('headline');
  });

  it('says of “(laughs)” that the outlet put it into what somebody said', async () => {
    const words = 'We (laughs) wait for the crane again.';
    const library = await libraryWith(`Bram Oduya said: “${words}”`, saidByOduya(words));
    const answer = shown(await verify('Bram Oduya: “laughs”', library));
    expect(answer).toContain('put these words, in brackets, into what Bram Oduya said.');
  });

  it.each([
    // A lost "not", a voice that is cited to be rejected, a cut at both ends.
    ['Tokayev: recognize Taiwan, or Kosovo, or South Ossetia, or Abkhazia', 'reversed'],
    ['Kazakhstan should now eternally serve and bow down to the feet of Russia', 'quoted-to-reject'],
    ['Kazakhstan is a great gift from Russia', 'cut'],
    // Another first name is another person.
    ['Joe Courtney: “It was courageous to do that right on the stage with Putin”', 'other-speaker'],
    ['Ivan Zatulin: “As in the case of Ukraine”', 'other-speaker'],
    // An editor's brackets are no speaker's words, and leaving them out changes nothing.
    ['breakaway Georgian regions', 'other-speaker'],
    ['Courtney: “Russian nationalist calls about northern Kazakhstan are a very serious thing”', 'cut'],
    [
      'Kushch: “The animal cruelty of the empire at the bottom of Ukraine has horrified even Russia’s traditional allies”',
      'exact',
    ],
    // What stands around true quotations takes nothing from them.
    ['Tokayev called Putin a “staunch ally” and spoke of a “very nice meeting”.', 'exact'],
    ['lol look at this: "The Kazakhs never had their own state"', 'exact'],
    ['Who said “legitimacy gap”?', 'exact'],
    ['It was courageous to do that right on the stage with Pu-\ntin.[4]', 'exact'],
    ['Kazakhstan will continue to find ways to co-operate and work with Russia', 'cut'],
  ])('makes of %j: %s', async (text, verdict) => {
    expect((await verify(text)).verdict).toBe(verdict);
  });

  it('shows one place and one button for a quotation that the article interrupts', async () => {
    const library = await libraryWith(
      '“We wait for a boat,” Oduya said. “Naturally, it is late.”',
      saidByOduya('We wait for a boat') + saidByOduya('Naturally, it is late.'),
    );
    const reply = await run(library, 'verify', { text: 'Oduya: We wait for a boat. Naturally, it is late.' });
    const json = JSON.stringify(renderReply({ answer: reply, isPrivate: false }).components);
    expect(json).toContain('attribution left out');
    expect(json.match(/context:/g)).toHaveLength(1);
  });

  it('says who speaks, and that a speaker who is only described was not checked', async () => {
    const line = 'the queen: “It was courageous to do that right on the stage with Putin”';
    const text = shown(await verify(line));
    expect(text).toContain('as words of');
    expect(text).toContain('Who “the queen” is was not checked.');
    expect(text).toContain('### Exact words, speaker not checked');
  });

  it('says of words in quotation marks that nobody has recorded what is known, and accuses nobody', async () => {
    const library = await libraryWith(
      'Oduya can be heard to say: “The boat is late and the soup is cold.”',
      '[]\n',
    );
    const answer = await verify('Oduya: “The boat is late and the soup is cold”', library);
    const text = renderTerminal(answer, plainStyle);
    expect(text).toContain(
      'Exact words, speaker not checked. These words stand in Tidings, in quotation marks',
    );
    expect(text).toContain('Oduya can be heard to say');
    expect(text).not.toMatch(/own words|not of|Somebody else/);
    // A pin of it does not say whose they are.
    expect(JSON.stringify(renderReply({ answer, isPrivate: false }))).not.toContain('Oduya"');
  });

  it('names the words that differ where none changes the meaning, and says only where it shows that they are bold', async () => {
    const library = await libraryWith(
      'Oduya said he remained “cautiously hopeful” a boat would be found.',
      saidByOduya('cautiously hopeful', 'fragment'),
    );
    const reply = await run(library, 'verify', { text: 'Oduya said he was hopeful a boat would be found' });
    const lines = [shown(reply), renderTerminal(reply, plainStyle)];
    for (const text of lines) {
      expect(text).toContain('cautiously');
      expect(text).toContain('Other words: “was” – “remained “cautiously”');
      expect(text).toContain('own words, with a quotation of Bram Oduya in them');
      expect(text).not.toContain('as words of');
    }
    expect(lines.map((text) => text.includes('are bold'))).toEqual([true, false]);
    expect(renderTerminal(reply, colourStyle)).toContain('are bold');
  });

  it('names the speaker of two quoted sentences that were altered a little', async () => {
    const { verdict, checks } = await verify('Look closely at what is happening in Ukraine');
    expect(verdict).toBe('altered');
    expect(checks[0]?.matches[0]).toMatchObject({ source: 'quotation', speaker: 'Tigran Keosayan' });
  });

  it('says of our digest’s words that it is ours, and never that somebody is not on record with them', async () => {
    const told = 'the oil terminal’s problems began before SPIEF, and the coal news appears to be fake';
    const text = shown(await verify(`Putin: ${told}`));
    expect(text).toMatch(/Only a summary is held/);
    expect(text).toContain('Onrecord’s digest of The Diplomat');
    expect(text).not.toMatch(/Nobody is on record|not of Vladimir Putin/);
  });
});

describe('a name that nobody of these sources has', () => {
  it.each(['Joe Courtney', 'Ivan Zatulin'])(
    '%s is not taken for another in /quote and /who',
    async (name) => {
      expect((await run(shipped, 'quote', { speaker: name })).kind).not.toBe('quotations');
      expect((await run(shipped, 'who', { name })).kind).not.toBe('who');
    },
  );
});

it('a warning beside a reversed quotation is about the words on record, and not the pasted ones', async () => {
  const answer = await verify('we do recognize Taiwan, Kosovo');
  expect(answer.checks[0]?.verdict).toBe('reversed');
  for (const text of [shown(answer), renderTerminal(answer, plainStyle)])
    expect(text).toContain('Al Jazeera prints the opposite of the words on record.');
});

it('verify --json names a speaker who is only described, and so was not checked', async () => {
  const json = verificationJson(await verify('the queen of norland said: “As in the case of Ukraine.”'));
  expect(json).toMatchObject({ claimedSpeaker: null, describedSpeaker: 'the queen of norland' });
});

describe('/compare', () => {
  it('counts no outlet for two words, and none that prints the opposite', async () => {
    const text = shown(await run(shipped, 'compare', { about: 'Taiwan' }));
    expect(text).not.toMatch(/every outlet carries it|as 4 outlets/);
    expect(text).toMatch(/AFP ¶ 4 has of it only “quasi-state”/);
    const quoted = shown(await run(shipped, 'quote', { about: 'Taiwan', outlet: 'eurasianet' }));
    expect(quoted).toMatch(/opposite/);
    expect(quoted).not.toMatch(/Also in .*Al Jazeera/);
  });

  it('says what stands in one rendering alone, and not that they differ in words only', async () => {
    const text = shown(await run(shipped, 'compare', { about: 'zatulin-everything-is-possible' }));
    expect(text).not.toMatch(/differ in words only|small words alone/);
    expect(text).toMatch(/Only in Al Jazeera/);
    expect(text).not.toContain('alone');
  });
});

describe('what travels with words', () => {
  it('a document’s note is told where /ask names only what it prints against others', async () => {
    const [note, speaker] = ['From a copy reworded by machine.', 'ada-lowe'];
    const paper = (outlet: string, words: string, noted = {}) => ({
      id: `${outlet}-1`,
      outlet,
      ...noted,
      paragraphs: [`“${words}” Lowe said.`],
      quotations: [{ speaker, statement: 'ferry' }],
    });
    const library = libraryOf(
      inventedKnowledge([
        paper('gazette', 'We do not recognise the new ferry company.'),
        paper('copy', 'We recognise the new ferry company.', { note }),
      ]),
    );
    const question = 'What did Lowe say about the ferry company?';
    const answer = await run(library, 'ask', { question, outlet: 'gazette' });
    for (const text of [shown(answer), renderTerminal(answer, plainStyle)]) {
      expect(text).toContain('contradict each other');
      expect(text.split(`copy: ${note}`)).toHaveLength(2);
    }
  });

  it('nobody’s look at a quotation and a document’s note are told once in every answer that shows it', async () => {
    const [strike, quotes] = ['documents/tidings-strike.md', 'documents/tidings-strike.quotes.yaml'] as const;
    const noted = 'text: verbatim\nnote: From a copy reworded by machine.';
    const files = {
      ...harbour,
      [strike]: harbour[strike].replace('text: verbatim', noted),
      [quotes]: harbour[quotes].replaceAll('reviewed: true', 'reviewed: false'),
    };
    const library = await openLibrary([await writeFolder(files)]);
    const replies = await Promise.all([
      run(library, 'ask', { question: 'What did Oduya tell the crowd about loading a ship?' }),
      run(library, 'quote', { speaker: 'Oduya' }),
      run(library, 'compare', { about: 'no-ship' }),
      run(library, 'verify', { text: 'Oduya: We will not load another ship until the wage is paid' }),
    ]);
    for (const reply of replies) {
      expect(shown(reply).match(/found by a program/gi), reply.kind).toHaveLength(1);
      expect(shown(reply).match(/reworded by machine/g), reply.kind).toHaveLength(1);
    }
  });

  it('the same of two quotations, and of two claims, is told once, and of which where it is not of all', async () => {
    const [strike, quotes] = ['documents/tidings-strike.md', 'documents/tidings-strike.quotes.yaml'] as const;
    const noted = 'text: verbatim\nnote: From a copy reworded by machine.';
    const unseen = harbour[quotes].replaceAll('reviewed: true', 'reviewed: false');
    const files = {
      ...harbour,
      [strike]: harbour[strike].replace('text: verbatim', noted),
      [quotes]: unseen,
    };
    const library = await openLibrary([await writeFolder(files)]);
    const claims = ['We will not load another ship until the wage is paid', 'ready to listen'];
    const found = /found by a program; nobody has checked it yet/gi;
    for (const [command, values, which] of [
      ['quote', {}, /yet: Tidings ¶.2 and Tidings ¶.3/],
      ['quote', { outlet: 'Tidings' }, /yet(?!: )/],
      ['verify', { text: claims.map((one) => `“${one}”`).join(' and ') }, /yet(?!: )/],
      ['who', { name: 'Oduya' }, /yet(?!: )/],
    ] as const) {
      const reply = await run(library, command, values);
      for (const text of [shown(reply), renderTerminal(reply, plainStyle)]) {
        expect(text.match(found), `${command} ${text}`).toHaveLength(1);
        expect(text.match(/reworded by machine/g), command).toHaveLength(1);
        expect(text).toMatch(which);
      }
    }
  });

  it('names the author of an article whose own words are posted as the author’s', async () => {
    const written =
      '---\ntitle: Strike\noutlet: tidings\nauthors: [Wren Quill]\ntext: verbatim\n---\nThe crane is a friend of nobody at all.\n';
    const library = await openLibrary([
      await writeFolder({
        ...harbour,
        'documents/tidings-strike.md': written,
        'documents/tidings-strike.quotes.yaml': '[]\n',
        'events.yaml': undefined,
      }),
    ]);
    for (const name of ['Wren Quill', 'Quill']) {
      const answer = await verify(`${name}: “The crane is a friend of nobody at all.”`, library);
      for (const text of [shown(answer), renderTerminal(answer, plainStyle)]) {
        expect(text).toContain('which Wren Quill wrote');
        expect(text).not.toContain('not as anybody');
      }
    }
  });

  it('names a “will” for “won’t” beside another change as the opposite', async () => {
    const library = await libraryWith(
      '“We like the crane and we won’t sell it,” Oduya said.',
      saidByOduya('We like the crane and we won’t sell it'),
    );
    const answer = await verify('Oduya: “We like the crane but we will sell it”', library);
    expect(answer.verdict).toBe('reversed');
    expect(renderTerminal(answer, plainStyle)).toContain('Opposite meaning: “will” – “won’t”');
  });

  it('sets nothing in bold where all words are claimed, and a halved quotation in its own marks', async () => {
    const halves = '"The crane is late," Oduya said. "It waits for the tide."';
    const quoted = saidByOduya('The crane is late') + saidByOduya('It waits for the tide.');
    const library = await libraryWith(halves, quoted);
    const answer = await verify('Lowe: “The crane is late. It waits for the tide.”', library);
    expect(shown(answer)).toContain('> "**The crane is late**," Oduya said. "**It waits for the tide**."');
    const whole = await verify('Lowe: “It waits for the tide.”', library);
    expect(shown(whole)).toContain('> “It waits for the tide.”');
  });

  describe('of exact words that another outlet prints with another number or name', () => {
    const radioSays = async (words: string) =>
      openLibrary([
        await writeFolder({
          ...harbour,
          'events.yaml': undefined,
          'documents/tidings-strike.md':
            '---\ntitle: Strike\noutlet: tidings\ntext: verbatim\n---\n“We have counted 19 idle cranes in Eastmere, and that is bad,” Oduya said.\n',
          'documents/tidings-strike.quotes.yaml': saidByOduya(
            'We have counted 19 idle cranes in Eastmere, and that is bad',
          ),
          'documents/radio-port.md': `---\ntitle: Port\noutlet: coast-radio\ntext: verbatim\n---\n“${words},” Oduya said.\n`,
          'documents/radio-port.quotes.yaml': saidByOduya(words),
          'documents/radio-port.asks.yaml': undefined,
        }),
      ]);
    const claim = 'Oduya: “We have counted 19 idle cranes in Eastmere, and that is bad”';

    it.each([
      [
        '18 idle cranes in Eastmere',
        'number',
        '19',
        '18',
        'Another number: Tidings “19” – Coast Radio “18”.',
      ],
      [
        '19 idle cranes in Lowe',
        'name',
        'Eastmere',
        'Lowe',
        'Another name: Tidings “Eastmere” – Coast Radio “Lowe”.',
      ],
    ])('tells it beside the verdict: %s', async (there, kind, a, b, sentence) => {
      const answer = await verify(claim, await radioSays(`We have counted ${there}, and that is bad`));
      expect(answer.verdict).toBe('exact');
      for (const text of [shown(answer), renderTerminal(answer, plainStyle)])
        expect(text).toContain(sentence);
      expect(verificationJson(answer).elsewhere).toEqual([
        { kind, between: ['Tidings', 'Coast Radio'], a, b },
      ]);
      // In the colour of a caution.
      expect(JSON.stringify(renderReply({ answer, isPrivate: false }))).toContain(
        `"accent_color":${accents.warning}`,
      );
      expect(inLanguage('de', () => shown(answer))).toContain(`: Tidings „${a}“ – Coast Radio „${b}“.`);
    });

    it('tells nothing where the words are the same, or the number stands in a part that is not claimed', async () => {
      const same = await radioSays('We have counted 19 idle cranes in Eastmere, and that is very bad');
      expect((await verify(claim, same)).checks[0]?.elsewhere).toEqual([]);
      const other = await radioSays('We have counted 18 idle cranes in Eastmere, and that is bad');
      expect((await verify('Oduya: “and that is bad”', other)).checks[0]?.elsewhere).toEqual([]);
    });
  });
});
