/** An error as it may be logged: what and where, but no message, as messages quote values and values are people. */
export interface ErrorDescription {
  readonly name: string;
  /** errno, SQLSTATE or a library's own code. */
  readonly code?: string;
  /** Name of the violated constraint, from PostgreSQL. */
  readonly constraint?: string;
  readonly at: readonly string[];
  readonly cause?: ErrorDescription;
}

const DEEPEST = 5;

export function describeError(error: unknown, depth = 0): ErrorDescription {
  if (!(error instanceof Error)) return { name: typeof error, at: [] };
  const { code, constraint } = error as { code?: unknown; constraint?: unknown };
  return {
    name: error.name,
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    at: framesOf(error),
    ...(error.cause !== undefined && depth < DEEPEST ? { cause: describeError(error.cause, depth + 1) } : {}),
  };
}

/** Stack frames only: the lines above them repeat the message. */
const framesOf = ({ stack = '' }: Error): readonly string[] =>
  stack
    .split('\n')
    .filter((line) => /^\s+at .+:\d+:\d+\)?$/.test(line))
    .slice(0, 12)
    .map((line) => line.trim());
