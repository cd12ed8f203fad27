/** onrecord sources, timeline and names: lists the documents, the events and the names. */
import type { Command } from 'commander';
import type { Answer } from '../answers/index.ts';
import type { CommandContext } from '../commands/context.ts';
import { listSources } from '../commands/sources.ts';
import { listEvents } from '../commands/timeline.ts';
import type { Knowledge, Name } from '../knowledge/model.ts';
import { printable, type TerminalStyle } from '../render/terminal/terminal.ts';
import { say } from '../render/wording/say.ts';
import { answeringCommand, chosenLibrary, type EpisodeOptions } from './episode.ts';
import { allOnOnePage, printJson, printLines, show } from './shared.ts';

export function sourcesCommand(): Command {
  return listCommand('sources', 'list the documents that answers come from', {
    kind: 'sources',
    list: (context) => listSources(0, context, allOnOnePage),
    rows: ({ sources }) => sources.map(({ citation, ...counts }) => ({ ...citation, ...counts })),
  });
}

export function timelineCommand(): Command {
  return listCommand('timeline', 'list dated events, earliest first', {
    kind: 'timeline',
    list: (context) => listEvents(0, context, allOnOnePage),
    rows: ({ events }) =>
      events.map(({ citations, ...event }) => ({
        ...event,
        sources: citations.map(({ documentId, locator }) => ({ document: documentId, at: locator })),
      })),
  });
}

interface List<Kind extends Answer['kind']> {
  readonly kind: Kind;
  readonly list: (context: CommandContext) => Answer;
  /** What `--json` writes, one object per line. */
  readonly rows: (answer: Extract<Answer, { kind: Kind }>) => readonly object[];
}

function listCommand<Kind extends Answer['kind']>(
  name: string,
  description: string,
  { kind, list, rows }: List<Kind>,
): Command {
  return answeringCommand(name, description).action(async (options: EpisodeOptions, command: Command) => {
    show(list({ library: await chosenLibrary(options, command) }), kind, options.json, rows);
  });
}

interface CountedName extends Name {
  readonly quotationCount: number;
}

export function namesCommand(): Command {
  return answeringCommand('names', 'list people, organisations and places with every spelling').action(
    async (options: EpisodeOptions, command: Command) => {
      const { knowledge } = await chosenLibrary(options, command);
      const names = countedNames(knowledge);
      if (options.json) for (const name of names) printJson(name);
      else printLines((style) => printable(names).flatMap((name) => linesOf(name, style)));
    },
  );
}

/** All names, people with the most quotations first. */
function countedNames({ names, quotations }: Knowledge): CountedName[] {
  const bySpeaker = Map.groupBy(quotations.values(), ({ speakerId }) => speakerId);
  return [...names.values()]
    .map((name) => ({ ...name, quotationCount: bySpeaker.get(name.id)?.length ?? 0 }))
    .sort((a, b) => b.quotationCount - a.quotationCount || a.name.localeCompare(b.name, 'en'));
}

function linesOf({ name, role, aliases, quotationCount, kind }: CountedName, style: TerminalStyle): string[] {
  const said = quotationCount === 0 ? '' : ` · ${say('count.quotations', { count: quotationCount })}`;
  const spellings = aliases.length === 0 ? [] : [style.dim(`  also ${aliases.join(', ')}`)];
  return [`${style.bold(name)} · ${role ?? kind}${said}`, ...spellings];
}
