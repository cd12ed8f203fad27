/** What is wrong with a knowledge folder: said once, all together, with the place and the remedy. */

export interface Problem {
  /** The file, as the operator named its folder. */
  readonly file: string;
  /** From 1; absent when the whole file is meant. */
  readonly line?: number;
  /** What is wrong, with the values. */
  readonly message: string;
  /** What to do next. */
  readonly remedy: string;
}

/** Thrown by `loadKnowledge`; carries every problem, and words them in its message. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(describeProblems(problems));
    this.problems = problems;
  }
}

/**
 * One line a problem, under a count.
 *
 * `1 problem in the knowledge:\n  knowledge/names.yaml:3: "persn" is not a kind. …`
 */
export function describeProblems(problems: readonly Problem[]): string {
  const count = `${problems.length} ${problems.length === 1 ? 'problem' : 'problems'} in the knowledge:`;
  return [count, ...problems.map((problem) => `  ${describeProblem(problem)}`)].join('\n');
}

/** `knowledge/names.yaml:3: "kind" cannot be "persn". Use one of: …` */
export function describeProblem({ file, line, message, remedy }: Problem): string {
  return `${line === undefined ? file : `${file}:${line}`}: ${message} ${remedy}`;
}
