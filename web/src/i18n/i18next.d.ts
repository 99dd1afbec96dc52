import 'i18next';
import type id from './id.json';

declare module 'i18next' {
  /** A key that has no words does not compile. */
  interface CustomTypeOptions {
    defaultNS: 'translation';
    resources: { translation: typeof id };
  }
}
