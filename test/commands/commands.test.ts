/** What commands answer, without Discord. */
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  type Answer,
  type AskAnswer,
  checksumOf,
  isForAskerOnly,
  keyOf,
  passageByKey,
} from '../../src/answers/index.ts';
import { answerBlocks } from '../../src/commands/ask/answer-blocks.ts';
import { maxQuestionLength } from '../../src/commands/ask/ask.ts';
import { compareStatements } from '../../src/commands/compare.ts';
import type { CommandContext, Library } from '../../src/commands/context.ts';
import type { Choice } from '../../src/commands/define.ts';
import { usagesOf } from '../../src/commands/help/usage.ts';
import { commands } from '../../src/commands/index.ts';
import { pageOf } from '../../src/commands/paging.ts';
import { press } from '../../src/commands/press.ts';
import { verifyTexts } from '../../src/commands/verify.ts';
import { openLibrary } from '../../src/library/index.ts';
import { render } from '../../src/render/discord/message.ts';
import { plainStyle, renderTerminal } from '../../src/render/terminal/terminal.ts';
import { exampleInWords } from '../../src/render/wording/command-words.ts';
import { textAt } from '../../src/text/span.ts';
import { inventedKnowledge } from '../quotes/invented.ts';
import { island, islandKnowledge } from '../search/island.ts';
import { commandNamed, libraryOf, run as runIn, shown } from './without-discord.ts';

let library: Library;
let context: CommandContext;
beforeAll(async () => {
  library = await openLibrary([join(import.meta.dirname, '../../knowledge')]);
  context = { library };
});

const run = (name: string, values: Record<string, unknown>) => runIn(library, name, values);

function expectKind<K extends Answer['kind']>(answer: Answer, kind: K): Extract<Answer, { kind: K }> {
  if (answer.kind !== kind) throw new Error(`The answer is ${JSON.stringify(answer)}, no "${kind}".`);
  return answer as Extract<Answer, { kind: K }>;
}

const ask = async (values: Record<string, unknown>) => expectKind(await run('ask', values), 'ask');
/** An answer from the invented island, with some files of it changed. */
const runOnIsland = async (question: string, files: Parameters<typeof islandKnowledge>[0] = {}) =>
  runIn(libraryOf(await islandKnowledge(files)), 'ask', { question });
const askIsland = async (...given: Parameters<typeof runOnIsland>) =>
  expectKind(await runOnIsland(...given), 'ask');
const document = (title: string, outlet: string, text: string) =>
  `---\ntitle: ${title}\noutlet: ${outlet}\ntext: verbatim\n---\n${text}\n`;

/** The first words, the first place and the outlets of what is shown. */
const wordsOf = ({ blocks }: AskAnswer) => blocks.map(({ wordings }) => wordings[0]?.text);
const placesOf = ({ blocks }: AskAnswer) => blocks.map(({ wordings }) => wordings[0]?.citations[0]);
const outletsOf = (answer: AskAnswer) => placesOf(answer).map((place) => place?.outlet);
const refusalOf = async (name: string, values: Record<string, unknown>) =>
  expectKind(await run(name, values), 'refusal');
const quote = async (values: Record<string, unknown>) => expectKind(await run('quote', values), 'quotations');

const question = 'What did Tokayev say about Luhansk and Donetsk?';

