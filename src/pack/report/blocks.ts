import type { KeyField } from '../../guidance/key/key-picture.ts';

/** How wide a column is beside the others, and whether it holds codes such as hashes. */
export type Column = {
  readonly title: string;
  readonly share: number;
  readonly isCode?: boolean;
};

/** Acts by day (or week) and hour of the home: `counts[column][hour]`. */
export type HeatMap = {
  readonly kind: 'heat-map';
  readonly alt: string;
  readonly caption: string;
  /** One a column; only some have a word below them. */
  readonly labels: readonly (string | null)[];
  readonly counts: readonly (readonly number[])[];
  readonly most: number;
};

/** Ways in since when and last used when; places are parts of the whole line, 0 to 1. */
export type Strip = {
  readonly kind: 'strip';
  readonly alt: string;
  readonly caption: string;
  readonly from: string;
  readonly until: string;
  readonly lines: readonly {
    readonly name: string;
    readonly from: number | null;
    readonly until: number | null;
    readonly dots: readonly number[];
  }[];
  /** Moments that matter to all lines, such as the day on which somebody left. */
  readonly marks: readonly { readonly at: number; readonly name: string }[];
};

/** Dots of a key's picture in a frame of fields; `radius` where a field is 1 wide, 0 for none. */
export type KeyDrawing = {
  readonly alt: string;
  readonly columns: number;
  readonly rows: number;
  readonly fields: readonly (KeyField & { readonly radius: number })[];
};

export type Picture = HeatMap | Strip;

/** A piece of the report, ready to be laid out: words and numbers, no codes. */
export type Block =
  | { readonly kind: 'heading'; readonly level: 2 | 3; readonly text: string }
  | {
      readonly kind: 'text' | 'note' | 'quiet' | 'sure' | 'code' | 'statement';
      readonly text: string;
    }
  | { readonly kind: 'bullets'; readonly items: readonly string[] }
  | { readonly kind: 'figures'; readonly items: readonly { value: string; label: string }[] }
  | { readonly kind: 'tally'; readonly items: readonly { name: string; value: string }[] }
  | {
      readonly kind: 'pairs';
      readonly items: readonly { name: string; text: string; isCode?: boolean }[];
    }
  | {
      readonly kind: 'table';
      readonly columns: readonly Column[];
      readonly rows: readonly (readonly string[])[];
    }
  | {
      readonly kind: 'exhibit';
      readonly mark: string;
      readonly path: string;
      readonly about: string;
      readonly sha256: string;
    }
  | {
      readonly kind: 'key';
      readonly words: string;
      readonly digits: string;
      readonly picture: KeyDrawing;
    }
  | { readonly kind: 'picture'; readonly picture: Picture };

export type Section = { readonly title: string; readonly blocks: readonly Block[] };

export const heading = (text: string, level: 2 | 3 = 2): Block => ({
  kind: 'heading',
  level,
  text,
});
export const text = (words: string): Block => ({ kind: 'text', text: words });
export const note = (words: string): Block => ({ kind: 'note', text: words });
export const quiet = (words: string): Block => ({ kind: 'quiet', text: words });

/** Nothing where there are no items. */
export const bullets = (items: readonly string[]): Block[] =>
  items.length === 0 ? [] : [{ kind: 'bullets', items }];

/** The first `most` of a list, and how many more there are. */
export const firstOf = <Item>(
  items: readonly Item[],
  most: number,
): { readonly shown: readonly Item[]; readonly more: number } => ({
  shown: items.slice(0, most),
  more: Math.max(0, items.length - most),
});

/** The first `most` as bullets, with a last one that says how many more there are. */
export const bulletsUpTo = (
  items: readonly string[],
  most: number,
  sayMore: (count: number) => string,
): Block[] => {
  const { shown, more } = firstOf(items, most);
  return bullets(more > 0 ? [...shown, sayMore(more)] : shown);
};
