import { createReadStream } from 'node:fs';
import type { IncomingMessage } from 'node:http';
import { join } from 'node:path';
import type { KeptRecord } from '../../../model/kept-record.ts';
import { limits } from '../limits.ts';
import type { CaseView } from './case-view.ts';
import { privateFolder } from './private-folder.ts';
import { receiveFile } from './receive-file.ts';
import { uploadPath } from './upload-path.ts';
import type { Workbench } from './workbench.ts';

/** Takes a photo or message in whole before the case gets it, so that a broken one never is in it. */
export async function receiveAttachment(
  { keeping, transfers, options: { now } }: Workbench,
  view: () => CaseView,
  { name, incoming }: { readonly name: string; readonly incoming: IncomingMessage },
): Promise<KeptRecord> {
  const plainName = uploadPath(name.replaceAll('/', '_'));
  const receive = async (signal: AbortSignal): Promise<KeptRecord> => {
    const folder = privateFolder();
    try {
      const location = join(folder.path, 'file');
      await receiveFile(incoming, {
        location,
        folder: folder.path,
        mostBytes: limits.attachmentBytes,
        statedBytes: Number(incoming.headers['content-length'] ?? 0),
        signal,
        now,
      });
      // It may have been locked while the file came.
      return await keeping(() => view().open.attach(plainName, createReadStream(location)));
    } finally {
      folder.wipe();
    }
  };
  return transfers.during(receive, incoming);
}