describe('/ask', () => {
  it('answers in the words of a document, with outlet, title, date and place', async () => {
    const { status, excerpts } = await ask({ question });
    expect(status).toBe('answered');
    expect(excerpts.length).toBeGreaterThan(0);
    for (const { text, passage, citation } of excerpts) {
      const document = library.knowledge.documents.get(citation.documentId);
      expect(document?.text).toContain(text);
      expect(passage).toContain(text);
      expect(citation).toMatchObject({
        outlet: expect.stringMatching(/./),
        title: document?.title,
        published: expect.stringMatching(/^2022-06/),
        locator: expect.stringMatching(/^\d+(?:-\d+)?$/),
      });
    }
  });

  it('finds the same for every spelling of a name', async () => {
    const spelt = await Promise.all(
      ['Tokayev', 'Toqaev', 'Tokaev', 'Токаев'].map((name) =>
        ask({ question: `Why did ${name} refuse to recognise Luhansk?` }),
      ),
    );
    const places = spelt.map(({ excerpts }) =>
      excerpts.map(({ citation }) => [citation.documentId, citation.locator]),
    );
    expect(places[0]?.length).toBeGreaterThan(0);
    for (const others of places) expect(others).toEqual(places[0]);
  });

  it('says that it is not in the sources, what was searched, and shows no answer', async () => {
    const { status, searched } = await ask({ question: 'Who won the 2022 World Cup?' });
    expect(status).toBe('not-found');
    expect(searched.documentCount).toBe(5);
    expect(searched.outlets).toHaveLength(5);
  });

  it('answers from one outlet alone when asked to, by its name or id in any case', async () => {
    for (const outlet of ['rferl', 'RFE/RL', 'rfe/rl']) {
      const { excerpts, searched } = await ask({ question, outlet });
      expect(new Set(excerpts.map(({ citation }) => citation.outletId))).toEqual(new Set(['rferl']));
      expect(searched.outlets).toEqual(['RFE/RL']);
    }
  });

  it.each([
    ['what does afp say about oil?', 'afp'],
    ['According to The Diplomat, is the coal news real?', 'thediplomat'],
    ['What did RFE/RL report about Kadyrov?', 'rferl'],
    ['afp on oil', 'afp'],
    ['what did tokayev say about the un according to eurasianet', 'eurasianet'],
    ['what does the diplomat say about coal', 'thediplomat'],
  ])('a question for the words of an outlet is answered from it alone: %s', async (asked, outletId) => {
    const { excerpts, filters, restsOn } = await ask({ question: asked });
    expect(new Set(excerpts.map(({ citation }) => citation.outletId))).toEqual(new Set([outletId]));
    expect([filters.outletId, restsOn]).toEqual([outletId, undefined]);
  });

  it('what was found in one outlet alone is not said to be told by no other', async () => {
    const answer = await ask({ question: 'What did Luzin say about a deal?' });
    expect(answer.restsOn).toBeDefined();
    const said = `From one outlet: ${answer.restsOn}`;
    expect(renderTerminal(answer, plainStyle)).toContain(said);
    const { question, blocks } = answer;
    const next = await press({ kind: 'more-results', offset: blocks.length, question }, context);
    expect(next).toMatchObject({ kind: 'ask', offset: blocks.length });
    expect(next).not.toHaveProperty('restsOn');
  });

  it('which outlets report something is answered with the best line of each', async () => {
    const { status, byOutlet, restsOn } = await ask({ question: 'Which outlets mention Turkey?' });
    expect(status).toBe('answered');
    expect(byOutlet?.found.toSorted()).toEqual(['Al Jazeera', 'RFE/RL']);
    expect(byOutlet?.missing.toSorted()).toEqual(['AFP', 'Eurasianet', 'The Diplomat']);
    expect(restsOn).toBeUndefined();
  });

  it('an outlet that never names whoever is asked about has no words of theirs, and no line that may be', async () => {
    const of = await ask({ question: 'What did Zatulin say about northern Kazakhstan?', outlet: 'AFP' });
    expect(of).toMatchObject({ status: 'not-found', blocks: [], isFilteredOut: true });
    const both = await ask({ question: 'What do AFP and RFE/RL say about Zatulin’s threat?' });
    expect(both.byOutlet).toEqual({ found: ['RFE/RL'], perhaps: [], missing: ['AFP'] });
  });

  it('an outlet without the words in quotation marks is not said to report them', async () => {
    const question = 'Which outlets say that Tokayev refused to “bow down” to Russia?';
    const { byOutlet } = await ask({ question });
    expect(byOutlet?.found.toSorted()).toEqual(['Eurasianet', 'RFE/RL']);
    expect(byOutlet?.perhaps).toEqual([]);
  });

  it('where no outlet surely reports something, the words that ask for outlets are not looked for', async () => {
    const question = 'Which outlets report that oil deliveries were stopped?';
    const { status, byOutlet, searched } = await ask({ question });
    expect([status, byOutlet]).toEqual(['perhaps', undefined]);
    expect(searched.words).toEqual(['oil', 'deliveries', 'stopped']);
  });

  it.each([
    ['What did Putin and Tokayev discuss on June 17th?', 'June 17'],
    ['What did Putin and Tokayev discuss on Jun 17?', 'June 17'],
    ['What did Putin and Tokayev discuss on 2022-06-17?', 'June 17'],
    ['What did Putin and Tokayev discuss on 17.06.2022?', 'June 17'],
    ['What did Putin and Tokayev discuss on 6/17/2022?', 'June 17'],
    ['What did Putin and Tokayev discuss on <t:1655424000:D>?', 'June 17'],
    ['Who spoke of six hun\u200Edred states?', '600 states'],
    ['Who spoke of six hun\uFEFFdred states?', '600 states'],
    ['Who spoke of six hundred states?', '600 states'],
    ['Did the war kill 13 000 people?', '13,000 people'],
    ['Did the war kill 13.000 people?', '13,000 people'],
    ['Which quasistate entities?', 'quasi-state entities'],
    ['What did <@123456789012345678> hear from Zatulin on friendship? <:hm:123456789012345678>', 'friend'],
  ])('is answered however people write a word: %s', async (question, words) => {
    const { status, blocks } = await ask({ question });
    expect(status).not.toBe('not-found');
    expect(blocks.flatMap(({ wordings }) => wordings.map(({ text }) => text)).join('\n')).toContain(words);
  });

  it('a German question is answered in English where its name and the kind of thing asked for stand there', async () => {
    const answer = await ask({ question: 'Wann besuchte Tokajew den Iran?' });
    expect(answer.status).toBe('answered');
    expect(wordsOf(answer)[0]).toContain('June 19');
    expect((await ask({ question: 'Wann besuchte Putin den Iran?' })).status).toBe('perhaps');
  });

  it.each(['oil?', 'pipeline?'])(
    'a topic alone shows the passage first of which it is the subject: %s',
    async (question) => {
      const [first] = wordsOf(await ask({ question }));
      expect(first).toMatch(/^A Russia-controlled pipeline that carries .* oil has stopped/);
    },
  );

  it('whoever thinks the opposite is no answer to who thinks something', async () => {
    expect((await ask({ question: 'Which analyst thinks it was a show?' })).status).toBe('perhaps');
    expect((await ask({ question: 'Which analyst calls it a spectacle?' })).status).toBe('answered');
  });

  it('somebody else’s words are no answer, and whose they are is said', async () => {
    const { status, blocks } = await ask({ question: 'What did Putin say about Kosovo?' });
    expect(status).toBe('perhaps');
    for (const { speaker, wordings } of blocks)
      expect(`${speaker} ${wordings[0]?.text}`).toMatch(/Tokayev|Toqaev/);
  });

  it.each([
    ['ask', { question: '普京说了什么' }],
    ['ask', { question: 'What did 托卡耶夫 say about Luhansk?' }],
    ['ask', { question: 'ماذا قال عن لوهانسك؟' }],
    ['quote', { speaker: '普京' }],
    ['quote', { about: '卢甘斯克' }],
    ['compare', { about: '토카예프' }],
    ['who', { name: 'პუტინი' }],
  ])(
    'a word in a script that no text is written in is said to be unread, not absent: /%s %j',
    async (name, values) => {
      const answer = await run(name, values);
      for (const text of [JSON.stringify(render(answer).components), renderTerminal(answer, plainStyle)]) {
        expect(text).toContain(
          'is in a script that Onrecord does not read here. Ask in the language of the sources.',
        );
        expect(text).not.toMatch(/Not in the sources|Nobody called|No quotation/);
      }
    },
  );

  it('Cyrillic is read over English documents, and a name is found in any script that it is recorded in', async () => {
    expect((await ask({ question: 'Что сказал Токаев о Луганске?' })).searched.unreadWord).toBeUndefined();
    const names = island['names.yaml'].replace('Марлоу', '马洛');
    const { status, searched } = await askIsland('马洛 bridge', { 'names.yaml': names });
    expect([status === 'not-found', searched.unreadWord]).toEqual([false, undefined]);
  });

  it.each([
    ['quote', { about: 'is' }],
    ['quote', { about: '???' }],
    ['compare', { about: 'the' }],
    ['compare', { about: 'is it' }],
  ])('words that say nothing are nothing to look for: /%s %j', async (name, values) => {
    expect((await refusalOf(name, values)).reason).toBe('nothing-to-look-for');
  });

  it('the name of somebody whom no document names is no card', async () => {
    const named = { id: 'edda-krone', name: 'Edda Krone', kind: 'person', aliases: [], role: 'Pilot' };
    const files = { 'names.yaml': `${island['names.yaml'].trimEnd()}\n- ${JSON.stringify(named)}\n` };
    expect((await askIsland('Edda Krone', files)).status).toBe('not-found');
  });

  it('the name that was asked about is not bold where another word of the question stands', async () => {
    const marked = async (question: string) => {
      const { blocks } = await ask({ question });
      return blocks.flatMap(({ wordings }) =>
        wordings.flatMap(({ text, emphasis }) => emphasis.map((span) => textAt(text, span))),
      );
    };
    const asked = await marked('How did Putin mangle the name?');
    expect(asked).toContain('mangled');
    expect(asked).not.toContain('Putin');
    expect((await marked('Who is Kadyrov’s wife?')).join()).toContain('Kadyrov');
  });

  it.each([
    'How many people live in Kazakhstan?',
    'How many inhabitants does Kazakhstan have?',
    'kazakhstans population',
  ])('how many people live somewhere is answered by its population: %s', async (question) => {
    const answer = await ask({ question });
    expect(answer.status).toBe('answered');
    expect(wordsOf(answer)[0]).toContain('population of 19 million');
  });

  it('closest lines that are far from what is asked are shown on demand alone', async () => {
    const asked = 'What is the best pizza topping?';
    const answer = await ask({ question: asked });
    expect([answer.status, answer.blocks, answer.searched.absentWord]).toEqual(['perhaps', [], undefined]);
    const pressed = await press({ kind: 'more-results', offset: 0, question: asked }, context);
    expect(expectKind(pressed, 'ask').blocks.length).toBeGreaterThan(0);
  });

  it('the next page of what each outlet has goes on with the next outlet', async () => {
    const asked = 'Which outlets talk about the war in Ukraine?';
    const first = await ask({ question: asked });
    const action = { kind: 'more-results', offset: first.blocks.length, question: asked } as const;
    const next = expectKind(await press(action, context), 'ask');
    const shown = [...outletsOf(first), ...outletsOf(next)];
    expect(first.blocks.length).toBeGreaterThan(1);
    expect(first.byOutlet?.found.slice(0, shown.length)).toEqual(shown);
    expect(new Set(shown).size).toBe(shown.length);
  });

  it.each([
    'compare how AFP and RFE/RL describe the pipeline',
    'What is the difference between AFP and RFE/RL on the pipeline?',
  ])('only the outlets that are named are held against each other: %s', async (asked) => {
    const answer = await ask({ question: asked });
    expect(answer.byOutlet).toEqual({ found: ['AFP'], perhaps: [], missing: ['RFE/RL'] });
    expect(outletsOf(answer)).toEqual(['AFP']);
    expect(answer.filters).toEqual({});
  });

  it('of outlets that are held against each other the line that may be about it is shown, too', async () => {
    const question = 'How does RFE/RL differ from The Diplomat on what the moment on stage means?';
    const answer = await ask({ question });
    expect(answer.byOutlet).toEqual({ found: ['The Diplomat'], perhaps: ['RFE/RL'], missing: [] });
    expect(outletsOf(answer)).toEqual(['The Diplomat', 'RFE/RL']);
  });

  it('of a statement in outlets that contradict each other the contradicting words are marked in each', async () => {
    const { statements } = expectKind(await run('compare', { about: 'Taiwan' }), 'comparison');
    const marked = (statements[0]?.renderings ?? [])
      .filter(({ isFragment }) => !isFragment)
      .map(({ quotations }) =>
        quotations.flatMap(({ text, matches }) => matches.map((one) => textAt(text, one))).join(' … '),
      );
    expect(marked.length).toBe(3);
    for (const words of marked) expect(words).toMatch(/recognize/);
  });

  it('somebody’s statements in one paragraph are all shown where no topic is named', async () => {
    const answer = await ask({ question: 'What did Witlin say?' });
    expect(answer.blocks.map(({ kind }) => kind)).toEqual(['statement', 'statement']);
    expect(placesOf(answer).map((place) => place?.locator)).toEqual(['27', '27']);
  });

  it('where two outlets are compared, the words of a third are not shown', async () => {
    const { blocks } = await ask({ question: 'compare al jazeera and rferl on taiwan' });
    const outlets = blocks.flatMap(({ wordings }) =>
      wordings.flatMap(({ citations }) => citations.map(({ outletId }) => outletId)),
    );
    expect(new Set(outlets)).toEqual(new Set(['aljazeera', 'rferl']));
  });

  it('the closest lines are short, and cut round what was asked about', async () => {
    const { status, blocks } = await ask({ question: 'did putin apologise to simonyan on the stage' });
    expect(status).toBe('perhaps');
    for (const { wordings } of blocks.slice(0, 2))
      for (const { text, emphasis } of wordings) {
        expect(text.length).toBeLessThanOrEqual(600);
        expect(emphasis.length).toBeGreaterThan(0);
      }
  });

  it('an outlet’s name alone asks for its documents', async () => {
    const { sources } = expectKind(await run('ask', { question: 'afp' }), 'sources');
    expect(sources.map(({ citation }) => citation.outlet)).toEqual(['AFP']);
  });

  it.each([
    ['Who wrote the AFP article?', 'AFP', 'By Christopher Rickleton'],
    ['who is the author of RFE/RL’s article', 'RFE/RL', 'The author is not known.'],
    ['when was the piece of The Diplomat published', 'The Diplomat', 'June 2022'],
    ['who wrote the strains article', 'AFP', 'By Christopher Rickleton'],
    // No title has the words, so the search finds whose article is meant.
    ['who wrote the article about the oil pipeline', 'AFP', 'By Christopher Rickleton'],
  ])(
    '"%s" is answered with the one document, and whether its author is known',
    async (question, outlet, words) => {
      const answer = expectKind(await run('ask', { question }), 'sources');
      expect(answer.sources.map(({ citation }) => citation.outlet)).toEqual([outlet]);
      expect(JSON.stringify(render(answer).components)).toContain(words);
      expect(renderTerminal(answer, plainStyle)).toContain(words);
    },
  );

  it('the context of two excerpts of one document shows both in its order, each with its neighbours', async () => {
    const document = library.knowledge.documents.get('afp-strains-ties');
    const excerpts = [document?.passages[6], document?.passages[2]].flatMap((passage) => {
      if (passage === undefined || document === undefined) return [];
      const words = textAt(document.text, passage.span);
      return [{ passageKey: keyOf(passage.id), start: 0, end: words.length, check: checksumOf(words) }];
    });
    const { sources } = expectKind(await press({ kind: 'context', excerpts }, context), 'context');
    expect(sources).toHaveLength(1);
    const marked = sources[0]?.passages.map(({ excerpts: spans }) => spans.length);
    expect(marked).toEqual([0, 1, 0, 0, 1, 0]);
  });

  it('two statements of one paragraph are marked each by itself in their context', async () => {
    const { blocks } = await ask({ question: 'What did Witlin say?' });
    const excerpts = blocks.flatMap(({ wordings }) => wordings.map(({ reference }) => reference));
    const { sources } = expectKind(await press({ kind: 'context', excerpts }, context), 'context');
    const marked = sources.flatMap(({ passages }) =>
      passages.flatMap(({ text, excerpts: spans }) => spans.map((one) => textAt(text, one))),
    );
    expect(marked).toEqual(blocks.flatMap(({ wordings }) => wordings.map(({ text }) => text)));
  });

  it('an outlet that prints a word of a statement is not said to quote it', async () => {
    const { blocks } = await ask({ question: 'What did Keosayan say about ingratitude?' });
    const words = blocks.find(({ wordings }) => wordings[0]?.text.startsWith('What is this'));
    expect(words?.quotedAlsoIn).toEqual([]);
  });

  it('at most two closest lines are shown, however short they are', async () => {
    const short = [
      'Grey gulls sat there.',
      'Grey gulls ate fish.',
      'Grey gulls flew off.',
      'Grey gulls came back.',
    ].join('\n\n');
    const files = { 'documents/gulls.md': document('Birds', 'isles-today', short) };
    const answer = await askIsland('Did the grey gulls sleep?', files);
    expect([answer.status, answer.total]).toEqual(['perhaps', 4]);
    for (const text of [renderTerminal(answer, plainStyle), JSON.stringify(render(answer).components)])
      expect(text.match(/sat there|ate fish|flew off|came back/gu)).toHaveLength(2);
  });

  it('two closest lines are shown where the first is long', async () => {
    const { status, blocks } = await ask({ question: 'will kazakhstan help russia dodge sanctions' });
    expect(status).toBe('perhaps');
    expect(blocks.length).toBeGreaterThan(1);
  });

  it('what no outlet reports is no answer of each', async () => {
    const { status, byOutlet } = await ask({ question: 'Which outlets mention bananas?' });
    expect([status === 'answered', byOutlet]).toEqual([false, undefined]);
  });

  it('a statement says whom it was made to, where its outlet does', async () => {
    const { blocks } = await ask({ question: 'What did Dubnov say about Putin’s eyes?' });
    expect(blocks[0]?.to).toBe('the Russian media outlet Republic');
  });

  it('an outlet’s name of common words without capitals may be anybody’s', async () => {
    const { filters } = await ask({ question: 'What does the diplomat say about Western media?' });
    expect(filters.outletId).toBeUndefined();
  });

  it('knows an outlet by a word that its name alone has', async () => {
    const { filters } = await ask({ question, outlet: 'jazeera' });
    expect(filters.outletId).toBe('aljazeera');
    expect((await refusalOf('ask', { question, outlet: 'the' })).reason).toBe('unknown-outlet');
  });

  it('refuses an outlet without a document, and names those that have one', async () => {
    for (const outlet of ['Nobody Times', 'Responsible Statecraft']) {
      const refusal = await refusalOf('ask', { question, outlet });
      expect(refusal).toMatchObject({ reason: 'unknown-outlet', given: outlet });
      if (refusal.reason === 'unknown-outlet') expect(refusal.known).toHaveLength(5);
    }
  });

  it.each(['2022-02-30', 'june', '2022-13', '22', '2022-6-1', ' '])(
    'refuses "%s" as a date',
    async (until) => {
      expect((await refusalOf('ask', { question, until })).reason).toBe('bad-date');
    },
  );

  it('leaves out what was published after a date, and says that without it there is an answer', async () => {
    const answer = await ask({ question, until: '2021' });
    expect(answer.status).toBe('not-found');
    expect(answer.excerpts).toEqual([]);
    const without = 'Without the limit to one outlet or date there is an answer.';
    for (const words of [shown(answer), renderTerminal(answer, plainStyle)]) expect(words).toContain(without);
    expect(renderTerminal(answer, plainStyle)).toContain('No document passed the filters.');
  });

  it.each(['', '   ', '?!', '***', '\u200b', '🇰🇿'])(
    'refuses a question without words: "%s"',
    async (empty) => {
      const reply = await run('ask', { question: empty });
      expect(expectKind(reply, 'refusal').reason).toBe('empty-question');
      expect(isForAskerOnly(reply)).toBe(true);
    },
  );

  it('gets a card for the name alone of somebody who is quoted or described, a passage for another', async () => {
    expectKind(await run('ask', { question: 'tokayev?' }), 'who');
    const { excerpts } = await ask({ question: 'attila the hun??' });
    expect(excerpts[0]?.passage).toContain('Attila');
  });

  it.each([
    ['timeline pls', 'timeline'],
    ['lol who is zatulin', 'who'],
    ['Good evening. Who is Zatulin? Many thanks in advance!', 'who'],
    ['can you show me the timeline? i missed it all', 'timeline'],
    ['hess quote', 'quotations'],
    ['give me all quotes by Zatulin please', 'quotations'],
    ['can i get zatulins best quotes pls', 'quotations'],
    ['Zitate von Zatulin', 'quotations'],
  ] as const)('"%s" is answered by the %s that is meant', async (question, kind) => {
    expectKind(await run('ask', { question }), kind);
  });

  it('an outlet whose own name ends like an owner’s is found', async () => {
    const files = {
      'outlets.yaml': `${island['outlets.yaml']}- { id: marlowes, name: Marlowe's, kind: magazine }\n`,
      'documents/marlowes.md': document('The mole', 'marlowes', 'The mole was mended in the night.'),
    };
    for (const question of ["tl;dr of Marlowe's", "What is Marlowe's article about?"])
      expect((await askIsland(question, files)).isOpening).toBe(true);
  });

  it('an outlet whose name is a word is meant beside another outlet', async () => {
    const { byOutlet } = await ask({ question: 'difference between afp and diplomat on the oil' });
    expect(byOutlet?.found).toEqual(['AFP', 'The Diplomat']);
    const { byOutlet: other } = await ask({ question: 'What did the diplomat say about the oil?' });
    expect(other).toBeUndefined();
  });

  it.each([
    'tldr of the rfe/rl one',
    'summarize rferl',
    'What does the RFE/RL article say?',
    'Summarize the article of RFE/RL.',
    'What is RFE/RL’s article about?',
  ])('an outlet is summed up by how its document begins, word for word: %s', async (question) => {
    const answer = await ask({ question });
    const document = library.knowledge.documents.get('rferl-fault-lines');
    const opening = document?.passages.slice(0, 3).map(({ span }) => textAt(document.text, span));
    expect(answer.isOpening).toBe(true);
    expect(wordsOf(answer)).toEqual(opening);
  });

  it('an utterance that the article breaks in two is shown with both parts, whichever was asked about', async () => {
    const words = wordsOf(await askIsland('What did Brandt say about the news?'));
    expect(words.slice(0, 2)).toEqual(['Nobody asked us,', 'We read it in the news like everybody else.']);
  });

  it('two people are not held against each other as one statement is', async () => {
    expectKind(await run('ask', { question: 'Do Putin and Tokayev agree on Ukraine?' }), 'ask');
  });

  it('a person is not summed up as an outlet is', async () => {
    expectKind(await run('ask', { question: 'What did Tokayev say?' }), 'ask');
  });

  it.each([
    'compare Eurasianet and The Diplomat',
    'eurasianet vs the diplomat',
    'how do rferl and AFP differ',
  ])('outlets that are compared on nothing else get the statements that both print: %s', async (question) => {
    const { statements } = expectKind(await run('ask', { question }), 'comparison');
    const printed = statements.flatMap(({ renderings }) => renderings.map(({ outlet }) => outlet));
    expect(printed.length).toBeGreaterThan(1);
  });

  it.each([
    'compare Skerry Radio and Isles Today',
    "What's the difference between how Skerry Radio and Isles Today see it?",
    'what do skerry radio and isles today say about this',
  ])(
    'outlets that print no statement in common are shown side by side, by how they begin: %s',
    async (question) => {
      const answer = await askIsland(question);
      expect(answer.isOpening).toBe(true);
      expect(renderTerminal(answer, plainStyle)).toContain(
        'No statement is quoted by all of these: Skerry Radio and',
      );
      const outlets = answer.blocks.flatMap(({ wordings }) => wordings[0]?.citations[0]?.outlet ?? []);
      expect(outlets).toEqual(['Skerry Radio', 'Isles Today']);
    },
  );

  it('outlets that print no statement in common are compared by the events that both report', async () => {
    const answer = expectKind(await run('ask', { question: 'compare AFP and The Diplomat' }), 'timeline');
    expect(answer.outlets).toEqual(['AFP', 'The Diplomat']);
    for (const { citations } of answer.events) {
      expect(new Set(citations.map(({ outlet }) => outlet))).toEqual(new Set(['AFP', 'The Diplomat']));
    }
    expect(answer.events.length).toBeGreaterThan(0);
    expect(renderTerminal(answer, plainStyle)).toContain('Each reports these events:');
  });

  it('how two outlets quote somebody is compared, also on a topic', async () => {
    for (const question of [
      'how did al jazeera and rferl quote tokayev on taiwan',
      'compare quotes by tokayev on taiwan in rferl and al jazeera',
    ]) {
      const { statements } = expectKind(await run('ask', { question }), 'comparison');
      const outlets = statements[0]?.renderings.map(({ outlet }) => outlet);
      expect(outlets).toEqual(expect.arrayContaining(['Al Jazeera', 'RFE/RL']));
    }
  });

  it('where no outlets share a statement, a question for differences gets how they begin', async () => {
    const alone = { 'documents/radio-bridge.quotes.yaml': '[]\n' };
    const answer = await askIsland('what do the outlets disagree on', alone);
    expect(answer.isOpening).toBe(true);
    expect(answer.searched.outlets.length).toBeGreaterThan(2);
  });

  it('where nothing is named, what the outlets contradict comes first, with a page for each statement', async () => {
    const answer = expectKind(
      await run('ask', { question: 'Do the outlets contradict each other?' }),
      'comparison',
    );
    expect(answer.statements[0]?.isContradiction).toBe(true);
    const next = await press({ kind: 'comparison', page: 1, about: answer.about }, { library });
    expect(expectKind(next, 'comparison').page).toBe(1);
  });

  it('who covered the story is answered by the list of sources, and never by who prints the word', async () => {
    const { documentCount } = expectKind(
      await run('ask', { question: 'Which outlets covered the story?' }),
      'sources',
    );
    expect(documentCount).toBe(library.knowledge.documents.size);
  });

  it('what is between two that the episode is about is the episode; between others it is looked for', async () => {
    const between = (names: string) => run('ask', { question: `so whats the beef between ${names} lol` });
    expect(expectKind(await between('putin and tokayev'), 'timeline').summaryOf).toBeDefined();
    expectKind(await between('zatulin and kadyrov'), 'ask');
  });

  it('an outlet that has only what an excerpt quotes is not said to have the rest of it', async () => {
    const answer = await ask({ question: 'what threats did russia make' });
    expect(answer.blocks[0]?.kind).toBe('excerpt');
    expect(renderTerminal(answer, plainStyle)).toContain(
      'what it quotes, as they print it, in Al Jazeera and RFE/RL',
    );
  });

  it('who is quoted is answered by all quotations, with each person’s count at the head', async () => {
    const answer = expectKind(await run('ask', { question: 'Who is quoted here?' }), 'quotations');
    const all = answer.speakers?.reduce((sum, { count }) => sum + count, 0);
    expect(all).toBe(answer.quotationCount);
    expect(renderTerminal(answer, plainStyle)).toContain(
      'Kassym-Jomart Tokayev (25), Konstantin Zatulin (6)',
    );
    expect((await quote({ speaker: 'Zatulin' })).speakers).toBeUndefined();
  });

  it('whether a quotation is real is answered by what each outlet printed', async () => {
    const { about } = expectKind(await run('ask', { question: 'is the Taiwan quote real?' }), 'comparison');
    expect(about).toBe('Taiwan');
  });

  it('quotations are listed about a topic, which may be a name; without any, the question is looked for', async () => {
    const { filters } = expectKind(
      await run('ask', { question: 'Tokayev quotes about Taiwan pls' }),
      'quotations',
    );
    expect(filters).toEqual({ speakerId: 'kassym-jomart-tokayev', about: 'Taiwan' });
    expectKind(await run('ask', { question: 'best quotes by Tokayev on pizza' }), 'ask');
  });

  it('quotations are listed of an outlet, too', async () => {
    const { outlet, speaker } = expectKind(
      await run('ask', { question: 'best quotes from AFP pls' }),
      'quotations',
    );
    expect([outlet, speaker]).toEqual(['AFP', undefined]);
  });

  it('two closest lines are of two passages, not two halves of one quotation', async () => {
    const text = 'Marlow said of the pier that it had to go.';
    const answer = await askIsland('What did Marlow say about swimming?', {
      'documents/radio-pier.md': document('The pier', 'skerry-radio', text),
    });
    const places = placesOf(answer).map((place) => `${place?.documentId} ${place?.locator}`);
    expect(answer.status).toBe('perhaps');
    expect(places.length).toBeGreaterThan(1);
    expect(new Set(places).size).toBe(places.length);
  });

  it('of a quotation in two halves the closest line is the half that has the words of the question', async () => {
    const knowledge = inventedKnowledge([
      {
        id: 'gazette-1',
        outlet: 'gazette',
        paragraphs: [
          '“It was the worst storm in years,” Lowe told us. “I heard about the kiosk on the wireless.”',
        ],
        quotations: [{ speaker: 'ada-lowe' }, { speaker: 'ada-lowe' }],
      },
    ]);
    const question = 'When did Lowe hear about the kiosk?';
    const answer = expectKind(await runIn(libraryOf(knowledge), 'ask', { question }), 'ask');
    expect(answer.status).toBe('perhaps');
    expect(wordsOf(answer)[0]).toBe('I heard about the kiosk on the wireless.');
  });

  it('of a long utterance the closest line is the sentence that has the words of the question', async () => {
    const goats = Array(24).fill('The goat liked the hill more than the barn.').join(' ');
    const paragraphs = [`“${goats} Then the lighthouse lost its lamp in a storm. ${goats}” Lowe said.`];
    const knowledge = inventedKnowledge([
      { id: 'gazette-1', outlet: 'gazette', paragraphs, quotations: [{ speaker: 'ada-lowe' }] },
    ]);
    const question = 'Why did the lighthouse lose its lamp?';
    const answer = expectKind(await runIn(libraryOf(knowledge), 'ask', { question }), 'ask');
    expect(answer.status).toBe('perhaps');
    expect(shown(answer)).toContain('> […] “Then the **lighthouse lost** its **lamp** in a storm. The goat');
  });

  it.each([
    ['the label before it', 'A: ', ''],
    ['the laughter before it', 'A: (laughs) ', ''],
    ['the laughter behind it', 'A: ', ' (laughs)'],
  ])(
    'an answer in an interview is shown with who gives it, and without %s',
    async (_what, before, behind) => {
      const words = 'I keep my goats on the hill. They like it there.';
      const { blocks } = await askIsland('Why did Brandt choose the chalet?', {
        'documents/goats.md': document(
          'The chalet',
          'gazette',
          `## Q: Why did you choose the chalet?\n\n${before}${words}${behind}`,
        ),
        'documents/goats.quotes.yaml': `- { text: "${words}", speaker: tom-brandt, at: 1, kind: direct, reviewed: true }\n`,
      });
      expect([blocks[0]?.kind, blocks[0]?.speaker]).toEqual(['statement', 'Tom Brandt']);
      expect(blocks[0]?.wordings[0]?.text).toBe(words);
    },
  );

  it('a part of an answer in an interview is shown with who gives it', async () => {
    const paragraphs = ['“I am sixty. I keep my goats on the hill.”'];
    const knowledge = inventedKnowledge([
      { id: 'gazette-1', outlet: 'gazette', paragraphs, quotations: [{ speaker: 'ada-lowe' }] },
    ]);
    const [block] = answerBlocks(libraryOf(knowledge), 'What is the new ferry like?', () => true, [
      {
        documentId: 'gazette-1',
        passageId: 'gazette-1¶1',
        span: { start: 13, end: 41 },
        matches: [],
        quotationIds: [],
        score: 1,
        alsoInOutletIds: [],
      },
    ]);
    expect(block?.make()).toMatchObject({ kind: 'statement', speaker: 'Ada Lowe' });
  });

  it('several outlets that are asked about something are asked one by one', async () => {
    const answer = await ask({ question: 'What do AFP and RFE/RL say about the pipeline?' });
    expect([answer.byOutlet?.found, outletsOf(answer)[0]]).toEqual([['AFP'], 'AFP']);
  });

  it('of an outlet with long passages as many are shown as have room whole', async () => {
    const sentence = 'The mole was mended in the night, and nobody said who paid for the stones.';
    const passage = Array(8).fill(sentence).join(' ');
    const answer = await askIsland('tldr of mole news', {
      'outlets.yaml': `${island['outlets.yaml']}- { id: mole-news, name: Mole News, kind: website }\n`,
      'documents/mole.md': document('The mole', 'mole-news', `${passage}\n\n${passage}`),
    });
    expect(wordsOf(answer)).toEqual([passage]);
  });

  it('an outlet is found without the article of its name', async () => {
    const outlets = island['outlets.yaml'].replace('Isles Today', 'The Isles Today');
    const { filters } = await askIsland('tldr of isles today', { 'outlets.yaml': outlets });
    expect(filters).toEqual({ outletId: 'isles-today' });
  });

  it('a fact that stands beside a quotation is shown with it', async () => {
    const words = 'A chair of oak, and nobody sat on it,';
    const text = `It came from the attic of the town hall. “${words}” Brandt said.`;
    const answer = await askIsland('Where did the oak chair come from?', {
      'documents/chair.md': document('The chair', 'gazette', text),
      'documents/chair.quotes.yaml': `- { text: "${words}", speaker: tom-brandt, at: 1, kind: direct, reviewed: true }\n`,
    });
    expect(wordsOf(answer)[0]).toContain('attic');
  });

  it('an article’s own reply to a question that it prints is shown with what somebody says below', async () => {
    const words = 'The goats have a right to be told,';
    const text = `## Are the goats on the hill?\n\nNot yet, as far as is known. “${words}” Brandt said of the goats.`;
    const answer = await askIsland('Are the goats told of the hill?', {
      'documents/goats.md': document('The goats', 'gazette', text),
      'documents/goats.quotes.yaml': `- { text: "${words}", speaker: tom-brandt, at: 1, kind: direct, reviewed: true }\n`,
    });
    expect(wordsOf(answer)[0]).toMatch(/^Not yet/);
  });

  it('an outlet is no slip of the keys for another word', async () => {
    const { searched } = await ask({ question: 'Does the pipeline matter to Eurasianet?' });
    expect(searched.corrections).toEqual([]);
  });

  it.each([
    ['Who is her husband?', 'her'],
    ['did he die', 'he'],
  ])('says whom it does not know where a question names nobody: %s', async (question, word) => {
    const { status, searched } = await ask({ question });
    expect([status, searched.openPronoun]).toEqual(['perhaps', word]);
  });

  it('looks for passages where quotes are asked for of somebody who is not quoted', async () => {
    const { searched, excerpts } = await ask({ question: 'quotes by Kadyrov' });
    expect(excerpts[0]?.passage).toContain('Kadyrov');
    expect(searched.absentWord).toBeUndefined();
  });

  it('finds as much for a question that is typed in haste', async () => {
    const [typed, spelt] = await Promise.all(
      ['dunno, what did Keosayan say abt Kazakhstan lmao', 'What did Keosayan say about Kazakhstan?'].map(
        (one) => ask({ question: one }),
      ),
    );
    expect(typed?.status).toBe(spelt?.status);
    expect(typed?.excerpts.map(({ text }) => text)).toEqual(spelt?.excerpts.map(({ text }) => text));
  });

  it('sets nobody else’s words alone under a question for what somebody said', async () => {
    const answer = await ask({ question: 'Did Tokayev say Kazakhstan would help Moscow evade sanctions?' });
    const statements = answer.blocks.filter(({ kind }) => kind === 'statement');
    expect(statements.filter(({ speaker }) => speaker !== 'Kassym-Jomart Tokayev')).toEqual([]);
    expect(wordsOf(answer)[0]).toMatch(/sanctions/);
  });

  it('keeps to 300 characters and cuts none in half', async () => {
    const { question: kept } = await ask({ question: `Why did Tokayev refuse ${'🇰🇿'.repeat(400)}` });
    expect([...kept]).toHaveLength(maxQuestionLength);
    expect(kept.isWellFormed()).toBe(true);
  });

  it('of more than 300 characters ends with a whole word, and says that it goes on', async () => {
    const long = 'Why did Tokayev refuse to recognise Luhansk and Donetsk in public? '.repeat(8);
    const { question: kept } = await ask({ question: long });
    expect([...kept].length).toBeLessThanOrEqual(maxQuestionLength);
    expect(kept.endsWith('…')).toBe(true);
    expect(long.startsWith(kept.slice(0, -1))).toBe(true);
    expect(long.slice(kept.length - 1)).toMatch(/^[ ?]/);
  });

  it('marks quotations inside an excerpt with their words and speakers', async () => {
    const { excerpts } = await ask({ question });
    const quoted = excerpts.flatMap(({ text, quotations }) =>
      quotations.map((one) => ({ ...one, cut: textAt(text, one.span) })),
    );
    expect(quoted.length).toBeGreaterThan(0);
    for (const one of quoted) expect(one.cut).toBe(one.text);
  });
});

