import { HomegroundError } from '../../model/homeground-error.ts';
import { nodeTools } from '../node-tools.ts';
import type { PackSummary } from '../pack-options.ts';
import { paths } from '../pack-paths.ts';
import { withPackFile } from '../read-pack-file.ts';
import { checkTimeStampWith } from '../time-stamp/check-time-stamp.ts';
import { timeStampRequest } from '../time-stamp/time-stamp-request.ts';
import { sha256With } from '../tree/tools.ts';
import { writeBag } from './bag-writer.ts';
import { requireFitting } from './require-fitting.ts';
import { type Placing, writeNewFile } from './write-new-file.ts';

/** The request for a time stamp over the checkpoint of a pack; the same each time. */
export async function timeStampRequestFor(
  path: string,
  programVersion: string,
): Promise<Uint8Array> {
  await requireFitting(path, programVersion);
  return withPackFile(path, async (pack) =>
    timeStampRequest(sha256With(nodeTools)(await pack.bytes(paths.checkpoint))),
  );
}

/** The key that a pack was signed with, hex. Throws for one that does not fit together. */
export async function keyOfPack(path: string, programVersion: string): Promise<string | undefined> {
  return (await requireFitting(path, programVersion)).about?.publicKey;
}

export type TimeStamped = {
  readonly from: string;
  readonly response: Uint8Array;
  readonly to: string;
  /** Of the program that looks at the pack. */
  readonly programVersion: string;
  /** Has the file put in its place, along with whatever is to be written about it. */
  readonly settle?: (made: PackSummary, placing: Placing) => void;
};

/**
 * Writes the same pack with the answer to the request in it. Throws `bad-time-stamp` for an answer
 * that does not stamp this pack.
 */
export async function addTimeStamp(stamped: TimeStamped): Promise<PackSummary> {
  const { from, response, to, programVersion, settle } = stamped;
  const { about } = await requireFitting(from, programVersion);
  return withPackFile(from, async (pack) => {
    const answer = await checkTimeStampWith({ certificate: undefined })(
      response,
      await pack.bytes(paths.checkpoint),
    );
    if (answer.check.answer !== 'holds') throw badTimeStamp(answer.check.faults[0]?.why);
    const write = async (file: number): Promise<PackSummary> => {
      const bag = writeBag(file);
      const kept = pack.paths.filter(
        (path) => path !== paths.timeStamp && path !== paths.tagManifest,
      );
      for (const path of kept) await bag.add({ path, content: pack.content(path) });
      await bag.add({ path: paths.timeStamp, content: response });
      const { root = '', publicKey = '', exhibits = 0 } = about ?? {};
      return { path: to, ...(await bag.finish()), exhibits, root, publicKey };
    };
    return writeNewFile(to, write, settle);
  });
}

const reasons: Readonly<Record<string, string>> = {
  'stamp-unreadable': 'It is no answer to a time-stamp request.',
  'stamp-refused': 'The request was refused.',
  'stamps-other': 'It stamps something else.',
  'stamp-weak-hash': 'It rests on a hash such as SHA-1, which can be forged.',
};

function badTimeStamp(why = ''): HomegroundError {
  const reason = reasons[why] ?? 'Its signature does not hold.';
  return new HomegroundError(
    'bad-time-stamp',
    `The answer was not put into the pack. ${reason}`,
    'Send the request of this very pack again, and give the file that comes back as it is.',
  );
}
