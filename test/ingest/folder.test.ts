/** Writing a knowledge folder, and writing it again. */
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { reviewAll, reviewPeople } from '../../src/cli/review-command.ts';
import type { GivenMetadata } from '../../src/ingest/front-matter.ts';
import { expandInputs } from '../../src/ingest/inputs.ts';
import { articleReader } from '../../src/ingest/reader.ts';
import { type ImportOutcome, runImport } from '../../src/ingest/run.ts';
import { sharedAliases } from '../../src/ingest/shared-aliases.ts';
import { openFolder } from '../../src/ingest/write/folder.ts';
import { readKnown } from '../../src/ingest/write/known.ts';
import { applyVerdict, personNamed, unreviewed } from '../../src/ingest/write/review.ts';
import { doubtfulPeople } from '../../src/ingest/write/review-people.ts';
import { loadKnowledge } from '../../src/knowledge/load.ts';
import { plainSettings } from './plain-settings.ts';

const reader = articleReader();
afterAll(() => reader.close());

const text = [
  'Ferry Stays in Port for a Ninth Day',
  'The ferry to the outer islands stayed in port for a ninth day on Tuesday, and nobody could say when it would sail again.',
  '“It leaks in four places,” Ana Moreno, the pilot, said. “Nobody has looked at the hull.”',
  'The council called the delay “regrettable and costly for all.” Ilze Brant told the county radio that the ship was “rotten.”',
].join('\n\n');

let folder = '';
let pages = '';
beforeEach(async () => {
  const base = await mkdtemp(join(tmpdir(), 'onrecord-import-'));
  folder = join(base, 'out');
  pages = base;
  return () => rm(base, { recursive: true, force: true });
});

const importText = (
  content: string,
  given: GivenMetadata = { outlet: 'The Ashford Post' },
  knownFolders: string[] = [],
  overwrite = false,
): Promise<ImportOutcome> => importAs('ferry', content, given, knownFolders, overwrite);

async function importAs(
  id: string,
  content: string,
  given: GivenMetadata = { outlet: 'The Ashford Post' },
  knownFolders: string[] = [],
  overwrite = false,
  keep: string[] = [],
): Promise<ImportOutcome> {
  await writeFile(join(pages, `${id}.txt`), content);
  const known = await readKnown(knownFolders);
  const writer = await openFolder(folder, known);
  const { inputs } = await expandInputs([join(pages, `${id}.txt`)]);
  const settings = { ...plainSettings({ known, reader, writer }), given, keep, overwrite };
  for await (const outcome of runImport(inputs, settings)) return outcome;
  throw new Error('Nothing was imported.');
}

/** A folder that knows the ferry from a digest. */
async function digestFolder(): Promise<string> {
  const base = join(pages, 'base');
  await openFolder(base, await readKnown([]));
  await writeFile(join(base, 'outlets.yaml'), '- id: post\n  name: The Post\n  kind: newspaper\n');
  await writeFile(
    join(base, 'documents', 'ferry.md'),
    '---\ntitle: The ferry\noutlet: post\ntext: digest\n---\nIt leaks. {¶ 1}\n',
  );
  return base;
}

const stateOf = (outcome: ImportOutcome): string =>
  outcome.kind === 'done' ? (outcome.value.written?.state ?? 'not written') : outcome.refusal.reason;
const quotes = (): Promise<string> => readFile(join(folder, 'documents', 'ferry.quotes.yaml'), 'utf8');

