/** onrecord sources, names and timeline: the documents, the names and the events that are known. */
import type { Command } from 'commander';
import type { Answer, Reply } from '../answers/index.ts';
import type { CommandContext } from '../commands/context.ts';
import { listNames } from '../commands/people/names.ts';
import { listSources } from '../commands/sources.ts';
import { listEvents } from '../commands/timeline.ts';
import { answeringCommand, chosenLibrary, type EpisodeOptions } from './episode.ts';
import { print, printJson, sharedOptions } from './shared.ts';

/** A terminal scrolls: a list stands on one page. */
const perPage = Number.POSITIVE_INFINITY;

export function sourcesCommand(): Command {
  return listCommand('sources', 'list the documents that answers come from', {
    kind: 'sources',
    list: (context) => listSources(0, context, true, perPage),
    rows: ({ sources }) => sources.map(({ citation, ...counts }) => ({ ...citation, ...counts })),
  });
}

export function timelineCommand(): Command {
  return listCommand('timeline', 'list dated events, earliest first', {
    kind: 'timeline',
    list: (context) => listEvents(0, context, true, perPage),
    rows: ({ events }) =>
      events.map(({ citations, ...event }) => ({
        ...event,
        sources: citations.map(({ documentId, locator }) => ({ document: documentId, at: locator })),
      })),
  });
}

export function namesCommand(): Command {
  return listCommand('names', 'list people, organisations and places with every spelling', {
    kind: 'names',
    list: listNames,
    rows: ({ names }) => names,
  });
}

interface List<Kind extends Answer['kind']> {
  readonly kind: Kind;
  readonly list: (context: CommandContext) => Reply;
  /** What `--json` writes, an object a line. */
  readonly rows: (answer: Extract<Answer, { kind: Kind }>) => readonly object[];
}

function listCommand<Kind extends Answer['kind']>(
  name: string,
  description: string,
  { kind, list, rows }: List<Kind>,
): Command {
  return answeringCommand(name, description).action(async (options: EpisodeOptions, command: Command) => {
    const { json } = sharedOptions(options);
    const { answer } = list({ library: await chosenLibrary(options, command) });
    if (!json) return print(answer);
    if (!isOfKind(answer, kind)) throw new Error(`onrecord ${name} answered with "${answer.kind}".`);
    for (const row of rows(answer)) printJson(row);
  });
}

function isOfKind<Kind extends Answer['kind']>(
  answer: Answer,
  kind: Kind,
): answer is Extract<Answer, { kind: Kind }> {
  return answer.kind === kind;
}
