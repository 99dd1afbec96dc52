import { TemplateError } from '../../templates/engine';

/** Every copy of `data` that lacks one member somewhere, by the path of that member. */
export function* withoutEach(
  data: object,
  path: readonly string[] = [],
): Generator<readonly [path: string, data: object]> {
  for (const [key, value] of Object.entries(data)) {
    const at = [...path, key];
    const rest = Object.fromEntries(Object.entries(data).filter(([other]) => other !== key));
    if (!Array.isArray(data)) yield [at.join('.'), rest];
    if (typeof value !== 'object' || value === null) continue;
    for (const [inner, changed] of withoutEach(value as object, at))
      yield [inner, Array.isArray(data) ? Object.assign([...data], { [key]: changed }) : { ...data, [key]: changed }];
  }
}

/** Whether `attempt` fails as a template must: with a {@link TemplateError}. Anything else it throws is thrown on. */
export function throwsTemplateError(attempt: () => unknown): boolean {
  try {
    attempt();
    return false;
  } catch (error) {
    if (error instanceof TemplateError) return true;
    throw error;
  }
}
