import { readFileSync } from 'node:fs';

/** Thrown at start when a setting is missing or wrong; the text names the variable and says what it takes. */
export class SettingsError extends Error {
  override readonly name = 'SettingsError';
}

export type Environment = Readonly<Record<string, string | undefined>>;

/** Variables whose value may stand in a file instead, named by the variable with `_FILE` behind it. */
export const SECRETS = [
  'DATABASE_URL',
  'OIDC_CLIENT_SECRET',
  'CA_SECRET',
  'SMTP_URL',
  'S3_ACCESS_KEY_ID',
  'S3_SECRET_ACCESS_KEY',
] as const;

/**
 * The environment with the secrets that stand in files, as container platforms hand them out: what stands in the
 * environment is seen by everybody who may look at the container. Errors: {@link SettingsError}.
 */
export function withSecretFiles(env: Environment): Environment {
  const read = SECRETS.flatMap((name) => {
    const file = env[`${name}_FILE`];
    if (!file) return [];
    if (env[name]) throw new SettingsError(`${name} and ${name}_FILE are both set: which one holds?`);
    return [[name, contentOf(`${name}_FILE`, file)] as const];
  });
  return { ...env, ...Object.fromEntries(read) };
}

/** One line of a secret file. Errors: {@link SettingsError} when there is none. */
function contentOf(name: string, file: string): string {
  const text = readFile(name, file).toString('utf8').trim();
  if (text === '') throw new SettingsError(`${name}: ${file} is empty`);
  return text;
}

/** Errors: {@link SettingsError} that names the variable and the file. */
export function readFile(name: string, file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (cause) {
    throw new SettingsError(`${name}: ${file} cannot be read`, { cause });
  }
}

/** A whole number within its limits. Errors: {@link SettingsError}. */
export function wholeNumber(
  env: Environment,
  name: string,
  { least, most, what, fallback }: { least: number; most: number; what: string; fallback: number },
): number {
  const text = env[name];
  if (text === undefined || text === '') return fallback;
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new SettingsError(`${name} must be ${what} from ${String(least)} to ${String(most)}`);
  return value;
}

/** One of a few words. Errors: {@link SettingsError}. */
export function oneOf<T extends string>(name: string, value: string, words: readonly T[]): T {
  const found = words.find((word) => word === value);
  if (found === undefined) throw new SettingsError(`${name} must be one of: ${words.join(', ')}`);
  return found;
}
