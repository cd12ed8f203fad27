/** A problem of a knowledge folder, with its place and what to do. */

export interface Problem {
  /** The file, under the folder name that the operator gave. */
  readonly file: string;
  /** From 1; absent for the whole file. */
  readonly line?: number;
  /** What is wrong, with the values in it. */
  readonly message: string;
  /** What to do next. */
  readonly remedy: string;
}

/** A problem without its place. */
export type Wording = Pick<Problem, 'message' | 'remedy'>;

/** Thrown by `loadKnowledge`, with all problems; its message describes them. */
export class KnowledgeError extends Error {
  override readonly name = 'KnowledgeError';
  readonly problems: readonly Problem[];

  constructor(problems: readonly Problem[]) {
    super(describeProblems(problems));
    this.problems = problems;
  }
}

/**
 * One line per problem, below their number.
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

/** A value as a message shows it: at most its first 60 characters. */
export function shortened(value: string): string {
  return value.length > 60 ? `${value.slice(0, 60)}…` : value;
}
