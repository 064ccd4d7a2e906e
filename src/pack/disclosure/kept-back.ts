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
  const kept = new Set<number>();
  for (const record of records)
    if (!asked.has(record.n) && (await hasKeys(open, record))) kept.add(record.n);
  return kept;
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