async function everyFile(): Promise<string> {
  const names = (await readdir(folder, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  return (
    await Promise.all(names.sort().map(async (name) => `${name}\n${await readFile(name, 'utf8')}`))
  ).join('\n');
}

describe('an imported folder', () => {
  it('is complete: it loads alone, with proposals for what is new', async () => {
    const outcome = await importText(text);
    expect(stateOf(outcome)).toBe('new');
    expect(outcome.kind === 'done' && outcome.value.written?.proposed).toEqual([
      'outlet The Ashford Post',
      'person Ana Moreno (Pilot)',
      'person Ilze Brant',
    ]);
    const { documents, outlets, names } = await loadKnowledge([folder]);
    const document = documents.get('ferry');
    expect(document?.textKind).toBe('verbatim');
    expect(outlets.get(document?.outletId ?? '')?.name).toBe('The Ashford Post');
    expect(document?.passages).toHaveLength(3);
    const shown = document?.quotations.map(({ span, speakerId, reviewed }) => [
      document.text.slice(span.start, span.end),
      speakerId,
      reviewed,
    ]);
    expect(shown).toEqual([
      ['It leaks in four places', 'ana-moreno', false],
      ['Nobody has looked at the hull.', 'ana-moreno', false],
      ['regrettable and costly for all.', undefined, false],
      ['rotten.', 'ilze-brant', false],
    ]);
    expect(names.get('ana-moreno')).toMatchObject({ role: 'Pilot', aliases: ['Moreno'] });
  });

  it('keeps the comments of its open questions, and those away that a person has taken out', async () => {
    const base = await digestFolder();
    await writeFile(
      join(base, 'unanswered.yaml'),
      '- { documents: [ferry, harbour], questions: [Who built it?, How old is it?, Who owns it?] }\n',
    );
    await mkdir(folder, { recursive: true });
    await writeFile(
      join(folder, 'unanswered.yaml'),
      '# Ours.\n- documents: [harbour]\n  questions: [Who built it?, How old is it?] # not the owner\n',
    );
    await importText(text, {}, [base]);
    expect(await readFile(join(folder, 'unanswered.yaml'), 'utf8')).toBe(
      '# Ours.\n- documents: [ harbour, ferry ]\n  questions: [ Who built it?, How old is it? ] # not the owner\n',
    );
  });

  it('gets what an interrupted import did not take along', async () => {
    const base = await digestFolder();
    const asks = '- { at: 1, asks: [What happened to the boat?] }\n';
    await writeFile(join(base, 'documents', 'ferry.asks.yaml'), asks);
    await importText(text, {}, [base]);
    const carried = join(folder, 'documents', 'ferry.asks.yaml');
    await rm(carried);
    await rm(join(folder, 'documents', '.ferry.import.yaml'));
    await importText(text, {}, [base]);
    expect(await readFile(carried, 'utf8')).toContain('What happened to the boat?');
    await rm(carried);
    await importText(text, {}, [base]);
    await expect(readFile(carried, 'utf8')).rejects.toThrow('ENOENT');
  });

  it('lies over another: a known id takes its metadata, known spellings their person', async () => {
    const base = join(pages, 'base');
    await openFolder(base, await readKnown([]));
    await writeFile(
      join(base, 'episode.yaml'),
      'id: ferry\ntitle: The ferry\nsummary: A ferry that leaks.\nlanguage: en\n',
    );
    await writeFile(join(base, 'outlets.yaml'), '- id: post\n  name: The Post\n  kind: newspaper\n');
    await writeFile(
      join(base, 'names.yaml'),
      '- id: ilse-brandt\n  name: Ilse Brandt\n  kind: person\n  aliases: [Ilze Brant, Brant]\n',
    );
    await writeFile(
      join(base, 'documents', 'ferry.md'),
      '---\ntitle: The ferry that leaks\noutlet: post\npublished: 2031-03\ntext: digest\nnote: A copy.\n---\nThe ferry did not sail. {¶ 1-3}\n\nIt sank. {¶ 40}\n',
    );
    await writeFile(
      join(base, 'documents', 'ferry.asks.yaml'),
      '- { at: 1-3, asks: [What happened to the boat?] }\n- { at: 40, asks: [What came last?] }\n',
    );
    const open = '- { documents: [ferry], questions: [Who built the ferry?] }\n';
    await writeFile(join(base, 'unanswered.yaml'), open);
    await importText(text, {}, [base]);
    const { documents, quotations } = await loadKnowledge([base, folder]);
    expect(documents.get('ferry')).toMatchObject({
      title: 'The ferry that leaks',
      outletId: 'post',
      published: '2031-03',
      note: 'A copy.',
      textKind: 'verbatim',
    });
    expect([...quotations.values()].at(-1)?.speakerId).toBe('ilse-brandt');
    const alone = await loadKnowledge([folder]);
    expect(alone.episode.title).toBe('The ferry');
    expect(alone.passages.get('ferry¶1')?.asks).toEqual(['What happened to the boat?']);
    expect(alone.unanswered).toEqual([{ question: 'Who built the ferry?', documentIds: new Set(['ferry']) }]);
  });

  it('takes a known name along where the text writes it as a name, and says so', async () => {
    const base = await digestFolder();
    await writeFile(
      join(base, 'names.yaml'),
      [
        '- { id: otto-anker, name: Otto Anker, kind: person, aliases: [Anker, Анкер] }',
        '- { id: united-states, name: United States, kind: place, aliases: [US] }',
        '- { id: osaka, name: 大阪, kind: place }',
        '- { id: ashford, name: Ashford, kind: place, aliases: [Port of Ashford] }',
        '',
      ].join('\n'),
    );
    const outcome = await importText(
      `${text}\n\nIt lay at anker for us, 大阪 wrote to the port of Ashford.`,
      {},
      [base],
    );
    expect(outcome.kind === 'done' && outcome.value.written?.taken).toEqual({
      names: ['大阪', 'Ashford'],
      from: [base],
    });
    expect([...(await loadKnowledge([folder])).names.keys()]).toEqual(
      expect.not.arrayContaining(['otto-anker', 'united-states']),
    );
  });

  it('of documents about something else is an episode of its own, not the one that is known', async () => {
    const base = join(pages, 'base');
    await openFolder(base, await readKnown([]));
    await writeFile(
      join(base, 'episode.yaml'),
      'id: harbour\ntitle: The harbour\nsummary: A strike.\nlanguage: en\n',
    );
    const outcome = await importText(text, {}, [base]);
    const { episode } = await loadKnowledge([folder]);
    expect(episode.title).toBe(outcome.kind === 'done' && outcome.value.frontMatter.title);
    expect(outcome.kind === 'done' && outcome.value.written?.episodeTitle).toBe(episode.title);
    expect(JSON.stringify(episode)).not.toMatch(/harbour|strike/i);
  });

  it('takes the title of its episode from the earliest document, and of one day from the first file', async () => {
    const days = { a: '2031-03-04', b: '2031-03-02', c: '2031-03-02', d: '2031-03-05' };
    for (const [id, day] of Object.entries(days))
      await writeFile(join(pages, `${id}.md`), `---\ntitle: Boat ${id}\ndate: ${day}\n---\n\n${text}`);
    const known = await readKnown([]);
    const settings = plainSettings({ known, reader, writer: await openFolder(folder, known) });
    const { inputs } = await expandInputs(Object.keys(days).map((id) => join(pages, `${id}.md`)));
    const titles: unknown[] = [];
    for await (const outcome of runImport(inputs, settings))
      titles.push(outcome.kind === 'done' && outcome.value.written?.episodeTitle);
    expect(titles).toEqual(['Boat a', 'Boat b', undefined, undefined]);
    const { episode } = await loadKnowledge([folder]);
    expect(episode).toMatchObject({ title: 'Boat b', summary: expect.stringContaining('4 documents') });
  });

  it('says which outlet is missing instead of guessing one', async () => {
    const outcome = await importText(text, {});
    expect(outcome.kind === 'done' && outcome.value.missing).toContain('outlet');
    expect((await loadKnowledge([folder])).documents.get('ferry')?.outletId).toBe('unknown-outlet');
  });
});

describe('importing again', () => {
  it('the same file changes no byte', async () => {
    await importText(text);
    const before = await everyFile();
    expect(stateOf(await importText(text))).toBe('unchanged');
    expect(await everyFile()).toBe(before);
  });

  it('keeps outlet, day, author, note, address and headline that an operator gave, and says nothing is missing', async () => {
    const given: GivenMetadata = {
      outlet: 'The Ashford Post',
      outletKind: 'newspaper',
      publishedBy: 'Ferry News',
      title: 'Ferry leaks',
      published: '2031-03-04',
      authors: ['Rosa Feld'],
      url: 'https://post.example/ferry',
      note: 'A copy.',
    };
    await importText(text, given);
    const before = await everyFile();
    const again = await importText(text, {});
    expect(stateOf(again)).toBe('unchanged');
    expect(again.kind === 'done' && again.value.missing).toEqual([]);
    expect(await everyFile()).toBe(before);
    const changed = await importText(`${text}\n\nThe ferry sailed in the end.`, { published: '2031-03-05' });
    expect(stateOf(changed)).toBe('updated');
    expect((await loadKnowledge([folder])).documents.get('ferry')).toMatchObject({
      title: 'Ferry leaks',
      outletId: 'the-ashford-post',
      publishedById: 'ferry-news',
      published: '2031-03-05',
      authors: ['Rosa Feld'],
      url: 'https://post.example/ferry',
      note: 'A copy.',
    });
  });

  it('shows with every answer what the outlet corrected in the article', async () => {
    const correction =
      'Correction, 5 March: An earlier version of this article said that 40 were aboard. It was 14.';
    await importText(`${text}\n\n${correction}`, {});
    const ferry = (await loadKnowledge([folder])).documents.get('ferry');
    expect(ferry?.note).toBe(correction);
    expect(ferry?.text).toContain(correction);
  });

  it.each([
    'This report said that the ferry leaked, and was corrected by the board a week later in a second report.',
    'An earlier version of the report named the captain, and the board took his name out of it in May.',
  ])('keeps a paragraph about a report that is no article: %s', async (paragraph) => {
    await importText(`${text}\n\n${paragraph}`, {});
    const ferry = (await loadKnowledge([folder])).documents.get('ferry');
    expect([ferry?.note, ferry?.text.includes(paragraph)]).toEqual([undefined, true]);
  });

  it('keeps a block that an operator kept, without the option', async () => {
    const withPlea = text.replace('\n\n“It', '\n\nRelated article: The owners sold two quays.\n\n“It');
    await importAs('ferry', withPlea, {}, [], false, ['two quays']);
    const file = join(folder, 'documents', 'ferry.md');
    expect(await readFile(file, 'utf8')).toContain('two quays');
    expect(stateOf(await importText(withPlea, {}))).toBe('unchanged');
    await importText(`${withPlea}\n\nThe ferry sailed in the end.`, {});
    expect(await readFile(file, 'utf8')).toMatch(/two quays[\s\S]*sailed in the end/u);
  });

  it('takes the newer word of a page for its older one, and never for an operator’s', async () => {
    const dated = (day: string) => text.replace('\n\n', `\n\nBy Rosa Feld\n\n${day} March 2031\n\n`);
    const publishedOn = async () => (await loadKnowledge([folder])).documents.get('ferry')?.published;
    await importText(dated('4'));
    expect(await publishedOn()).toBe('2031-03-04');
    await importText(dated('5'), {});
    expect(await publishedOn()).toBe('2031-03-05');
    await importText(text, {});
    expect(await publishedOn()).toBe('2031-03-05');
    await importText(dated('6'), { published: '2031-03-01' });
    await importText(dated('7'), {});
    expect(await publishedOn()).toBe('2031-03-01');
    expect((await loadKnowledge([folder])).documents.get('ferry')?.outletId).toBe('the-ashford-post');
  });

  it('keeps what a person wrote into the front matter', async () => {
    await importText(text, {});
    const file = join(folder, 'documents', 'ferry.md');
    const edited = (await readFile(file, 'utf8')).replace(
      'text: verbatim',
      'published: 2031-03\ntext: verbatim',
    );
    await writeFile(file, edited);
    expect(stateOf(await importText(text, {}))).toBe('updated');
    expect(await readFile(file, 'utf8')).toBe(edited);
    await importText(`${text}\n\nThe ferry sailed in the end.`, {});
    expect((await loadKnowledge([folder])).documents.get('ferry')?.published).toBe('2031-03');
  });

  it('a changed file updates the document and keeps what a person corrected', async () => {
    await importText(text);
    const [first, second] = await unreviewed(folder);
    if (first === undefined || second === undefined) throw new Error('There is nothing to review.');
    const other = await personNamed(folder, 'Rita Ortiz');
    await applyVerdict(folder, first, { kind: 'other', speakerId: other?.id ?? '' });
    await applyVerdict(folder, second, { kind: 'not-a-quotation' });
    const changed = text
      .replace('The ferry to', 'After a storm, the ferry to')
      .replace('“It leaks', 'Late at night: “It leaks')
      .replace('Nobody has looked', 'Nobody has looked');
    expect(stateOf(await importText(changed))).toBe('updated');
    const { documents } = await loadKnowledge([folder]);
    const document = documents.get('ferry');
    expect(document?.text).toContain('After a storm');
    const shown = document?.quotations.map(({ span, speakerId, reviewed }) => [
      document.text.slice(span.start, span.end),
      speakerId,
      reviewed,
    ]);
    expect(shown?.slice(0, 2)).toEqual([
      ['It leaks in four places', 'rita-ortiz', true],
      ['regrettable and costly for all.', undefined, false],
    ]);
  });

  it('keeps what a person changed, added or took out in the file without a word', async () => {
    await importText(text);
    const file = join(folder, 'documents', 'ferry.quotes.yaml');
    const [first, second, third, fourth] = (await quotes()).split(/^(?=- )/mu);
    const edited = [
      first?.replace('speaker: ana-moreno', 'speaker: ilze-brant'),
      third,
      fourth,
      '- text: stayed in port\n  at: 1\n  kind: fragment\n  reviewed: false\n',
    ].join('');
    await writeFile(file, edited);
    expect(second).toContain('Nobody has looked');
    await importText(
      ['A Storm', 'A storm came up in the night.', ...text.split('\n\n').slice(1)].join('\n\n'),
    );
    const { documents } = await loadKnowledge([folder]);
    const document = documents.get('ferry');
    const shown = document?.quotations.map(({ span, speakerId }) => [
      document.text.slice(span.start, span.end),
      speakerId,
    ]);
    expect(shown).toEqual([
      ['stayed in port', undefined],
      ['It leaks in four places', 'ilze-brant'],
      ['regrettable and costly for all.', undefined],
      ['rotten.', 'ilze-brant'],
    ]);
  });

  it('a correction whose words are gone comes back with the words', async () => {
    await importText(text);
    const [first] = await unreviewed(folder);
    if (first === undefined) throw new Error('There is nothing to review.');
    await applyVerdict(folder, first, { kind: 'right' });
    const without = await importText(text.replace('It leaks in four places', 'It is dry'));
    expect(without.kind === 'done' && without.value.written?.lost).toEqual(['It leaks in four places']);
    await importText(text);
    expect(await quotes()).toMatch(
      /It leaks in four places\n {2}speaker: ana-moreno\n {2}at: 2\n {2}cue: said\n {2}kind: direct\n {2}reviewed: true/u,
    );
  });

  it('does not write over a document that was edited by hand, unless told to', async () => {
    await importText(text);
    const file = join(folder, 'documents', 'ferry.md');
    const edited = (await readFile(file, 'utf8')).replace('ninth day on', 'tenth day on');
    await writeFile(file, edited);
    expect(stateOf(await importText(`${text}\n\nThe ferry sailed in the end.`))).toBe('edited-by-hand');
    expect(await readFile(file, 'utf8')).toBe(edited);
    expect(stateOf(await importText(text, undefined, [], true))).toBe('updated');
  });

  it('leaves the comments in lists that a person keeps', async () => {
    await importText(text);
    const file = join(folder, 'names.yaml');
    await writeFile(file, `# Who is who\n${await readFile(file, 'utf8')}`);
    await importText(`${text}\n\n“We row,” said Luis Ortiz, a teacher.`);
    expect(await readFile(file, 'utf8')).toMatch(/^# Who is who\n[\s\S]*luis-ortiz/u);
  });

  it('a broken folder is left alone', async () => {
    await importText(text);
    await writeFile(join(folder, 'names.yaml'), 'not: a list\n');
    await expect(importText(text)).rejects.toThrow(/names\.yaml/u);
  });
});

describe('the summary of a new folder', () => {
  const summary = async () => (await loadKnowledge([folder])).episode.summary;

  it('says what its documents are of, and follows them', async () => {
    await importAs('one', text, { outlet: 'The Ashford Post', published: '2031-05-02' });
    expect(await summary()).toBe('1 document of The Ashford Post, May 2031.');
    await importAs('two', text, { outlet: 'Orrin Echo', published: '2031-03' });
    expect(await summary()).toBe('2 documents of The Ashford Post and Orrin Echo, March 2031 to May 2031.');
    await importAs('three', text, {});
    expect(await summary()).toBe('3 documents of The Ashford Post and Orrin Echo, March 2031 to May 2031.');
  });

  it('stays what a person makes of it', async () => {
    await importAs('one', text);
    const file = join(folder, 'episode.yaml');
    const edited = (await readFile(file, 'utf8')).replace(
      /summary: .*/u,
      'summary: A ferry that leaks. # ours',
    );
    await writeFile(file, edited);
    await importAs('two', text);
    expect(await readFile(file, 'utf8')).toBe(edited);
  });
});

describe('people whom an import proposed', () => {
  const names = async () => (await loadKnowledge([folder])).names;
  const proposed = (outcome: ImportOutcome): readonly string[] | undefined =>
    outcome.kind === 'done' ? outcome.value.written?.proposed : undefined;
  const takenBack = (outcome: ImportOutcome): readonly string[] | undefined =>
    outcome.kind === 'done' ? outcome.value.written?.takenBack : undefined;
  const namesFile = (): Promise<string> => readFile(join(folder, 'names.yaml'), 'utf8');
  const edit = async (from: string, to: string): Promise<void> => {
    const file = join(folder, 'names.yaml');
    const before = await readFile(file, 'utf8');
    expect(before).toContain(from);
    await writeFile(file, before.replace(from, to));
  };
  const boats = 'The boats of the island lay in the harbour of the county town until the storm was over.';

  it('get a role from a later document, whoever speaks in it', async () => {
    await importAs('one', `${boats}\n\n“It leaks,” said Ana Moreno.`);
    const outcome = await importAs('two', `${boats}\n\nThe mayor of Ashford, Ana Moreno, left the town.`);
    expect(proposed(outcome)).toEqual(['role of Ana Moreno: Mayor of Ashford']);
    expect((await names()).get('ana-moreno')).toMatchObject({
      role: 'Mayor of Ashford',
      aliases: ['Moreno'],
    });
    expect(await namesFile()).toContain('note: Proposed by an import; check the name and the role.\n');
  });

  it('get a fuller role from a later document, and no other one', async () => {
    await importAs('one', `${boats}\n\n“It leaks,” Mayor Ana Moreno said. “It sank,” Mayor Otto Berg said.`);
    const mayors = 'The mayor of Ashford, Ana Moreno, left. The harbour master of Ashford, Otto Berg, left.';
    const outcome = await importAs('two', `${boats}\n\n${mayors}`);
    expect(proposed(outcome)).toEqual(['role of Ana Moreno: Mayor of Ashford']);
    expect((await names()).get('ana-moreno')?.role).toBe('Mayor of Ashford');
    expect((await names()).get('otto-berg')?.role).toBe('Mayor');
  });

  it('keep the role that a person gave them, and none where a person wrote the entry', async () => {
    await importAs('one', `${boats}\n\n“It leaks,” said Ana Moreno. “It sank,” said Otto Berg.`);
    await edit('name: Ana Moreno\n', 'name: Ana Moreno\n  role: Pilot\n');
    await edit('    - Berg\n  note: Proposed by an import; check the name.\n', '    - Berg\n    - Skipper\n');
    const mayors = 'The mayor of Ashford, Ana Moreno, left. The town’s pilot, Otto Berg, left.';
    expect(proposed(await importAs('two', `${boats}\n\n${mayors}`))).toEqual([]);
    expect((await names()).get('ana-moreno')?.role).toBe('Pilot');
    expect((await names()).get('otto-berg')?.role).toBeUndefined();
  });

  it('have no last name for an alias that another person of the document bears, who is proposed as well', async () => {
    const outcome = await importAs(
      'one',
      `${boats}\n\n“It leaks,” said Ana Moreno. On Friday Moreno left. The thief was 28-year-old Luis Moreno. Ana M. Moreno and A. Moreno are the same.`,
    );
    expect(proposed(outcome)?.slice(1)).toEqual(['person Ana Moreno', 'person Luis Moreno']);
    const { documents } = await loadKnowledge([folder]);
    expect(documents.size).toBe(1);
    expect((await names()).get('ana-moreno')?.aliases).toEqual(['Ana M. Moreno']);
    expect((await names()).get('luis-moreno')?.aliases).toEqual([]);
    expect(await namesFile()).toContain(
      'note: Proposed by an import; check the name. “Moreno” alone can mean Ana Moreno, too.\n',
    );
  });

  it('have no last name for an alias beside a wife of that name, and she has what the document calls her', async () => {
    await importAs(
      'one',
      `${boats}\n\nOtto Berg and his wife Wren sell boats. “It leaks,” said Mrs Berg. “It sank,” said Otto Berg.`,
    );
    const aliases = [...(await names()).values()].map(({ name, aliases: own }) => [name, own]);
    expect(aliases).toEqual([
      ['Wren Berg', ['Mrs Berg']],
      ['Otto Berg', []],
    ]);
  });

  it('have none that is an everyday word, or that the documents print as one', async () => {
    await importAs('one', `${boats}\n\nThe price of a ticket will not change.`);
    await importAs(
      'two',
      `${boats}\n\n“It leaks,” said Ana Price. “It sank,” said Otto King. “No,” said Ida Berg.`,
    );
    const aliases = [...(await names()).values()].map(({ name, aliases: own }) => [name, own]);
    expect(aliases).toEqual([
      ['Ana Price', []],
      ['Otto King', []],
      ['Ida Berg', ['Berg']],
    ]);
  });

  it('have one that is printed small in a handle alone, or is a word of another language', async () => {
    await importAs(
      'one',
      `${boats} Write to @quill or to desk@quill.example.\n\n“It leaks,” said Ana Quill.`,
    );
    const german =
      'Die Schleuse ist seit dem Freitag geschlossen, und niemand weiß, wann sie wieder aufgeht.';
    await importAs(
      'two',
      `${german}\n\n„Sie klemmt, und das ist nicht neu“, sagte Ilse Street, die sie seit Jahren bedient und die nicht mit dem Rat spricht.`,
    );
    const aliases = [...(await names()).values()].map(({ name, aliases: own }) => [name, own]);
    expect(aliases).toEqual([
      ['Ana Quill', ['Quill']],
      ['Ilse Street', ['Street']],
    ]);
  });

  it('have none that another person of an earlier document bears', async () => {
    await importAs('one', `${boats}\n\nThe council’s chairman Moreno Lind was there.`);
    const outcome = await importAs('two', `${boats}\n\n“It leaks,” said Ana Moreno.`);
    expect(proposed(outcome)).toEqual(['person Ana Moreno', 'person Moreno Lind (Council’s chairman)']);
    expect((await names()).get('ana-moreno')?.aliases).toEqual([]);
  });

  it('lose the alias when a later document brings another person of that name, and it is said', async () => {
    await importAs('one', `${boats}\n\n“It leaks,” said Ana Moreno.`);
    const later = `${boats}\n\nThe thief was the sailor Luis Moreno.`;
    const outcome = await importAs('two', later);
    expect(takenBack(outcome)).toEqual(['“Moreno” for Ana Moreno, since Luis Moreno bears it, too']);
    expect((await names()).get('ana-moreno')?.aliases).toEqual([]);
    const before = await everyFile();
    expect(takenBack(await importAs('two', later))).toEqual([]);
    expect(await everyFile()).toBe(before);
  });

  it('are shown to readers without the note that asks to check them, and with what else it says', async () => {
    await importAs('one', `${boats}\n\n“It leaks,” said Ana Moreno. The thief was 28-year-old Luis Moreno.`);
    await importAs('two', `${boats}\n\n“It sank,” said Otto Berg.`);
    expect((await names()).get('otto-berg')?.note).toBeUndefined();
    expect((await names()).get('luis-moreno')?.note).toBe('“Moreno” alone can mean Ana Moreno, too.');
  });

  it('are known to the next article of the same import', async () => {
    await writeFile(join(pages, 'a.txt'), `${boats}\n\n“It leaks,” said Ana Moreno, the harbour secretary.`);
    await writeFile(
      join(pages, 'b.txt'),
      `${boats}\n\nMs Moreno left. “It sank in the night,” the harbour secretary said.`,
    );
    const known = await readKnown([]);
    const writer = await openFolder(folder, known);
    const { inputs } = await expandInputs([join(pages, 'a.txt'), join(pages, 'b.txt')]);
    const settings = plainSettings({ known, reader, writer });
    for await (const outcome of runImport(inputs, settings)) expect(outcome.kind).toBe('done');
    const { quotations } = await loadKnowledge([folder]);
    expect([...quotations.values()].map(({ speakerId }) => speakerId)).toEqual(['ana-moreno', 'ana-moreno']);
    expect([...(await names()).keys()]).toEqual(['ana-moreno']);
  });

  const people = async () =>
    [...(await names()).values()].map(({ id, name, aliases }) => [id, name, aliases]);
  const speakers = async () =>
    [...(await loadKnowledge([folder])).quotations.values()].map(({ speakerId }) => speakerId);

  it('are one with a middle initial and without, and the other spelling is an alias', async () => {
    await importAs('one', `${boats}\n\nAna K. Moreno, the mayor, left. “It leaks,” Ana Moreno said.`);
    await importAs('two', `${boats}\n\n“It sank,” said Otto Berg.`);
    await importAs('three', `${boats}\n\n“It rose,” said Otto J. Berg, mayor of Orrin. “It did,” Berg said.`);
    expect(await people()).toEqual([
      ['ana-k-moreno', 'Ana K. Moreno', ['Moreno', 'Ana Moreno']],
      ['otto-berg', 'Otto Berg', ['Berg', 'Otto J. Berg']],
    ]);
    expect((await names()).get('otto-berg')?.role).toBe('Mayor of Orrin');
    expect(await speakers()).toEqual(['ana-k-moreno', 'otto-berg', 'otto-berg', 'otto-berg']);
    const outcome = await importAs('four', `${boats}\n\nThe thief was the sailor Luis Berg.`);
    expect(takenBack(outcome)).toHaveLength(1);
    expect((await names()).get('otto-berg')?.aliases).toEqual(['Otto J. Berg']);
  });

  it('are two where one sentence has both spellings, or one of them is the younger', async () => {
    const words = '“It leaks,” Ana K. Moreno said.\n\n“It rose,” Ana Moreno said.';
    await importAs('one', `${boats}\n\nAna K. Moreno left the boat to her daughter Ana Moreno.\n\n${words}`);
    await importAs(
      'two',
      `${boats}\n\nOtto Berg Jr left.\n\n“It fell,” said Otto J. Berg.\n\n“It did,” said Otto Berg.`,
    );
    expect(await speakers()).toEqual(['ana-k-moreno', 'ana-moreno', 'otto-j-berg', 'otto-berg']);
    expect((await people()).map(([, , aliases]) => aliases)).toEqual([[], [], [], []]);
  });

  it('are two where one of them speaks in a later document only', async () => {
    await importAs(
      'one',
      `${boats}\n\nAna K. Moreno came with her daughter Ana Moreno. “It leaks,” said Ana K. Moreno.`,
    );
    await importAs('two', `${boats}\n\n“It rose,” said Ana Moreno.`);
    expect(await speakers()).toEqual(['ana-k-moreno', 'ana-moreno']);
  });

  it('are two in a document whose sentence has both, though the folder knows one', async () => {
    await importAs('one', `${boats}\n\n“It leaks,” said Ana K. Moreno.`);
    await importAs(
      'two',
      `${boats}\n\nAna K. Moreno came with her daughter Ana Moreno.\n\n“It rose,” said Ana Moreno.`,
    );
    expect(await speakers()).toEqual(['ana-k-moreno', 'ana-moreno']);
  });

  it('are two with different initials, and another middle name', async () => {
    await importAs('one', `${boats}\n\n“It leaks,” said Ana K. Moreno.`);
    await importAs('two', `${boats}\n\n“It sank,” said Ana M. Moreno.`);
    await importAs('three', `${boats}\n\n“It rose,” said Ana Lind Moreno.`);
    expect(new Set(await speakers())).toEqual(new Set(['ana-k-moreno', 'ana-m-moreno', 'ana-lind-moreno']));
  });

  it('get their whole name from a later document, where nobody else has the last name', async () => {
    await importAs('one', `${boats}\n\n“It leaks,” said Dr Moreno. “It sank,” said Mr Berg.`);
    const outcome = await importAs(
      'two',
      `${boats}\n\n“It rose,” said Ana Moreno, a pilot. “It fell,” Ida Berg said.`,
    );
    expect(proposed(outcome)).toEqual([
      'person Ida Berg',
      'whole name of Moreno: Ana Moreno',
      'role of Ana Moreno: Pilot',
    ]);
    // “Mr Berg” is not Ida.
    expect(await people()).toEqual([
      ['moreno', 'Ana Moreno', ['Moreno']],
      ['berg', 'Berg', []],
      ['ida-berg', 'Ida Berg', []],
    ]);
    expect(await speakers()).toEqual(['moreno', 'berg', 'moreno', 'ida-berg']);
    const before = await everyFile();
    await importAs('two', `${boats}\n\n“It rose,” said Ana Moreno, a pilot. “It fell,” Ida Berg said.`);
    expect(await everyFile()).toBe(before);
  });

  it('stay with their last name alone, where a document calls them “he” and the whole name is a woman’s', async () => {
    await importAs('one', `${boats}\n\n“It leaks,” Dr Moreno said. He left.`);
    await importAs('two', `${boats}\n\n“It rose,” said Ana Moreno, a pilot.`);
    expect(await speakers()).toEqual(['moreno', 'ana-moreno']);
  });

  it('stay with their last name alone, where two documents have two whole names for it', async () => {
    await importAs('one', `${boats}\n\n“It leaks,” said Dr Moreno. The thief was the sailor Luis Moreno.`);
    await importAs('two', `${boats}\n\n“It rose,” said Ana Moreno, a pilot. “It fell,” Moreno said.`);
    expect((await people()).map(([id]) => id)).toContain('ana-moreno');
    expect((await speakers()).slice(1)).toEqual(['ana-moreno', 'ana-moreno']);
  });

  it('keep a last name for an alias that is half of somebody else’s', async () => {
    await importAs('one', `${boats}\n\n“It leaks,” said Ana Lind.`);
    const outcome = await importAs(
      'two',
      `${boats}\n\n“It sank,” said Ida Lind-Berg. “It rose,” said Otto Berg.`,
    );
    expect(takenBack(outcome)).toEqual([]);
    expect([...(await names()).values()].map(({ name, aliases }) => [name, aliases])).toEqual([
      ['Ana Lind', ['Lind']],
      ['Ida Lind-Berg', ['Lind-Berg']],
      ['Otto Berg', ['Berg']],
    ]);
    const knowledge = await loadKnowledge([folder]);
    expect(sharedAliases(knowledge.names.values(), knowledge.documents.values())).toEqual([]);
  });

  it('never get an id that is taken', async () => {
    await importAs('one', `${boats}\n\n“It leaks,” said Ana Moreno.`);
    const file = join(folder, 'names.yaml');
    const entry = '- { id: luis-moreno, name: Ludovic Ferrer, kind: person }\n';
    await writeFile(file, `${await readFile(file, 'utf8')}${entry}`);
    await importAs('two', `${boats}\n\nThe thief was the sailor Luis Moreno.`);
    expect((await names()).get('luis-moreno')?.name).toBe('Ludovic Ferrer');
  });

  it('keep an alias that a person left or gave back', async () => {
    await importAs('one', `${boats}\n\n“It leaks,” said Ana Moreno. “It sank,” said Otto Berg.`);
    await edit('- Moreno\n', '- Moreno\n    - Anita\n');
    const later = (name: string) => `${boats}\n\nThe thief was the sailor ${name}.`;
    expect(takenBack(await importAs('two', later('Luis Moreno')))).toEqual([]);
    expect(takenBack(await importAs('three', later('Luis Berg')))).toHaveLength(1);
    await edit('aliases: []', 'aliases: [Berg]');
    expect(takenBack(await importAs('four', later('Karl Berg')))).toEqual([]);
    expect((await names()).get('otto-berg')?.aliases).toEqual(['Berg']);
  });
});

describe('a review', () => {
  const keys = (
    ...pressed: string[]
  ): {
    key: () => Promise<string | undefined>;
    line: () => Promise<string>;
    write: () => void;
    hasColour: boolean;
  } => ({
    key: async () => pressed.shift(),
    line: async () => 'Rita Ortiz',
    write: () => undefined,
    hasColour: false,
  });

  it('takes one key each, can stop, and goes on where it stopped', async () => {
    await importText(text);
    expect(await reviewAll(folder, await unreviewed(folder), keys('y', 'x', 'o', 'q'))).toEqual({
      reviewed: 2,
      left: 2,
    });
    expect((await unreviewed(folder)).map(({ entry }) => entry.text)).toEqual([
      'regrettable and costly for all.',
      'rotten.',
    ]);
    expect(await reviewAll(folder, await unreviewed(folder), keys('n', 'w'))).toEqual({
      reviewed: 2,
      left: 0,
    });
    const { quotations } = await loadKnowledge([folder]);
    expect([...quotations.values()].map(({ speakerId, reviewed }) => [speakerId, reviewed])).toEqual([
      ['ana-moreno', true],
      ['rita-ortiz', true],
      [undefined, true],
    ]);
  });

  it('confirms a name and no role: the note still asks to check that, and a later document can tell it', async () => {
    const namesFile = (): Promise<string> => readFile(join(folder, 'names.yaml'), 'utf8');
    await importText(
      'A Storm\n\nThe boats lay in the harbour of the town until the storm was over and the pier was gone.\n\n“It leaks,” said Ana Moreno, the pilot of Ashford. “It sank,” said Otto Berg.',
    );
    expect((await namesFile()).match(/note: Proposed by an import; check/gu)).toHaveLength(2);
    const shown: string[] = [];
    await reviewAll(folder, await unreviewed(folder), {
      ...keys('y', 'y'),
      write: (words: string) => shown.push(words),
    } as never);
    expect(shown.join('')).toContain('Ana Moreno, Pilot of Ashford');
    expect((await namesFile()).match(/note: .*/gu)).toEqual([
      'note: Proposed by an import; check the role.',
      'note: Proposed by an import, which found no role.',
    ]);
    await importAs(
      'two',
      'A Storm\n\nThe boats lay in the harbour until the storm was over and the pier was gone.\n\nThe mayor of Ashford, Otto Berg, left.',
    );
    const { names } = await loadKnowledge([folder]);
    expect([...names.values()].map(({ name, role }) => [name, role])).toEqual([
      ['Ana Moreno', 'Pilot of Ashford'],
      ['Otto Berg', 'Mayor of Ashford'],
    ]);
    expect((await namesFile()).match(/check the role\./gu)).toHaveLength(2);
  });

  it('leaves a last name to be taken back when a later document brings another who bears it', async () => {
    const boats = 'The boats lay in the harbour of the town until the storm was over and the pier was gone.';
    await importAs('one', `A Storm\n\n${boats}\n\n“It leaks,” said Ana Moreno, the pilot of Ashford.`);
    await reviewAll(folder, await unreviewed(folder), keys('y'));
    const outcome = await importAs('two', `A Storm\n\n${boats}\n\nThe thief was the sailor Luis Moreno.`);
    expect(outcome.kind === 'done' && outcome.value.written?.takenBack).toHaveLength(1);
    const moreno = (await loadKnowledge([folder])).names.get('ana-moreno');
    expect([moreno?.aliases, moreno?.note]).toEqual([[], '“Moreno” alone can mean Luis Moreno, too.']);
  });

  it.each([
    ['for all of them with one key', ['o', 'y'], 3],
    ['or for each, where several answer', ['o', 'n', 'o', 's'], 2],
    ['and stops there', ['o', 'q'], 1],
  ])('asks who answers in an interview that names nobody %s', async (_what, pressed, named) => {
    const turns = [
      ['Q: Why do you swim?', 'A: I like the cold of it.'],
      ['Q: And you, are you afraid?', 'A: I am, of the weeds.'],
      ['Q: How far do you swim?', 'A: (laughs) To the pier and no further.'],
    ].flat();
    const intro = 'We met a lifeguard on a day of rain, and she had a good deal to say about the water.';
    await importText(['A Talk at the Pier', intro, ...turns].join('\n\n'));
    expect(await reviewAll(folder, await unreviewed(folder), keys(...pressed))).toEqual({
      reviewed: named,
      left: 3 - named,
    });
    expect((await quotes()).match(/speaker: rita-ortiz/gu)).toHaveLength(named);
  });

  describe('of a short and a long first name', () => {
    const boats = 'The boats lay in the harbour of the town until the storm was over and the pier was gone.';
    const importBoth = async (shortRole: string, longRole: string, also = ''): Promise<ImportOutcome> => {
      await importAs('one', `A Storm\n\n${boats}\n\n“It leaks,” said ${longRole} Orlanda Moreno. ${also}`);
      return importAs('two', `A Storm\n\n${boats}\n\n“It sank,” said ${shortRole} Orla Moreno.`);
    };

    it('with one last name and office is said by the import, and joins them when it is told to', async () => {
      const outcome = await importBoth('Mayor', 'Mayor');
      expect(outcome.kind === 'done' && outcome.value.written?.proposed).toContain(
        'Orla Moreno and Orlanda Moreno, both Mayor, as one person: the review asks',
      );
      await reviewPeople(folder, await doubtfulPeople(folder), keys('y'));
      const { names, quotations } = await loadKnowledge([folder]);
      expect([...names.values()].map(({ name, aliases }) => [name, ...aliases])).toEqual([
        ['Orlanda Moreno', 'Orla Moreno', 'Moreno'],
      ]);
      expect([...quotations.values()].map(({ speakerId }) => speakerId)).toEqual([
        'orlanda-moreno',
        'orlanda-moreno',
      ]);
      // The next import knows her by the short name.
      await importAs('three', `A Storm\n\n${boats}\n\n“It is gone,” said Orla Moreno.`);
      expect((await loadKnowledge([folder])).names.size).toBe(1);
    });

    it('asks never again about two, and changes nobody’s words', async () => {
      await importBoth('Mayor', 'Mayor');
      await reviewPeople(folder, await doubtfulPeople(folder), keys('x', 'n'));
      expect(await doubtfulPeople(folder)).toEqual([]);
      const { names, quotations } = await loadKnowledge([folder]);
      expect(names.get('orlanda-moreno')?.note).toMatch(/ Not Orla Moreno\.$/u);
      expect(new Set([...quotations.values()].map(({ speakerId }) => speakerId)).size).toBe(2);
    });

    it.each([
      ['whose offices differ', 'Captain', 'Mayor', ''],
      ['whom one document names both', 'Mayor', 'Mayor', 'Her mother Orla Moreno had the post before.'],
    ])('does not ask about two %s', async (_what, shortRole, longRole, also) => {
      const outcome = await importBoth(shortRole, longRole, also);
      expect(outcome.kind === 'done' && outcome.value.written?.proposed.join()).not.toContain('as one');
      expect(await doubtfulPeople(folder)).toEqual([]);
    });
  });

  it('what is no quotation stays away from the next import', async () => {
    await importText(text);
    await reviewAll(folder, await unreviewed(folder), keys('n', 'q'));
    await importText(`${text}\n\nThe ferry sailed in the end.`);
    expect(await quotes()).not.toContain('It leaks in four places');
  });

  it('shows no escape sequence of an article', async () => {
    await importText(text.replace('four places', 'four \u001b[2Jplaces'), { title: 'The \u001b[2Jpier' });
    const shown: string[] = [];
    await reviewAll(folder, await unreviewed(folder), {
      ...keys('q'),
      write: (words: string) => shown.push(words),
    } as never);
    expect(shown.join('')).toMatch(/pier[\s\S]*It leaks in four/);
    expect(shown.join('')).not.toContain('\u001b');
  });
});

it.each([
  ['harbour.html.gz', 'harbour'],
  ['Talk of Mr. Smith.gz', 'talk-of-mr-smith'],
  ['2031.03.04 harbour talk.gz', '2031.03.04-harbour-talk'],
])('the document of %s is %s', async (file, id) => {
  expect((await expandInputs([file])).inputs.map(({ documentId }) => documentId)).toEqual([id]);
});
