/** Whatever an answer holds, its message keeps Discord's limits, and shows words as they stand. */
import { join } from 'node:path';
import { ComponentType } from 'discord-api-types/v10';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Answer, AskAnswer, ComparisonAnswer, Contradiction, Wording } from '../../src/answers/index.ts';
import { answerOfBlocks } from '../../src/commands/ask/answer-blocks.ts';
import { commands } from '../../src/commands/index.ts';
import { spokenLanguages } from '../../src/language/spoken.ts';
import { openLibrary } from '../../src/library/index.ts';
import { actions, option } from '../../src/render/discord/buttons.ts';
import { maxTotalTextLength } from '../../src/render/discord/limits.ts';
import { unescapeMarkdown } from '../../src/render/discord/markdown/markdown.ts';
import { faultMessage, render, renderReply } from '../../src/render/discord/message.ts';
import { readCustomId } from '../../src/render/discord/message-state/custom-ids.ts';
import { accents, completed, type MessagePayload, message } from '../../src/render/discord/parts.ts';
import { hasPinMark, reservedForMark, withPinMark } from '../../src/render/discord/pins/pin-mark.ts';
import { colourStyle, plainStyle, renderTerminal } from '../../src/render/terminal/terminal.ts';
import { inLanguage, type SpokenLanguage } from '../../src/render/wording/say.ts';
import { checkMessage } from '../../src/sandbox/server/checks/validate.ts';
import { answers } from './hostile.ts';
import { comparison, quotation } from './hostile-parts.ts';
import { pin as anyPin, pinnedMatch } from './hostile-pins.ts';
import { terminalKinds, textsOf } from './texts.ts';

const kinds = Object.entries(answers) as [Answer['kind'], fc.Arbitrary<Answer>][];

/** What is sent as JSON: files go beside it, and pictures are drawn to files first. */
const bodyOf = (payload: object): object =>
  Object.fromEntries(Object.entries(payload).filter(([key]) => key !== 'files' && key !== 'later'));

/** The message as it is sent; pictures are not drawn, because that takes long and changes no words. */
const whole = async (payload: MessagePayload, { kind }: Answer): Promise<MessagePayload> =>
  kind === 'pin-export' ? completed(payload) : payload;

