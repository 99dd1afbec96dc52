import type { CatalogueEntry } from './codes';

type Half = readonly [title: string, detail: string];

/** A problem's status and its sentences in both languages. */
export const entry = (status: number, id: Half, en: Half): CatalogueEntry => ({
  status,
  title: { id: id[0], en: en[0] },
  detail: { id: id[1], en: en[1] },
});