describe('/quote', () => {
  it('lists what a person said, whatever the spelling, and nobody else’s words', async () => {
    for (const speaker of ['Zatulin', 'konstantin-zatulin', 'ZATULIN', 'Затулин']) {
      const answer = await quote({ speaker });
      const shown = answer.statements.flatMap(({ quotations }) => quotations);
      expect(answer.speaker?.name).toBe('Konstantin Zatulin');
      expect(new Set(shown.map((one) => one.speaker))).toEqual(new Set(['Konstantin Zatulin']));
    }
  });

  it('shows every quotation once over all its pages', async () => {
    const first = await quote({});
    const texts: string[] = [];
    for (let page = 0; page < first.pageCount; page += 1) {
      const reply = await press({ kind: 'quotations', page }, context);
      for (const { quotations } of expectKind(reply, 'quotations').statements)
        texts.push(
          ...quotations.map(({ citation, text }) => `${citation.documentId} ${citation.locator} ${text}`),
        );
    }
    expect(texts).toHaveLength(first.quotationCount);
    expect(texts).toHaveLength(library.knowledge.quotations.size);
    expect(first.pageCount).toBeGreaterThan(10);
  });

  it('shows at most five on a page and parts no statement that fits on one', async () => {
    const { pageCount } = await quote({});
    for (let page = 0; page < pageCount; page += 1) {
      const { statements } = expectKind(await press({ kind: 'quotations', page }, context), 'quotations');
      expect(statements.flatMap(({ quotations }) => quotations).length).toBeLessThanOrEqual(5);
    }
  });

  it('takes speaker, words and outlet together', async () => {
    const { statements } = await quote({ speaker: 'Toqaev', about: 'recognize Taiwan', outlet: 'RFE/RL' });
    const shown = statements.flatMap(({ quotations }) => quotations);
    expect(shown.length).toBeGreaterThan(0);
    expect(new Set(shown.map(({ citation }) => citation.outlet))).toEqual(new Set(['RFE/RL']));
    expect(shown[0]?.text).toMatch(/recognize Taiwan/);
  });

  it('refuses somebody who is not quoted, and offers who is meant', async () => {
    const speaker = 'Winston Churchill';
    expect(await refusalOf('quote', { speaker })).toMatchObject({
      reason: 'unknown-speaker',
      given: speaker,
    });
  });

  it('shows of long quotations what they are about', async () => {
    const papers = ['gazette', 'echo', 'bell', 'herald'].map((outlet) => ({
      id: `${outlet}-1`,
      outlet,
      paragraphs: [
        `“${Array(40).fill(`The goat of the ${outlet} liked the hill.`).join(' ')} The lamp is lost.” Lowe said.`,
      ],
      quotations: [{ speaker: 'ada-lowe', statement: 'lamp' }],
    }));
    const answer = await runIn(libraryOf(inventedKnowledge(papers)), 'quote', { about: 'lamp' });
    expect(shown(answer).match(/\*\*lamp\*\*/g)).toHaveLength(4);
  });

  it('says when nothing fits', async () => {
    const { reason } = await refusalOf('quote', { speaker: 'Zatulin', about: 'xylophone' });
    expect(reason).toBe('no-quotations');
  });
});

