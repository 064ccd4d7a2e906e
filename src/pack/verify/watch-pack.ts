import type { Exhibit } from '../exhibit.ts';
import { linedFiles, paths } from '../pack-paths.ts';
import { hexOf } from '../tree/encodings.ts';
import { lineName } from '../tree/leaf.ts';
import { sha256With, type Tools } from '../tree/tools.ts';
import { exhibitIn } from './check-exhibits.ts';
import { commitObservations } from './commit-observations.ts';
import { faultList } from './fault-list.ts';
import { keepLines } from './keep-lines.ts';
import { type LineReader, lineReader } from './line-reader.ts';
import type { FileRead } from './read-contents.ts';
import { watchLeaves } from './watch-leaves.ts';
import { watchLog } from './watch-log.ts';

export type PackWatch = ReturnType<typeof watchPack>;

/** Looks at the lines of a pack's lists while they go by. */
export function watchPack(tools: Tools, files: ReadonlyMap<string, FileRead>) {
  const sha256 = sha256With(tools);
  const lineHashes = new Map<string, string[]>(linedFiles.map((path) => [path, []]));
  const exhibits: Exhibit[] = [];
  const [treeFaults, logFaults, exhibitFaults] = [faultList(), faultList(), faultList()];
  const log = watchLog(sha256, logFaults);
  const contentFaults = faultList();
  const kept = keepLines(contentFaults);
  const observations = commitObservations(tools, kept, contentFaults);
  const leaves = watchLeaves({ tools, faults: treeFaults, files, lineHashes });
  const onLine: Record<string, (bytes: Uint8Array, number: number) => void> = {
    [paths.log]: log.line,
    [paths.findings]: kept.finding,
    [paths.diary]: kept.diaryEntry,
    [paths.commitments]: kept.commitment,
    [paths.observationParts]: kept.part,
    [paths.exhibits](bytes, number) {
      const exhibit = exhibitIn(bytes);
      if (exhibit === undefined)
        exhibitFaults.add('not-as-written', lineName(paths.exhibits, number));
      else exhibits.push(exhibit);
    },
  };
  const faultsOf: Record<string, typeof treeFaults> = {
    [paths.log]: logFaults,
    [paths.exhibits]: exhibitFaults,
    [paths.diary]: contentFaults,
    [paths.commitments]: contentFaults,
    [paths.observationParts]: contentFaults,
  };
  const linesOf = (path: string): LineReader | undefined => {
    if (path === paths.leaves) return leaves.reader;
    if (path === paths.observations) return observations.reader;
    const hashes = lineHashes.get(path);
    const take = onLine[path];
    if (hashes === undefined && take === undefined) return undefined;
    return lineReader({
      fault: (why, number) => (faultsOf[path] ?? treeFaults).add(why, lineName(path, number)),
      line(bytes, number) {
        hashes?.push(hexOf(sha256(bytes)));
        take?.(bytes, number);
      },
    });
  };
  return {
    linesOf,
    lineHashes,
    exhibits,
    log,
    kept,
    observations,
    leaves,
    treeFaults,
    logFaults,
    exhibitFaults,
    contentFaults,
  };
}
