import { HomegroundError } from '../model/homeground-error.ts';
import type { CasePart, OpenCase } from './open-case.ts';

/** The parts of a case of which something cannot be read, each read to the end. */
export async function unreadableParts(open: OpenCase): Promise<readonly CasePart[]> {
  const unreadable: CasePart[] = [];
  for (const [part, read] of partsOf(open))
    try {
      await read();
    } catch (cause) {
      if (!(cause instanceof HomegroundError)) throw cause;
      unreadable.push(part);
    }
  return unreadable;
}

function partsOf(open: OpenCase): readonly (readonly [CasePart, () => unknown])[] {
  return [
    ['records', () => open.records()],
    ['household', () => open.household()],
    ['diary', () => open.diary()],
    ['log', () => open.log()],
    ['settings', () => [open.backupPasswords(), open.lastPage(), open.drafts()]],
    ['examination', () => open.examination()],
    ['timeline', () => readTimeline(open)],
    ['observations', () => readLines(open)],
  ];
}

const rowsAtOnce = 4096;

function readTimeline(open: OpenCase): void {
  const timeline = open.timeline();
  for (const _ of timeline.readAhead());
  timeline.days({});
  const { acts } = timeline.span();
  for (let n = 0; n < acts; n += rowsAtOnce)
    timeline.page({ filter: {}, limit: rowsAtOnce, after: n - 1 });
}

async function readLines(open: OpenCase): Promise<void> {
  for await (const _ of open.observationLines());
}
