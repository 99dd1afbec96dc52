import { ProblemError } from '../problems/errors';

/** A notice of the CA: that an order of ours moved, or that it changed a certificate's standing by itself. */
export type CaNotice =
  | { readonly reference: string }
  | {
      /** Lower-case hex without leading zeros. */
      readonly serial: string;
      /** The CA's name for the notice, the same on every copy of it. */
      readonly noticeId: string;
    };

const ID = /^[A-Za-z0-9.:_-]{1,128}$/;

/**
 * Reads a notice: `{reference}`, or `{serial, notice}` of a certificate, which counts when both are there; what else
 * it says is not taken from it. Errors: ProblemError `invalid-json`, `invalid-input`.
 */
export function noticeIn(body: Buffer): CaNotice {
  const parsed = parse(body);
  if (parsed['serial'] === undefined) return { reference: text(parsed, 'reference', ID) };
  const serial = text(parsed, 'serial', /^[0-9A-Fa-f:]{1,80}$/);
  return { serial: serial.toLowerCase().replace(/:/g, '').replace(/^0+/, ''), noticeId: text(parsed, 'notice', ID) };
}

function parse(body: Buffer): Readonly<Record<string, unknown>> {
  let parsed: unknown;
  try {
    parsed = JSON.parse(body.toString('utf8'));
  } catch (cause) {
    throw new ProblemError('invalid-json', { cause });
  }
  return typeof parsed === 'object' && parsed !== null ? (parsed as Record<string, unknown>) : {};
}

function text(fields: Readonly<Record<string, unknown>>, name: string, form: RegExp): string {
  const value = fields[name];
  if (typeof value === 'string' && form.test(value)) return value;
  throw new ProblemError('invalid-input', { errors: [{ pointer: `/${name}`, code: 'format' }] });
}