describe('completion', () => {
  const complete = async (command: string, option: string, typed: string): Promise<readonly Choice[]> => {
    const declared = commandNamed(command).options[option];
    if (declared?.type !== 'string' || declared.complete === undefined) throw new Error('No completion.');
    const suggested = await declared.complete(typed, context);
    return suggested.map((one) => {
      if (!('kind' in one)) return one;
      const question = exampleInWords(one);
      return { name: question, value: question };
    });
  };

  it.each(['toqaev', 'Tokay', 'Токаев', 'KASSYM', 'qasym'])(
    'of a speaker finds the president by "%s"',
    async (typed) => {
      const [first] = await complete('quote', 'speaker', typed);
      expect(first).toEqual({ name: expect.stringMatching(/Tokayev/), value: 'kassym-jomart-tokayev' });
    },
  );

  it('of nothing typed offers speakers, those with the most quotations first', async () => {
    const choices = await complete('quote', 'speaker', '');
    expect(choices[0]?.value).toBe('kassym-jomart-tokayev');
    expect(choices.length).toBeGreaterThan(10);
  });

  it('of a question offers whole statements, and no few words of one', async () => {
    const offered = (await complete('ask', 'question', 'Tokayev')).map(({ value }) => value);
    expect(offered).toContain('There are differing opinions on this');
    expect(offered).not.toContain('very nice meeting');
  });

  it('of an outlet offers those with documents alone', async () => {
    const all = await complete('ask', 'outlet', '');
    const ids = ['afp', 'aljazeera', 'eurasianet', 'rferl', 'thediplomat'];
    expect(all.map(({ value }) => value).sort()).toEqual(ids);
    expect(await complete('ask', 'outlet', 'DIPLO')).toEqual([
      { name: 'The Diplomat', value: 'thediplomat' },
    ]);
    expect(await complete('ask', 'outlet', 'xyz')).toEqual([]);
  });
});

