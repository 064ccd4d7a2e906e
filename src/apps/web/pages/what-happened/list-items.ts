import type { TimelineRow } from '../../../../model/timeline.ts';
import type { ActWindow } from './act-window.ts';
import type { DiaryMark } from './diary-times.ts';
import type { Gap } from './gap-hours.ts';

/** What stands in the list: acts, and between them days, gaps of the records and the diary. */
export type ListItem =
  | { readonly kind: 'day'; readonly key: string; readonly day: string }
  | { readonly kind: 'act'; readonly key: string; readonly row: TimelineRow }
  | { readonly kind: 'gap'; readonly key: string; readonly gap: Gap }
  | { readonly kind: 'diary'; readonly key: string; readonly mark: DiaryMark };

type Placed = { readonly atMs: number; readonly item: ListItem };

const between = (
  placed: readonly Placed[],
  { rows, hasEarlier, hasLater }: ActWindow,
): readonly Placed[] => {
  const firstMs = hasEarlier ? (rows[0]?.act.at.utcMs ?? 0) : Number.NEGATIVE_INFINITY;
  const lastMs = hasLater ? (rows.at(-1)?.act.at.utcMs ?? 0) : Number.POSITIVE_INFINITY;
  return placed.filter(({ atMs }) => atMs >= firstMs && atMs <= lastMs);
};

/** The acts in the page with gaps and diary in their places; what lies beyond them is left out. */
export const listItems = (
  window: ActWindow,
  gaps: readonly Gap[],
  diary: readonly DiaryMark[],
): ListItem[] => {
  const beside = between(
    [
      ...gaps.map((gap, index) => ({
        atMs: gap.fromMs,
        item: { kind: 'gap' as const, key: `gap ${index}`, gap },
      })),
      ...diary.map((mark) => ({
        atMs: mark.fromMs,
        item: { kind: 'diary' as const, key: `diary ${mark.entry.id}`, mark },
      })),
    ],
    window,
  ).toSorted((a, b) => a.atMs - b.atMs);
  const items: ListItem[] = [];
  let next = 0;
  let day = '';
  for (const row of window.rows) {
    for (; (beside[next]?.atMs ?? Number.POSITIVE_INFINITY) <= row.act.at.utcMs; next += 1)
      pushItem(items, beside[next]);
    if (row.day !== day) items.push({ kind: 'day', key: `day ${row.day} ${row.n}`, day: row.day });
    day = row.day;
    items.push({ kind: 'act', key: `act ${row.n}`, row });
  }
  for (; next < beside.length; next += 1) pushItem(items, beside[next]);
  return items;
};

const pushItem = (items: ListItem[], placed: Placed | undefined): void => {
  if (placed !== undefined) items.push(placed.item);
};
