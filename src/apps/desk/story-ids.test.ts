import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import type { Observation } from '../../model/observation.ts';
import { drawnIdsIn } from '../../pack/disclosure/drawn-ids.ts';
import { drawIdKey, replaceIds } from '../../pack/disclosure/replace-ids.ts';
import { readRecords } from '../../readers/read-records.ts';
import { builtInStories, builtInStory } from '../../stories/built-in-stories.ts';
import { writeStory } from '../../stories/write-story.ts';

const folder = mkdtempSync(join(tmpdir(), 'story-ids-'));
afterAll(() => rmSync(folder, { recursive: true }));

/** Ids that are words: what a home or somebody in it called things. Names in them are redacted as names. */
const worded =
  /^(?:ha:grant:[a-z]+:)?ha:(?:hub|cloud|voice|entity|automation|webhook|person|phone)\b/;
const sampledEach = 40;

async function readingsOf(name: string): Promise<Observation[]> {
  const { config } = await writeStory(builtInStory(name), join(folder, name), {
    days: 3,
    rowsPerDay: 20,
  });
  const counts = new Map<string, number>();
  const sampled: Observation[] = [];
  for await (const one of readRecords([config], { workFolder: folder })) {
    if (one.kind === 'record' || one.kind === 'unread' || one.kind === 'coverage') continue;
    const count = (counts.get(one.kind) ?? 0) + 1;
    counts.set(one.kind, count);
    if (count <= sampledEach) sampled.push(one);
  }
  return sampled;
}

function* idsOf(one: Observation): Generator<string | undefined> {
  yield one.id;
  if (one.kind === 'account') yield* [one.belongsTo, one.device];
  if (one.kind === 'grant') yield* [one.holder, one.on];
  if (one.kind === 'state') yield one.device;
  if (one.kind !== 'act') return;
  yield* [one.by.account, one.by.automation, one.by.causedBy, one.about];
  yield* one.devices;
}

describe.each(builtInStories)('the ids of %s', (name) => {
  it('are replaced, or are words', async () => {
    const readings = await readingsOf(name);
    const replace = replaceIds({ key: drawIdKey(), records: [] });
    const ids = new Set(readings.flatMap((one) => [...idsOf(one)].flatMap((id) => id ?? [])));
    expect(ids.size).toBeGreaterThan(50);
    for (const id of ids) {
      const drawn = [...drawnIdsIn(id)].map(({ text }) => text);
      expect([id, drawn.length > 0 || worded.test(id)]).toEqual([id, true]);
      expect(drawn.filter((one) => replace(id).includes(one))).toEqual([]);
    }
  });
});
