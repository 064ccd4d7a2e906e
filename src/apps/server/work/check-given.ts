import type { IncomingMessage } from 'node:http';
import { dirname } from 'node:path';
import { parseHousehold } from '../../../household/parse-household.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { checkPack } from '../../desk/check-pack.ts';
import type { CheckTrust, JobAnswer } from '../answers.ts';
import { limits } from '../limits.ts';
import type { GivenPack } from './hold-packs.ts';
import { receiveFile } from './receive-file.ts';
import { uploadPath } from './upload-path.ts';
import type { Workbench } from './workbench.ts';

/** Takes in a pack that somebody else made, whole or not at all. */
export async function receivePack(
  { packs, options: { now } }: Workbench,
  name: string,
  incoming: IncomingMessage,
): Promise<GivenPack> {
  const plainName = uploadPath(name.replaceAll('/', '_'));
  const location = packs.newPlace(plainName);
  try {
    await receiveFile(incoming, {
      location,
      folder: dirname(location),
      mostBytes: limits.packBytes,
      statedBytes: Number(incoming.headers['content-length'] ?? 0),
      now,
    });
  } catch (cause) {
    packs.giveUp(location);
    throw cause;
  }
  return { location, name: plainName, verdict: null };
}

/**
 * Checks it as a job, and holds it in the place of the one before. Throws `busy`, and `bad-household`
 * where the household file cannot be read.
 */
export function startChecking(
  { jobs, packs, options }: Workbench,
  given: GivenPack,
  { key, password, household }: CheckTrust = {},
): JobAnswer {
  const told = household === undefined ? undefined : parseHousehold(household, 'household.yml');
  const answer = jobs.start('check-pack', async ({ tell, signal }) => {
    const verdict = await checkPack(given.location, {
      programVersion: options.programVersion,
      expectedKey: key,
      household: told,
      password,
      isReadAgain: true,
      onProgress: tell,
      onReaderFailed: options.onReaderFailed,
      signal,
    }).catch((cause) => {
      throw byName(cause, given);
    });
    signal.throwIfAborted();
    packs.holdGiven({ ...given, verdict });
  });
  packs.holdGiven({ ...given, verdict: null });
  return answer;
}

/** Where the passing copy lies is nobody's business. */
function byName(cause: unknown, { location, name }: GivenPack): unknown {
  if (!(cause instanceof HomegroundError)) return cause;
  return new HomegroundError(cause.code, cause.message.replaceAll(location, name), cause.hint);
}
