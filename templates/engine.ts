import Handlebars from 'handlebars';
import { helpers } from './helpers';
import type { Lang } from './lang';

/** Thrown when a template cannot be filled: it names the template and the variable, and never holds a value. */
export class TemplateError extends Error {
  override readonly name = 'TemplateError';
  constructor(
    readonly template: string,
    readonly variable: string,
    problem: string,
  ) {
    super(`template ${template}: ${variable} ${problem}`);
  }
}

/** How a value is written into the text around it. */
export type Writing = 'html' | 'plain' | 'json';

export type Render = (data: object) => string;

export interface Engine {
  /** Makes `name` available as `{{> name}}` and `{{#> name}}`. */
  partial(name: string, source: string): void;
  /** Errors: the render function throws {@link TemplateError}. */
  compile(name: string, source: string): Render;
}

/** Thrown by a helper, which does not know the template it works for. */
class ValueError extends Error {
  constructor(
    readonly variable: string,
    readonly problem: string,
  ) {
    super(problem);
  }
}

/**
 * Handlebars, strict to the end: its own strict mode lets a missing helper argument through (`{{#if x}}`,
 * `{{date x}}`) and prints null as nothing. Here every path must exist and every printed value must be text or a
 * finite number. `readable` sees each text before it is written.
 */
export function createEngine(writing: Writing, readable: (text: string) => string = (text) => text): Engine {
  const env = Handlebars.create();
  const known: Record<string, boolean> = { write: true };
  for (const [name, helper] of Object.entries(helpers)) {
    known[name] = true;
    env.registerHelper(name, (...args: unknown[]) => {
      const { data } = args.at(-1) as Handlebars.HelperOptions;
      try {
        return helper((data as { root: { lang: Lang } }).root.lang, ...args.slice(0, -1));
      } catch (error) {
        // Every helper says with a RangeError that it was given something it has no words for.
        throw error instanceof RangeError ? new ValueError(name, `cannot be written: ${error.message}`) : error;
      }
    });
  }
  env.registerHelper('write', (value: unknown, path: string) => {
    if (typeof value !== 'string' && !Number.isFinite(value)) throw new ValueError(path, 'is not text or a number');
    const text = readable(String(value));
    return writing === 'json' ? JSON.stringify(text).slice(1, -1) : text;
  });

  const compile = (source: string) => {
    const program = Handlebars.parse(source);
    new Strict().accept(program);
    return env.compile(program, {
      strict: true,
      noEscape: writing !== 'html',
      knownHelpers: known,
      knownHelpersOnly: true,
      preventIndent: true,
    });
  };
  const compiled = new Map<string, Handlebars.TemplateDelegate>();
  return {
    partial: (name, source) => env.registerPartial(name, compile(source)),
    compile: (name, source) => {
      const template = compiled.get(source) ?? compile(source);
      compiled.set(source, template);
      return (data) => {
        assertDefined(name, data, '');
        try {
          return template(data);
        } catch (error) {
          throw blamed(name, error);
        }
      };
    },
  };
}

/** Makes every path strict, and every `{{x}}` a call `{{write x "x"}}`. */
class Strict extends Handlebars.Visitor {
  override PathExpression(path: hbs.AST.PathExpression): void {
    if (path.parts.length > 0) (path as hbs.AST.PathExpression & { strict?: boolean }).strict = true;
  }

  override MustacheStatement(statement: hbs.AST.MustacheStatement): void {
    super.MustacheStatement(statement);
    const { path, params, hash, loc } = statement;
    const original = (path as hbs.AST.PathExpression).original;
    const value = params.length > 0 ? { type: 'SubExpression', path, params, hash, loc } : path;
    statement.path = {
      type: 'PathExpression',
      data: false,
      depth: 0,
      parts: ['write'],
      original: 'write',
      loc,
    } as hbs.AST.PathExpression;
    statement.params = [value, { type: 'StringLiteral', value: original, original, loc } as hbs.AST.StringLiteral];
  }
}

/** A member that is there but undefined would pass for an empty one. */
function assertDefined(template: string, value: unknown, path: string): void {
  if (value === undefined) throw new TemplateError(template, path, 'has no value');
  if (typeof value !== 'object' || value === null) return;
  for (const [key, member] of Object.entries(value))
    assertDefined(template, member, path === '' ? key : `${path}.${key}`);
}

/** The error to show for `error`, whose own text may hold a value: only Handlebars' complaints about a template pass. */
function blamed(template: string, error: unknown): unknown {
  if (error instanceof ValueError) return new TemplateError(template, error.variable, error.problem);
  const message = error instanceof Error ? error.message : '';
  const [, absent, within] =
    /^(?:"([^"]+)" not defined in |Cannot use 'in' operator to search for '([^']+)')/.exec(message) ?? [];
  const missing = absent ?? within;
  if (missing !== undefined) return new TemplateError(template, missing, 'has no value');
  return error instanceof Handlebars.Exception ? error : new TemplateError(template, 'a value', 'has the wrong shape');
}
