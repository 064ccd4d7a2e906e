/** A file of `.storage`: every one has the same envelope. */
export const stored = (key: string, data: unknown, version: readonly [number, number] = [1, 1]) =>
  [
    `.storage/${key}`,
    `${JSON.stringify({ version: version[0], minor_version: version[1], key, data }, null, 2)}\n`,
  ] as const;

/** A time as `.storage` writes it: UTC with microseconds and an offset. */
export const isoTime = (atMs: number): string =>
  new Date(atMs).toISOString().replace('Z', '000+00:00');

/** How things stand on the morning of a day: what the files are written for. */
export type Standpoint = { readonly days: number; readonly version: string };
