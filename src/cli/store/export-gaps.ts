/** export-gaps: writes unanswered questions, and what was decided about them, as knowledge files. */
import { existsSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import type { Command } from 'commander';
import { stringify } from 'yaml';
import { defined } from '../../defined.ts';
import { loadKnowledge } from '../../knowledge/load.ts';
import { maxAsksPerEntry } from '../../knowledge/warnings.ts';
import type { Gap } from '../../pins/gap.ts';
import type { Pin } from '../../pins/pin.ts';
import { type EpisodeScope, scopeOf } from '../../pins/pin-query.ts';
import { wordReaderFor } from '../../pins/same-question.ts';
import { openStore, type Store } from '../../pins/store.ts';
import { chosenFolders, type EpisodeOptions, withEpisode } from '../episode.ts';
import { withKnowledge } from '../shared.ts';
import { refuse, refusesExport, type StoreOptions, say, settingsOf, storeCommand } from './store-shared.ts';

/** A question, and the pin that answers it now. */
interface GapWithPin {
  readonly gap: Gap;
  readonly pin: Pin | undefined;
}

export function exportGapsCommand(): Command {
  const command = storeCommand('export-gaps', 'write unanswered questions as YAML for the knowledge folder');
  return withKnowledge(
    withEpisode(command),
    'knowledge folder that the bot answers from; repeatable (default: "knowledge")',
  )
    .argument('<folder>', 'where to; must not exist yet')
    .action(async (folder: string, given: StoreOptions & Omit<EpisodeOptions, 'json'>) => {
      const settings = settingsOf(given);
      if (existsSync(folder)) return refuse(`${folder} exists already. Name another; nothing was written.`);
      if (refusesExport(settings.location)) return;
      const { folders, episodeIds } = await chosenFolders(given, command);
      const knowledge = await loadKnowledge(folders);
      const scope = scopeOf(knowledge.episode.id, episodeIds);
      const store = await openStore({ ...settings, words: wordReaderFor([knowledge]) });
      const gaps = await gapsOf(store, scope).finally(() => store.close());
      const files = filesOf(gaps, [...knowledge.documents.keys()]);
      for (const [name, entries] of Object.entries(files)) {
        await mkdir(dirname(join(folder, name)), { recursive: true });
        await writeFile(join(folder, name), stringify(entries));
      }
      const written = Object.keys(files);
      say(written.length === 0 ? 'No server has gaps: nothing was written.' : `Wrote ${written.join(', ')}.`);
    });
}

async function gapsOf(store: Store, scope: EpisodeScope | undefined): Promise<GapWithPin[]> {
  const all: GapWithPin[] = [];
  for (const discordGuildId of await store.retention.serversKept()) {
    const here = { discordGuildId, ...defined({ episode: scope }) };
    for (const gap of await store.gaps.list(here)) {
      const match = await store.pins.findByQuestion({ ...here, question: gap.question });
      all.push({ gap, pin: match?.pin });
    }
  }
  return all;
}

/** The files by path: recorded questions for pinned passages, unanswered ones, and open ones (`open.yaml`). */
export function filesOf(
  gaps: readonly GapWithPin[],
  documentIds: readonly string[],
): Record<string, readonly object[]> {
  const asks = new Map<string, Map<string, string[]>>();
  for (const { gap, pin } of gaps) {
    for (const { documentId, locator: place } of pin?.excerpts ?? []) {
      // Without the page or time that a reader is shown.
      const [locator = ''] = place.split(', ');
      const places = asks.get(documentId) ?? new Map<string, string[]>();
      asks.set(documentId, places.set(locator, [...(places.get(locator) ?? []), gap.question]));
    }
  }
  const questionsOf = (wanted: readonly GapWithPin[]) => [...new Set(wanted.map(({ gap }) => gap.question))];
  const unpinned = gaps.filter(({ pin }) => pin === undefined);
  const absent = questionsOf(unpinned.filter(({ gap }) => gap.isAbsent));
  const open = unpinned.filter(({ gap }) => !gap.isAbsent);
  const recorded = [...asks].map(([id, places]): [string, object[]] => [
    `documents/${id}.asks.yaml`,
    [...places].map(([at, questions]) => ({
      at: yamlPlace(at),
      asks: [...new Set(questions)].slice(0, maxAsksPerEntry),
    })),
  ]);
  return {
    ...Object.fromEntries(recorded),
    ...(absent.length > 0 && { 'unanswered.yaml': [{ documents: documentIds, questions: absent }] }),
    ...(open.length > 0 && {
      'open.yaml': open.map(({ gap: { question, timesAsked, timesReported, reason } }) =>
        defined({ question, timesAsked, timesReported, reason }),
      ),
    }),
  };
}

/** In these files one paragraph is a number, and `12-13` a text. */
const yamlPlace = (locator: string): number | string => (/^\d+$/.test(locator) ? Number(locator) : locator);
