/** onrecord names: lists people, organisations and places. */
import type { Command } from 'commander';
import type { Knowledge, Name } from '../knowledge/model.ts';
import { printable, type TerminalStyle } from '../render/terminal/terminal.ts';
import { say } from '../render/wording/say.ts';
import { answeringCommand, chosenLibrary, type EpisodeOptions } from './episode.ts';
import { printJson, printLines } from './shared.ts';

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
