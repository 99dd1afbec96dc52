/** What becomes of a change that HR told. */
export const CHANGE_STATUSES = [
  'waiting', // its day has not come, or it is being carried out
  'done', // the directory and every case concerned know it
  'malformed', // nobody can rely on it: people must look, and ask HR
  'set-aside', // people looked, two of them, and nothing is to be made of it
] as const;
export type ChangeStatus = (typeof CHANGE_STATUSES)[number];

/** What people should know of how a change was carried out. */
export const CHANGE_NOTES = [
  'person-unknown', // the directory has nobody of that NIP
  'agency-unknown', // HR names an agency that the directory lacks: his agency stays until people have looked
  'before-our-time', // it counted already when the watch began: the directory was brought in with it
  'overtaken', // something newer was done already: the directory stays as that left it
] as const;
export type ChangeNote = (typeof CHANGE_NOTES)[number];

/** Whether an entry is one that nothing can be made of, so that people may set it aside. */
export const isStuck = (entry: { readonly status: ChangeStatus; readonly note?: ChangeNote }): boolean =>
  entry.status === 'malformed' || (entry.status === 'done' && entry.note === 'person-unknown');
