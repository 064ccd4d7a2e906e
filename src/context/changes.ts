/** How something stood over time: values by the moment from which they hold. */
export type Timeline = {
  /** The last change at or before a moment, or undefined before the first. */
  at(timeMs: number): { readonly sinceMs: number; readonly value: number } | undefined;
};

export type Changes = {
  add(timeMs: number, value: number): void;
  /** Sorts what was added, in whatever order it came; two values at one moment become `onConflict`. */
  finish(onConflict: number): Timeline;
};

type Columns = { readonly times: Float64Array; readonly values: Uint8Array; readonly size: number };

const grow = (columns: Columns): Columns => {
  const times = new Float64Array(columns.times.length * 2);
  const values = new Uint8Array(columns.values.length * 2);
  times.set(columns.times);
  values.set(columns.values);
  return { times, values, size: columns.size };
};

const order = ({ times, size }: Columns): Uint32Array =>
  Uint32Array.from({ length: size }, (_, at) => at).sort(
    (a, b) => (times[a] ?? 0) - (times[b] ?? 0),
  );

const compress = (columns: Columns, onConflict: number): Columns => {
  const times = new Float64Array(columns.size);
  const values = new Uint8Array(columns.size);
  let size = 0;
  for (const at of order(columns)) {
    const timeMs = columns.times[at] ?? 0;
    const value = columns.values[at] ?? onConflict;
    if (size > 0 && times[size - 1] === timeMs) {
      if (values[size - 1] !== value) values[size - 1] = onConflict;
      continue;
    }
    times[size] = timeMs;
    values[size] = value;
    size += 1;
  }
  return { times: times.slice(0, size), values: values.slice(0, size), size };
};

const indexAt = ({ times, size }: Columns, timeMs: number): number => {
  let low = 0;
  let high = size;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((times[middle] ?? 0) <= timeMs) low = middle + 1;
    else high = middle;
  }
  return low - 1;
};

/** Collects changes in two flat arrays, because a home can have a million of them. */
export const createChanges = (): Changes => {
  let columns: Columns = { times: new Float64Array(8), values: new Uint8Array(8), size: 0 };
  return {
    add(timeMs, value) {
      if (columns.size === columns.times.length) columns = grow(columns);
      columns.times[columns.size] = timeMs;
      columns.values[columns.size] = value;
      columns = { ...columns, size: columns.size + 1 };
    },
    finish(onConflict) {
      const done = compress(columns, onConflict);
      return {
        at(timeMs) {
          const sinceMs = done.times[indexAt(done, timeMs)];
          const value = done.values[indexAt(done, timeMs)];
          return sinceMs === undefined || value === undefined ? undefined : { sinceMs, value };
        },
      };
    },
  };
};
