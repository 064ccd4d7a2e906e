import type { KeptExamination } from '../../case/kept-examination.ts';
import type { OpenCase } from '../../case/open-case.ts';
import { HomegroundError } from '../../model/homeground-error.ts';
import type { KeptRecord } from '../../model/kept-record.ts';
import { holdsKeys } from '../../readers/holds-keys.ts';
import type { PackOptions } from '../pack-options.ts';

const headBytes = 64 * 1024;

type Asked = Pick<PackOptions, 'originals' | 'withKeys'>;

/**
 * The numbers of the records that stay out of a pack because they hold live keys and nobody asked
 * for them by name. Throws `not-found` for a name that no record has, and `bad-usage` where one is
 * asked for and no records go in.
 */
export async function keptBack(
  open: OpenCase,
  { originals, withKeys = [] }: Asked,
): Promise<ReadonlySet<number>> {
  const records = open.records().filter(({ isAttachment }) => !isAttachment);
  const asked = new Set(withKeys.flatMap((name) => namedIn(records, name)));
  if (originals === 'hashes') {
    if (withKeys.length > 0) throw noRecordsGoIn();
    return new Set();
  }
  return keysAmong(
    open,
    records.filter(({ n }) => !asked.has(n)),
  );
}

async function keysAmong(
  open: OpenCase,
  records: readonly KeptRecord[],
): Promise<ReadonlySet<number>> {
  const found = new Set<number>();
  for (const record of records) if (await hasKeys(open, record)) found.add(record.n);
  return found;
}

/** What stays out of a pack, by the numbers of the records. */
export type KeptOut = {
  /** Their bytes do, where other records go in: they hold live keys. */
  readonly keys: ReadonlySet<number>;
  /** Their hashes and sizes do, too. */
  readonly hashes: ReadonlySet<number>;
};

/**
 * With the hash of a short file of keys, whoever has a guess can try it. A hash that observations point
 * to stays: what a reader read something out of holds more than a key, and could not be found again.
 * Throws what `keptBack` throws.
 */
export async function keptOut(
  open: OpenCase,
  asked: Asked,
  examination: Pick<KeptExamination, 'standing'> | undefined,
): Promise<KeptOut> {
  const keys = await keptBack(open, asked);
  const records = open.records();
  const all =
    asked.originals === 'bytes'
      ? keys
      : await keysAmong(
          open,
          records.filter(({ isAttachment }) => !isAttachment),
        );
  const pointedAt = new Set((examination?.standing ?? []).map(({ source }) => source.record));
  const hashes = records.filter(({ n, sha256 }) => all.has(n) && !pointedAt.has(sha256));
  return { keys, hashes: new Set(hashes.map(({ n }) => n)) };
}

async function hasKeys(open: OpenCase, { n, path }: KeptRecord): Promise<boolean> {
  return holdsKeys({
    path,
    head: await headOf(open.openRecord(n)),
    open: () => open.openRecord(n),
  });
}

async function headOf(bytes: AsyncIterable<Uint8Array>): Promise<Uint8Array> {
  const pieces: Uint8Array[] = [];
  let held = 0;
  for await (const piece of bytes) {
    pieces.push(piece);
    held += piece.length;
    if (held >= headBytes) break;
  }
  return Buffer.concat(pieces).subarray(0, headBytes);
}

/** By the whole path, or by the end of it. */
function namedIn(records: readonly KeptRecord[], name: string): number[] {
  const found = records.filter(({ path }) => path === name || path.endsWith(`/${name}`));
  if (found.length > 0) return found.map(({ n }) => n);
  throw new HomegroundError(
    'not-found',
    `This case has no record called ${name}.`,
    'Give its path as the case has it. No pack was made.',
  );
}

function noRecordsGoIn(): HomegroundError {
  return new HomegroundError(
    'bad-usage',
    'A file with keys was asked for, and the records are not to go into this pack.',
    'Say that the records shall go in too, or leave the name of that file out.',
  );
}