describe('buttons', () => {
  const firstExcerpt = async () => {
    const [excerpt] = (await ask({ question })).excerpts;
    if (excerpt === undefined) throw new Error('There is no excerpt.');
    return excerpt;
  };
  it('"Context" shows the passage of an excerpt with its neighbours, the excerpt marked', async () => {
    const excerpt = await firstExcerpt();
    const reply = await press({ kind: 'context', excerpts: [excerpt.reference] }, context);
    const { passages = [] } = expectKind(reply, 'context').sources[0] ?? {};
    const marked = passages.flatMap(({ text, excerpts }) => excerpts.map((one) => textAt(text, one)));
    expect(marked).toEqual([excerpt.text]);
    expect(passages.length).toBeGreaterThan(1);
  });

  it('"Context" of a digest shows no heading: its headings are ours, not the outlet’s', async () => {
    const { reference } = await firstExcerpt();
    expect(passageByKey(library.knowledge, reference.passageKey)?.section).toBeDefined();
    const reply = await press({ kind: 'context', excerpts: [reference] }, context);
    expect(expectKind(reply, 'context').sources.map(({ section }) => section)).toEqual([undefined]);
  });

  it('"Context" says so when the document has changed since, and shows no other words', async () => {
    const excerpt = await firstExcerpt();
    for (const changed of [
      { check: checksumOf('other words') },
      { end: excerpt.reference.end + 1 },
      { passageKey: keyOf('a-gone-document¶1') },
      { start: 999_999, end: 999_999 },
    ]) {
      const excerpts = [{ ...excerpt.reference, ...changed }];
      const reply = await press({ kind: 'context', excerpts }, context);
      expect(expectKind(reply, 'refusal').reason).toBe('documents-changed');
    }
  });

  it('"More" goes on where the answer ended, with nothing twice', async () => {
    const first = await ask({ question });
    const reply = await press({ kind: 'more-results', offset: first.blocks.length, question }, context);
    const next = expectKind(reply, 'ask');
    expect(next.total).toBe(first.total);
    expect(next.blocks.length).toBeGreaterThan(0);
    const keys = [...first.blocks, ...next.blocks].flatMap(({ wordings }) =>
      wordings.map(({ reference }) => JSON.stringify(reference)),
    );
    expect(new Set(keys).size).toBe(keys.length);
  });

  it('"More" past the end is polite', async () => {
    const reply = await press({ kind: 'more-results', offset: 9999, question }, context);
    expect(expectKind(reply, 'ask').blocks).toEqual([]);
  });

  it('of a speaker or an outlet that is gone are called outdated', async () => {
    for (const action of [
      { kind: 'quotations', page: 0, speakerKey: keyOf('nobody') },
      { kind: 'quotations', page: 0, outletKey: keyOf('nobody') },
      { kind: 'more-results', offset: 3, outletKey: keyOf('nobody'), question },
    ] as const) {
      expect(expectKind(await press(action, context), 'refusal').reason).toBe('outdated-button');
    }
  });

  it('past the last page show the last page', async () => {
    const reply = await press({ kind: 'quotations', page: 9999 }, context);
    const { page, pageCount } = expectKind(reply, 'quotations');
    expect(page).toBe(pageCount - 1);
  });
});

