/** onrecord sources, names, timeline: what there is. */
import type { Command } from 'commander';
import { listNames } from '../commands/names.ts';
import { listSources } from '../commands/sources.ts';
import { listEvents } from '../commands/timeline.ts';
import { openLibrary } from '../library.ts';
import { commandWithKnowledge, print, printJson, sharedOptions } from './shared.ts';

export function sourcesCommand(): Command {
  return commandWithKnowledge('sources', 'list the documents that answers come from').action(
    async (options) => {
      const { knowledge, json } = sharedOptions(options);
      const { answer } = listSources(
        0,
        { library: await openLibrary(knowledge) },
        true,
        Number.POSITIVE_INFINITY,
      );
      if (!json) return print(answer);
      if (answer.kind !== 'sources') throw new Error(`/sources answered with "${answer.kind}".`);
      for (const { citation, ...counts } of answer.sources) printJson({ ...citation, ...counts });
    },
  );
}

export function timelineCommand(): Command {
  return commandWithKnowledge('timeline', 'list dated events, earliest first').action(async (options) => {
    const { knowledge, json } = sharedOptions(options);
    const { answer } = listEvents(
      0,
      { library: await openLibrary(knowledge) },
      true,
      Number.POSITIVE_INFINITY,
    );
    if (!json) return print(answer);
    if (answer.kind !== 'timeline') throw new Error(`/timeline answered with "${answer.kind}".`);
    for (const { citations, ...event } of answer.events) {
      printJson({
        ...event,
        sources: citations.map(({ documentId, locator }) => ({ document: documentId, at: locator })),
      });
    }
  });
}

export function namesCommand(): Command {
  return commandWithKnowledge('names', 'list people, organisations and places with every spelling').action(
    async (options) => {
      const { knowledge, json } = sharedOptions(options);
      const { answer } = listNames({ library: await openLibrary(knowledge) });
      if (!json) return print(answer);
      if (answer.kind !== 'names') throw new Error(`The names answered with "${answer.kind}".`);
      for (const name of answer.names) printJson(name);
    },
  );
}
