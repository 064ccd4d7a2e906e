import type { AccessAnswer } from '../../../server/answers.ts';

type Place = { readonly account: string; readonly y: number };

/** Lines from those who can remove (at the start) to those who can be removed (at the end). */
export type RemovalPicture = {
  readonly by: readonly Place[];
  readonly removed: readonly Place[];
  readonly links: readonly {
    readonly by: string;
    readonly account: string;
    readonly fromY: number;
    readonly toY: number;
  }[];
  readonly height: number;
};

export const rowHeight = 48;

const placed = (accounts: readonly string[], height: number): Place[] => {
  const startY = (height - accounts.length * rowHeight) / 2 + rowHeight / 2;
  return accounts.map((account, index) => ({ account, y: startY + index * rowHeight }));
};

const distinct = (accounts: readonly string[], order: readonly string[]): string[] =>
  [...new Set(accounts)].sort((a, b) => order.indexOf(a) - order.indexOf(b) || (a < b ? -1 : 1));

const yOf = (places: readonly Place[], wanted: string): number =>
  places.find(({ account }) => account === wanted)?.y ?? 0;

/** Lays out who can remove whom, both sides in the order of `order` (ids of accounts). */
export const drawRemovals = (
  removals: AccessAnswer['removals'],
  order: readonly string[],
): RemovalPicture => {
  const managers = distinct(
    removals.map(({ by }) => by),
    order,
  );
  const others = distinct(
    removals.map(({ account }) => account),
    order,
  );
  const height = Math.max(managers.length, others.length) * rowHeight;
  const by = placed(managers, height);
  const removed = placed(others, height);
  const links = removals.map((one) => ({
    ...one,
    fromY: yOf(by, one.by),
    toY: yOf(removed, one.account),
  }));
  return { by, removed, links, height };
};

/** The same as a list: each account that can remove others, with those it can remove. */
export const listRemovals = (
  picture: RemovalPicture,
): { readonly by: string; readonly accounts: readonly string[] }[] =>
  picture.by.map(({ account: by }) => ({
    by,
    accounts: picture.removed.flatMap(({ account }) =>
      picture.links.some((link) => link.by === by && link.account === account) ? [account] : [],
    ),
  }));
