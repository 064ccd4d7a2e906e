import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import type { Act } from '../model/act.ts';
import type { TimelineRow } from '../model/timeline.ts';
import { createCase } from './create-case.ts';
import type { KeptExamination } from './kept-examination.ts';
import type { OpenCase, Opening } from './open-case.ts';

/** As cheap as the format allows: what is tested is not how long a guess takes. */
export const opening: Opening = {
  passphrase: 'four words for a test',
  who: 'robin',
  programVersion: '0.0.0-test',
  workFactor: 1,
};

/** A folder that goes away with the test file it is made in. */
export function folderOfThisFile(): string {
  const path = mkdtempSync(join(tmpdir(), 'case-'));
  afterAll(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** Does something to an open case, and closes it. */
export async function inCase<Result>(
  open: OpenCase | Promise<OpenCase>,
  use: (open: OpenCase) => Result | Promise<Result>,
): Promise<Result> {
  const opened = await open;
  try {
    return await use(opened);
  } finally {
    opened.close();
  }
}

export function newCase(folder: string, more: Partial<Opening> = {}): Promise<OpenCase> {
  return createCase(folder, { ...opening, ...more });
}

export function copyOf(folder: string, name: string): string {
  const copy = `${folder}-${name}`;
  cpSync(folder, copy, { recursive: true });
  return copy;
}

export function actOf(n: number, rest: Partial<Act> = {}): Act {
  return {
    kind: 'act',
    id: `act-${n}`,
    at: { utcMs: 1_740_000_000_000 + n * 60_000, text: '', zone: 'stated' },
    action: 'turn-on',
    by: { grade: 'confirmed', account: 'u:sam' },
    devices: ['lamp'],
    parts: [],
    values: {},
    isSeenToHappen: true,
    source: { record: 'a'.repeat(64), path: '', at: `states:${n}` },
    ...rest,
  };
}

export function rowOf(n: number, rest: Partial<TimelineRow> = {}): TimelineRow {
  return {
    n,
    act: actOf(n),
    person: 'Sam',
    relation: 'left',
    day: '2025-02-19',
    hour: 22,
    isNight: true,
    ...rest,
  };
}

export function keptOf(acts: number, rest: Partial<KeptExamination> = {}): KeptExamination {
  return {
    madeMs: 1_750_000_000_000,
    programVersion: '0.0.0-test',
    rulesHash: 'b'.repeat(64),
    records: [],
    unread: [],
    standing: [],
    findings: [],
    answers: [],
    leftOut: [],
    counts: {
      acts,
      states: 0,
      byAttribution: { confirmed: acts, window: 0, automation: 0, unknown: 0 },
    },
    nowMs: 1_750_000_000_000,
    timeZone: 'Europe/London',
    placed: [],
    acts: [],
    ...rest,
  };
}

/** Keeps an examination of so many acts. */
export function examineMadeUp(
  open: OpenCase,
  acts: number,
  rest: Partial<KeptExamination> = {},
): void {
  const writer = open.beginExamination();
  for (let n = 0; n < acts; n += 1) {
    const row = rowOf(n);
    writer.addReading(row.act);
    writer.addRow(row);
  }
  writer.finish(keptOf(acts, rest));
}