describe('/sources, /timeline and /about', () => {
  it('name every document with its counts', async () => {
    const { sources } = expectKind(await run('sources', {}), 'sources');
    expect(sources.map(({ citation }) => citation.documentId).sort()).toEqual(
      [...library.knowledge.documents.keys()].sort(),
    );
    expect(sources.reduce((sum, { quotationCount }) => sum + quotationCount, 0)).toBe(
      library.knowledge.quotations.size,
    );
  });

  it('say once of several documents how they are held, and the author of each that has one', async () => {
    const answer = await run('sources', {});
    const shown = JSON.stringify(render(answer).components);
    expect(shown.match(/digest in our words/g)).toHaveLength(1);
    for (const text of [shown, renderTerminal(answer, plainStyle)]) {
      expect(text).toContain('By Christopher Rickleton');
      expect(text).not.toContain('not known');
    }
  });

  it('name the events in the order of time, where dates do not decide in the curator’s', async () => {
    const dated = (...dates: string[]) => dates.map((date) => ({ date, title: date, sources: [] }));
    const datesOf = async (...dates: string[]) => {
      const changed = libraryOf({ ...library.knowledge, events: dated(...dates) });
      const answer = await runIn(changed, 'timeline', {});
      return expectKind(answer, 'timeline').events.map(({ date }) => date);
    };
    const sorted = ['2030', '2031-02-03', '2031-02-07', '2031-05'];
    expect(await datesOf('2031-05', '2030', '2031-02-07', '2031-02-03')).toEqual(sorted);
    // What is only dated to a year or a month stays behind what the curator wrote before it.
    const known = ['2031-02-03', '2031-02', '2031', '2031-03-01', '2031-03'];
    expect(await datesOf(...known)).toEqual(known);
    expect(await datesOf('2031-03', '2031', '2031-02')).toEqual(['2031-02', '2031-03', '2031']);
  });

  it('name every command, but to a member none for moderators', async () => {
    const [about, help] = [
      expectKind(await run('about', {}), 'about'),
      expectKind(await run('help', {}), 'help'),
    ];
    const all = commands.flatMap(usagesOf);
    expect(about.commands).toEqual(all.filter(({ isForModerators }) => !isForModerators));
    expect(about.commands).toEqual(help.commands);
    expect(about.commands.length).toBeLessThan(all.length);
  });
});