/** A text without the members, channels and moments that we name ourselves; their ids begin with 9. */
const withoutOurs = (text: string): string => text.replace(/<(?:@&?|#)9\d{17,18}>|<t:\d+:[DfR]>/g, '');

/** The rows of a message that are pressed or chosen from. */
const rowsOf = ({ components }: MessagePayload) =>
  components
    .flatMap((one) => (one.type === ComponentType.Container ? one.components : [one]))
    .flatMap((one) => (one.type === ComponentType.ActionRow ? [one.components] : []));

const pinnableAnswer = fc.oneof(answers.ask, answers.quotations, answers.comparison, answers.verification);

const anyComparisonOrPinnable = fc.oneof({ weight: 3, arbitrary: answers.comparison }, pinnableAnswer);

/** Drawn with each answer, so that every language takes its share of the runs. */
const language = fc.constantFrom(...spokenLanguages);

/** A comparison whose notes alone would fill a message. */
function muchToSay(): ComparisonAnswer {
  const [answer] = fc.sample(answers.comparison, 1);
  const [statement] = fc.sample(comparison, 1);
  if (answer === undefined || statement === undefined) throw new Error('No comparison was made.');
  const [a, b] = ['one '.repeat(100), 'two '.repeat(100)];
  const differences = Array.from({ length: 6 }, (_, at) => ({
    kind: 'number' as const,
    a: `${at} ${a}`,
    b: `${at} ${b}`,
    between: ['One', 'Two'] as const,
  }));
  const unpaired = Array.from({ length: 6 }, (_, at) => ({
    outlets: [`Outlet ${at}`],
    words: `${at} ${a}`,
    wordCount: 9,
  }));
  const [rendering] = statement.renderings;
  const renderings = Array.from({ length: 8 }, (_, at) => ({
    quotations: rendering?.quotations ?? [],
    outlet: `Outlet ${at} ${a}`,
    isFragment: at > 1,
  }));
  const absentFrom = renderings.map(({ outlet }) => outlet);
  const said = { ...statement, speaker: a, role: b, differences, unpaired, renderings, absentFrom };
  return { ...answer, statements: [said] };
}

describe('a message', () => {
  it.each(kinds)('of kind "%s" keeps every limit of Discord’s, whatever it holds', async (_, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, language, fc.boolean(), async (answer, spoken, canShare) => {
        const draw = () => renderReply({ answer, isPrivate: canShare }, canShare);
        const payload = await whole(inLanguage(spoken, draw), answer);
        expect(checkMessage(bodyOf(payload)), spoken).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it.each(kinds)('of kind "%s" pings nobody', async (_, arbitrary) => {
    await fc.assert(
      fc.asyncProperty(arbitrary, language, async (answer, spoken) => {
        const draw = () => render(answer);
        const payload = await whole(inLanguage(spoken, draw), answer);
        expect(payload.allowed_mentions).toEqual({ parse: [] });
        for (const text of textsOf(payload)) {
          expect(withoutOurs(text)).not.toMatch(/(?<!\\)@(?:everyone|here)|(?<!\\)<(?:@|#|t:)/);
        }
      }),
      { numRuns: 15 },
    );
  });

  it.each(kinds.filter(([kind]) => terminalKinds.has(kind)))(
    'of kind "%s" is words in a terminal too, without a control character',
    (_, arbitrary) => {
      fc.assert(
        fc.property(arbitrary, (answer) => {
          const plain = renderTerminal(answer, plainStyle);
          expect(plain).not.toMatch(/(?![\n\t])\p{Cc}/u);
          expect(renderTerminal(answer, colourStyle).length).toBeGreaterThanOrEqual(plain.length);
        }),
        { numRuns: 15 },
      );
    },
  );

  it('with the server’s own pinned answer above keeps every limit', () => {
    fc.assert(
      fc.property(pinnableAnswer, pinnedMatch, language, (answer, pinned, spoken) => {
        const withPin = answer.kind === 'ask' ? { ...answer, pinned } : answer;
        const payload = inLanguage(spoken, () => renderReply({ answer: withPin, isPrivate: false }));
        expect(checkMessage(bodyOf(payload))).toEqual([]);
        for (const text of textsOf(payload)) {
          expect(withoutOurs(text)).not.toMatch(/(?<!\\)@(?:everyone|here)|(?<!\\)<(?:@|#|t:)/);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('keeps every limit when it is marked as pinned, and is as before when the mark is taken away', () => {
    fc.assert(
      fc.property(pinnableAnswer, anyPin, anyPin, language, language, (answer, pin, next, spoken, later) => {
        const { components, ...payload } = inLanguage(spoken, () =>
          renderReply({ answer, isPrivate: false }),
        );
        const marked = inLanguage(spoken, () => withPinMark(components, pin));
        expect(checkMessage(bodyOf({ ...payload, components: marked }))).toEqual([]);
        expect(hasPinMark(marked)).toBe(true);
        // A server may have changed its language since.
        const again = inLanguage(later, () => withPinMark(marked, next));
        expect(again).toHaveLength(marked.length);
        expect(inLanguage(spoken, () => withPinMark(again, undefined))).toEqual(components);
      }),
      { numRuns: 150 },
    );
  });

  it('is marked by the pin’s number alone where the answer fills it', () => {
    const pin = fc.sample(anyPin, 1)[0];
    const components = message('answer', 'a'.repeat(3_950)).components;
    const words = textsOf({ components: withPinMark(components, pin) });
    expect(words.join('').length).toBeLessThanOrEqual(maxTotalTextLength);
    expect(words.at(-1)).toContain(String(pin?.number));
  });

  it('has on a phone at most two rows to press under it: three buttons and a select, or four buttons', () => {
    const withPerson = fc.oneof(pinnableAnswer, answers.who, answers.timeline, answers.sources);
    fc.assert(
      fc.property(withPerson, fc.boolean(), (answer, isPrivate) => {
        const rows = rowsOf(renderReply({ answer, isPrivate }, true));
        const selects = rows.filter(([first]) => first?.type === ComponentType.StringSelect);
        const buttons = rows.flat().length - selects.length;
        expect(selects.length).toBeLessThanOrEqual(1);
        expect(rows.length - selects.length).toBeLessThanOrEqual(1);
        expect(buttons).toBeLessThanOrEqual(selects.length === 1 ? 3 : 4);
      }),
      { numRuns: 60 },
    );
  });

  it('has a select for more than three things to do where nothing else is to be pressed', () => {
    const others = [1, 2, 3, 4].map((number) => option(`Pin ${number}`, { kind: 'show-pin', number }));
    const kindsOf = (some: typeof others) =>
      rowsOf(message('answer', actions([], some))).map((row) => row.map(({ type }) => type));
    const { Button, StringSelect } = ComponentType;
    expect(kindsOf(others.slice(1))).toEqual([[Button, Button, Button]]);
    expect(kindsOf(others)).toEqual([[StringSelect]]);
  });

  it('leaves room for the mark of a pin, whatever it answers, and shows no empty text', () => {
    fc.assert(
      fc.property(anyComparisonOrPinnable, language, (answer, spoken) => {
        const words = textsOf(inLanguage(spoken, () => renderReply({ answer, isPrivate: false })));
        expect(words.join('').length).toBeLessThanOrEqual(maxTotalTextLength - reservedForMark);
        expect(words).not.toContain('');
      }),
      {
        numRuns: 150,
        examples: spokenLanguages.map((spoken): [ComparisonAnswer, SpokenLanguage] => [muchToSay(), spoken]),
      },
    );
  });

  it('leaves room beside words that much has to be said about', () => {
    const outlets = Array.from({ length: 5 }, (_, at) => `${at} ${'outlet '.repeat(8)}`);
    const side = { words: 'side '.repeat(40), outlets };
    const named = (outlet: string) => ({
      ...{ documentId: 'a-document', outletId: 'one', title: 'A title', authors: [] },
      ...{
        outlet,
        url: `https://paper.example/${'a'.repeat(120)}`,
        textKind: 'verbatim' as const,
        locator: '1',
      },
    });
    const wordingOf = (text: string, citations: Wording['citations']): Wording => ({
      text,
      emphasis: [],
      cut: { before: false, after: false },
      quotations: [],
      citations,
      reference: { passageKey: 'aaaaaaaaaa', start: 0, end: 1, check: 'aaaaaa' },
    });
    const plain = { kind: 'statement' as const, alsoIn: [], quotedAlsoIn: [], contradictions: [] };
    const disputed = { a: side, b: side, notes: [] };
    const blocks = [
      { ...plain, wordings: [wordingOf('word '.repeat(900), [named('One')])] },
      {
        ...plain,
        wordings: [wordingOf('x', outlets.slice(0, 4).map(named))],
        contradictions: [disputed, disputed],
      },
    ];
    const answer = answerOfBlocks('x', blocks);
    const words = textsOf(renderReply({ answer, isPrivate: false })).join('');
    expect(words.length).toBeLessThanOrEqual(maxTotalTextLength - reservedForMark);
    expect(words).toContain('word word');
  });

  it('shows the heading over a passage between quotation marks, as the document’s words', () => {
    const context = fc.sample(answers.context, 1)[0];
    if (context?.kind !== 'context') throw new Error('No context was made.');
    const [heading] = textsOf(
      render({
        ...context,
        sources: context.sources.map((one) => ({ ...one, section: 'The *town* hall' })),
      }),
    );
    expect(heading).toContain('-# Under the heading “The \\*town\\* hall”');
  });

  it('on which outlets contradict each other is amber, and otherwise an answer is blue', () => {
    const answer = fc.sample(answers.ask, 50).find(({ blocks }) => blocks.length > 0);
    if (answer?.kind !== 'ask') throw new Error('No answer was made.');
    const { pinned: _, ...unpinned } = answer;
    const side = { words: 'it is', outlets: ['Gazette'] };
    const colourOf = (contradictions: readonly Contradiction[]) => {
      const blocks = answer.blocks.map((block) => ({ ...block, contradictions }));
      const [container] = render({ ...unpinned, status: 'answered', blocks }).components;
      return container && 'accent_color' in container ? container.accent_color : undefined;
    };
    expect(colourOf([{ a: side, b: side, notes: [] }])).toBe(accents.warning);
    expect(colourOf([])).toBe(accents.answer);
  });

  it('of a passage and its neighbours marks what is in the answer: a part in bold, a whole passage not', () => {
    const context = fc.sample(answers.context, 1)[0];
    if (context?.kind !== 'context') throw new Error('No context was made.');
    const passage = {
      text: 'The ferry is late.',
      locator: '4',
      quotations: [],
      excerpt: { start: 0, end: 18 },
    };
    const [source] = context.sources;
    if (source === undefined) throw new Error('The context has no source.');
    const sent = (excerpt: { start: number; end: number }) =>
      textsOf(
        render({ ...context, sources: [{ ...source, passages: [{ ...passage, excerpts: [excerpt] }] }] }),
      ).join('\n');
    expect(sent({ start: 0, end: 18 })).toContain('**in the answer**');
    expect(sent({ start: 0, end: 18 })).not.toContain('**The ferry is late.**');
    expect(sent({ start: 4, end: 9 })).toContain('The **ferry** is late.');
    expect(sent({ start: 4, end: 9 })).toContain('**in the answer**');
  });

  it('about a fault shows the reference and nothing of the fault', () => {
    const message = faultMessage('0a1b2c3d');
    expect(checkMessage(bodyOf(message))).toEqual([]);
    expect(textsOf(message).join('')).toContain('**0a1b2c3d**');
  });

  it('that is private is hidden from everybody else', () => {
    const reply = { answer: { kind: 'refusal', reason: 'no-quotations' }, isPrivate: true } as const;
    expect(renderReply(reply).flags & 64).toBe(64);
    expect(renderReply({ ...reply, isPrivate: false }).flags & 64).toBe(0);
  });
});

describe('the words of an answer', () => {
  /** Without what a moderator pinned, which stands above or instead. */
  const answeredWith = ({ pinned: _, ...answer }: AskAnswer, blocks: AskAnswer['blocks']) =>
    textsOf(render({ ...answer, status: 'answered', blocks }));

  it('are shown whole where there is room for them', () => {
    fc.assert(
      fc.property(answers.ask, (answer) => {
        const blocks = answer.blocks.slice(0, 1).map((one) => ({
          ...one,
          wordings: one.wordings.slice(0, 1).map((wording) => ({
            ...wording,
            text: 'Four hundred dockers had walked out before dawn.',
            emphasis: [],
            quotations: [],
          })),
        }));
        const texts = answeredWith(answer, blocks);
        for (const _ of blocks) expect(texts.join('\n')).toContain('walked out before dawn.');
      }),
      { numRuns: 60 },
    );
  });

  it('come with the note of every document that they are from', () => {
    const given = fc.sample(answers.ask, { seed: 1, numRuns: 50 });
    const answer = given.find(({ blocks: [first] }) => first);
    const [first] = answer?.blocks ?? [];
    const [wording] = first?.wordings ?? [];
    const [citation] = wording?.citations ?? [];
    if (!answer || !first || !wording || !citation) throw new Error('No answer was made.');
    const noted = (documentId: string) => ({
      ...citation,
      documentId,
      outlet: 'Out',
      note: `N${documentId}.`,
    });
    const blocks = ['123', '456'].map((ids) => ({
      ...first,
      contradictions: [],
      wordings: [{ ...wording, text: 'It rained.', emphasis: [], citations: [...ids].map(noted) }],
    }));
    const text = answeredWith(answer, blocks).join('\n');
    for (const id of '123456') expect(text).toContain(`Out: N${id}.`);
  });

  const quotedLines = (text: string): string[] =>
    text.split('\n').flatMap((line) => (line.startsWith('> ') ? [line.slice(2)] : []));
  const asShown = (markdown: string): string => unescapeMarkdown(markdown.replaceAll(/(?<!\\)\*\*/g, ''));
  const shownAs = (textKind: 'digest' | 'verbatim', wording: Wording): Wording['citations'] =>
    wording.citations.map((one) => ({ ...one, textKind, outlet: 'Out', title: 'T', note: 'N' }));

  it('of a digest never stand in quotation style; what somebody said does', () => {
    fc.assert(
      fc.property(answers.ask, (answer) => {
        const blocks = answer.blocks.map((block) => ({
          ...block,
          kind: 'excerpt' as const,
          wordings: block.wordings.map((one) => ({
            ...one,
            // Marks of quotation and line ends apart, every word of ours is recognisable as ours.
            text: one.quotations.reduce(
              (text, { span }) =>
                text.slice(0, span.start) +
                text.slice(span.start, span.end).replaceAll('o', 'q') +
                text.slice(span.end),
              one.text.replace(/[^“”"\n]/g, 'o'),
            ),
            citations: shownAs('digest', one),
          })),
        }));
        for (const line of answeredWith(answer, blocks).slice(1).flatMap(quotedLines))
          expect(asShown(line)).not.toMatch(/o/);
      }),
      { numRuns: 100 },
    );
  });

  it('of an article’s full text, and of a speaker, all stand in quotation style', () => {
    fc.assert(
      fc.property(answers.ask, (answer) => {
        const blocks = answer.blocks.map(({ kind, wordings }) => ({
          kind,
          alsoIn: [],
          quotedAlsoIn: [],
          contradictions: [],
          wordings: wordings.map((one) => ({
            ...one,
            text: one.text.replace(/[^\n]/g, 'w'),
            citations: shownAs('verbatim', one),
            quotations: [],
          })),
        }));
        // What a moderator said, which outlets have it and that it is a beginning stands above, in words of ours.
        const { judgedAbsent: _, byOutlet: __, isOpening: ___, ...unjudged } = answer;
        const ours = answeredWith(unjudged, blocks)
          .slice(1)
          .flatMap((text) => text.split('\n').filter((line) => !/^(?:>|-#) /.test(line)));
        expect(ours).toEqual([]);
      }),
      { numRuns: 100 },
    );
  });
});

describe('on the episode that ships', async () => {
  const library = await openLibrary([join(import.meta.dirname, '../../knowledge')]);
  const run = async (name: string, values: Record<string, unknown>) => {
    const command = commands.find((one) => one.name === name);
    if (command?.kind !== 'command') throw new Error(`There is no /${name}.`);
    return { answer: await command.run(values, { library }), isPrivate: false };
  };
  const documents = [...library.knowledge.documents.values()];
  const speakers = [
    ...new Set([...library.knowledge.quotations.values()].flatMap(({ speakerId }) => speakerId ?? [])),
  ];

  it.each([...speakers])(
    'every line in quotation style under %s is a document’s, to the letter',
    async (speaker) => {
      const texts = textsOf(renderReply(await run('quote', { speaker })));
      const lines = texts.flatMap((text) => text.split('\n')).filter((line) => line.startsWith('> '));
      expect(lines).not.toEqual([]);
      for (const line of lines) {
        const shown = unescapeMarkdown(line.slice(2).replaceAll(/(?<!\\)\*\*/g, ''));
        const words = /^“(?<words>.*)”(?: \[…\])?$/.exec(shown)?.groups?.words ?? shown;
        expect(documents.some(({ text }) => text.includes(words))).toBe(true);
      }
    },
  );

  it.each([
    'What did Tokayev say about Luhansk and Donetsk?',
    'Who threatened Kazakhstan?',
    'What happened in January?',
    'oil pipeline',
    'Who won the World Cup?',
  ])('an answer to "%s" is readable: no stray stop, no empty line, no bold in bold', async (question) => {
    const texts = textsOf(renderReply(await run('ask', { question })));
    for (const line of texts.flatMap((text) => text.split('\n'))) {
      expect(line).not.toMatch(/^(?:> )?[\s.,;:!?”’"')\]]*$/);
      const runs = line.split(/(?<!\\)\*\*/).filter((_, index) => index % 2 === 1);
      for (const run of runs) expect(run).toMatch(/^\S(?:.*\S)?$/);
    }
  });

  it('a timeline in the terminal says that it goes on', async () => {
    const { answer } = await run('ask', { question: 'timeline' });
    expect(renderTerminal(answer, plainStyle)).toMatch(/\nPage 1 of \d+$/);
  });

  it('a person’s card shows words without a warning first, and counts no mentions of a digest', async () => {
    const { answer } = await run('who', { name: 'Zatulin' });
    expect(answer.kind === 'who' && answer.first?.citation.outlet).toBe('Eurasianet');
    expect(renderTerminal(answer, plainStyle)).toMatch(/^Named by Al Jazeera, Eurasianet and RFE\/RL$/m);
  });

  it('the card of a person shortens both quotations where names, notes and outlets leave little room', () => {
    const [who] = fc.sample(answers.who, 1);
    const [said] = fc.sample(quotation, 1);
    if (who === undefined || said === undefined) throw new Error('No card was made.');
    const [long, outlet] = ['word '.repeat(200), 'Outlet '.repeat(28)];
    const counts = Array.from({ length: 12 }, (_, at) => ({ outlet: `${at} ${outlet}`, count: 10_000 }));
    const words = { ...said, text: long, matches: [], warnings: [] };
    const answer = {
      ...who,
      namesakes: [long],
      name: { id: 'a', name: long, role: long, note: long },
      spellings: counts.map((one) => ({ spelling: one.outlet, outlets: [one.outlet] })),
      mentionedBy: counts,
      quotationCount: 1,
      quotedBy: counts,
      first: words,
      last: words,
    };
    for (const spoken of spokenLanguages) {
      expect(checkMessage(bodyOf(inLanguage(spoken, () => render(answer)))), spoken).toEqual([]);
    }
  });

  it('the card of somebody whom outlets only report leads to what they report', async () => {
    const { answer } = await run('who', { name: 'wang yi' });
    const question = 'What is reported about Wang Yi?';
    const json = JSON.stringify(render(answer).components);
    const customId = readCustomId(
      /"label":"What is [^"]+","custom_id":"(?<id>[^"]+)"/.exec(json)?.groups?.id ?? '',
    );
    expect(customId).toEqual({ kind: 'example', question });
    expect(renderTerminal(answer, plainStyle)).toContain(`Ask: ${question}`);
    expect((await run('ask', { question })).answer).toMatchObject({ kind: 'ask', status: 'answered' });
    const quoted = await run('who', { name: 'Zatulin' });
    expect(renderTerminal(quoted.answer, plainStyle)).not.toContain('Ask:');
  });

  it('a list of commands has an empty line between its entries', async () => {
    const texts = textsOf(render((await run('help', {})).answer)).join('\n');
    const entries = texts.split('\n').flatMap((line, at, all) => (/^`\//.test(line) ? [all[at - 1]] : []));
    expect(entries.length).toBeGreaterThan(5);
    expect(new Set(entries.slice(1))).toEqual(new Set(['']));
  });

  it.each([
    [
      'who',
      { name: 'Ptolemy' },
      'Nobody called “Ptolemy” is among the speakers on record here. Try another spelling.',
    ],
    [
      'who',
      { name: 'Claudius Ptolemy' },
      'Nobody called “Claudius Ptolemy” is among the speakers on record here. Try the family name alone, or another spelling.',
    ],
    ['quote', { about: 'volcano' }, 'No quotation in the sources fits.'],
  ])(
    'of what is not there, /%s %j, has no colour of an error and fitting advice',
    async (name, values, words) => {
      const payload = render((await run(name, values)).answer);
      expect(textsOf(payload).join()).toContain(words);
      expect(JSON.stringify(payload.components)).toContain(`"accent_color":${accents.nothing}`);
    },
  );

  it.each([
    ['somebody’s role', 'What did Kazakhstan’s president say about Luhansk?', 'Kassym-Jomart Tokayev'],
    ['a slip of the keys', 'What did Zatuliin say about Ukraine?', 'Konstantin Zatulin'],
  ])('an answer says above the words as whom %s was read', async (_, question, name) => {
    const [, above = ''] = textsOf(renderReply(await run('ask', { question })));
    expect(above).toMatch(new RegExp(`^-# Read “.*” as “${name}”\\.$`, 'u'));
  });
});
