import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { OpenCase } from '../../../case/open-case.ts';
import type { KeptRecord } from '../../../model/kept-record.ts';
import { makeWorkFolder } from '../../../readers/work-folder.ts';
import { limits } from '../limits.ts';
import { receiveFile } from './receive-file.ts';
import { uploadPath } from './upload-path.ts';

type Coming = {
  readonly name: string;
  readonly incoming: IncomingMessage;
  readonly now: () => number;
};

/** Takes a photo or message in whole before the case gets it, so that a broken one never is in it. */
export async function receiveAttachment(
  open: OpenCase,
  { name, incoming, now }: Coming,
): Promise<KeptRecord> {
  const plainName = uploadPath(name.replaceAll('/', '_'));
  const folder = makeWorkFolder();
  try {
    const location = join(folder.path, 'file');
    await receiveFile(incoming, {
      location,
      folder: folder.path,
      mostBytes: limits.attachmentBytes,
      statedBytes: Number(incoming.headers['content-length'] ?? 0),
      now,
    });
    return await open.attach(plainName, createReadStream(location));
  } finally {
    folder.wipe();
  }
}