describe('a page of a list', () => {
  it.each([
    [0, 0, { items: [], page: 0, pageCount: 1 }],
    [5, 1, { items: [3, 4], page: 1, pageCount: 2 }],
    [5, 7, { items: [3, 4], page: 1, pageCount: 2 }],
    [5, -1, { items: [0, 1, 2], page: 0, pageCount: 2 }],
    [3, 0, { items: [0, 1, 2], page: 0, pageCount: 1 }],
  ])('of %i entries at %i lies inside the list', (length, page, expected) => {
    const list = Array.from({ length }, (_, index) => index);
    expect(pageOf(list, page, 3)).toEqual(expected);
  });
});

it('who wrote an article is told where it is asked who that is', async () => {
  const files = {
    'documents/piers.md': document('The piers', 'gazette', 'The old pier fell.').replace(
      'outlet:',
      'authors: [Nils Aasgard]\noutlet:',
    ),
  };
  const answer = await runOnIsland('hey who is nils aasgard?', files);
  expect(expectKind(answer, 'refusal')).toMatchObject({
    wrote: [{ title: 'The piers', outlet: 'The Gazette' }],
  });
  // What somebody did is for the search.
  expect((await runOnIsland('Why did Nils Aasgard go?', files)).kind).toBe('ask');
});

