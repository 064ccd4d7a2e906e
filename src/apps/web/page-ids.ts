/** The pages in the order in which a person needs them. */
export const pageIds = [
  'start',
  'records',
  'people',
  'who-can',
  'what-happened',
  'stands-out',
  'diary',
  'before',
  'pack',
  'check',
] as const;

export type PageId = (typeof pageIds)[number];
