/** onrecord check: validates knowledge folders, names every problem at once, and warns of what is probably a slip. */
import type { Command } from 'commander';
import { loadKnowledge } from '../knowledge/load.ts';
import { describeProblem, KnowledgeError, type Problem } from '../knowledge/problems.ts';
import { counted } from '../render/wording/citation-words.ts';
import { commandWithKnowledge, exitCode, printJson, sharedOptions } from './shared.ts';

export function checkCommand(): Command {
  return commandWithKnowledge('check', 'validate knowledge folders').action(async (options) => {
    const { knowledge: folders, json } = sharedOptions(options);
    const warnings: Problem[] = [];
    try {
      const { documents, passages, quotations, names } = await loadKnowledge(folders, warnings);
      const counts = {
        documents: documents.size,
        passages: passages.size,
        quotations: quotations.size,
        names: names.size,
      };
      if (json) return printJson({ valid: true, ...counts, warnings });
      const words = [
        counted(counts.documents, 'document'),
        counted(counts.passages, 'passage'),
        counted(counts.quotations, 'quotation'),
        counted(counts.names, 'name'),
      ];
      for (const warning of warnings) process.stderr.write(`Warning: ${describeProblem(warning)}\n`);
      process.stdout.write(`${folders.join(' + ')}: ${words.join(', ')}, no problem.\n`);
    } catch (error) {
      if (!(error instanceof KnowledgeError)) throw error;
      process.exitCode = exitCode.wrongUse;
      if (json) for (const problem of error.problems) printJson({ valid: false, ...problem });
      else process.stderr.write(`${error.message}\n`);
    }
  });
}
