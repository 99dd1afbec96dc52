import { createHash, randomBytes } from 'node:crypto';

/** 256 bits from the system's generator: too many to guess, opaque to whoever holds it. */
export const newToken = (): string => randomBytes(32).toString('base64url');

/** What is kept of a token: a database that leaks gives no session away. */
export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');