it('the terminal says how many more lines there are', async () => {
  const answer = await run('ask', { question });
  const { total, blocks } = expectKind(answer, 'ask');
  expect(total).toBeGreaterThan(blocks.length);
  expect(renderTerminal(answer, plainStyle)).toContain(`… and ${total - blocks.length} more`);
});

it('the closest lines can be opened in their context', async () => {
  const answer = await run('ask', { question: 'Why did Putin mangle the name of Tokayev?' });
  expect(answer).toMatchObject({ kind: 'ask', status: 'perhaps' });
  expect(JSON.stringify(render(answer).components)).toContain('"label":"Context"');
});

it('an answer about quotations in somebody’s own words says once that these words were not checked', () => {
  const line = 'Tokayev called Putin a “staunch ally” and spoke of a “very nice meeting”.';
  const answer = verifyTexts([line], undefined, context);
  const shown = JSON.stringify(render(answer).components);
  expect(shown.split('not the words around it.')).toHaveLength(2);
  const whole = verifyTexts(['Tokayev: “staunch ally”'], undefined, context);
  expect(JSON.stringify(render(whole).components)).not.toContain('not the words around it.');
});

describe('a page button', () => {
  it('carries no half of a character, however long the words were', () => {
    const about = `Tokayev${' '.repeat(76)}😀 said`;
    const reply = compareStatements(about, 0, context);
    expect(expectKind(reply, 'comparison').about.isWellFormed()).toBe(true);
    const line = `${'a'.repeat(1999)}😀 more`;
    const { checks } = expectKind(verifyTexts([line], undefined, context), 'verification');
    expect(checks.map(({ claim }) => claim.isWellFormed())).not.toContain(false);
  });

  it('that finds nothing any more is refused', async () => {
    const answer = await press({ kind: 'comparison', page: 1, about: 'zzyzx' }, context);
    expect(answer).toEqual({ kind: 'refusal', reason: 'no-quotations' });
  });
});
