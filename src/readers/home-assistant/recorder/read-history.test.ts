import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Observation } from '../../../model/observation.ts';
import { automationIdOf, emptyHomeIndex, userIdOf } from '../home-index.ts';
import { readHistory } from './read-history.ts';
import {
  actsIn,
  alex,
  context,
  evening,
  historyAt,
  inFolder,
  layouts,
  MadeRecorder,
  readMade,
  sam,
  statesIn,
  unreadIn,
} from './recorder.test-data.ts';

const call = (service: string, data: object) => {
  const [domain, name] = service.split('.');
  return { domain, service: name, service_data: data };
};

/** A short evening in which everything happens that attribution has to tell apart. */
const writeEvening = (recorder: MadeRecorder): void => {
  const light = (at: number, state: string, more: object = {}) =>
    recorder.state({
      at,
      entity: 'light.hall',
      state,
      attributes: { friendly_name: 'Hall' },
      ...more,
    });
  light(evening, 'off', { context: context(1) });
  recorder.state({ at: evening + 1, entity: 'switch.fan', state: 'off', context: context(2) });
  recorder.state({ at: evening + 2, entity: 'sensor.power', state: '12', context: context(3) });
  // Alex turns the light on.
  const command = { context: context(10), user: alex };
  recorder.event({
    at: evening + 100_000,
    type: 'call_service',
    data: call('light.turn_on', { entity_id: ['light.hall'], brightness_pct: 100 }),
    ...command,
  });
  light(evening + 100_005, 'on', command);
  // Somebody presses the switch within the five seconds in which Alex is still credited.
  light(evening + 103_000, 'off', command);
  // The light sets off an automation.
  recorder.event({
    at: evening + 103_010,
    type: 'automation_triggered',
    data: { name: 'Fan', entity_id: 'automation.fan', source: 'state of light.hall' },
    context: context(11),
    parent: context(10),
  });
  recorder.event({
    at: evening + 103_020,
    type: 'call_service',
    data: call('switch.turn_on', { entity_id: 'switch.fan' }),
    context: context(11),
    parent: context(10),
  });
  recorder.state({
    at: evening + 103_030,
    entity: 'switch.fan',
    state: 'on',
    context: context(11),
    parent: context(10),
  });
  // A wall switch.
  recorder.state({
    at: evening + 300_000,
    entity: 'switch.fan',
    state: 'off',
    context: context(12),
  });
};

describe.each(layouts)('a history of %s', (layout) => {
  it('tells who did it and how sure that is', async () => {
    const acts = actsIn(await readMade(layout, writeEvening));
    const hasParents = layout !== 'schema 6';
    const automation = automationIdOf('automation.fan');
    const causedBy = hasParents ? { causedBy: userIdOf(alex) } : {};
    expect(acts.map((act) => [act.action, act.parts, act.by, act.isSeenToHappen])).toEqual([
      ['turn-on', ['light.hall'], { grade: 'confirmed', account: userIdOf(alex) }, true],
      ['turn-off', ['light.hall'], { grade: 'window', account: userIdOf(alex) }, true],
      ['run', ['automation.fan'], { grade: 'automation', automation, ...causedBy }, true],
      ['turn-on', ['switch.fan'], { grade: 'automation', automation, ...causedBy }, true],
      ['turn-off', ['switch.fan'], { grade: 'unknown' }, true],
    ]);
  });

  it('gives moments with their zone, sources, devices, and nothing unread', async () => {
    const readings = await readMade(layout, writeEvening);
    const [act] = actsIn(readings);
    expect(act?.at.utcMs).toBe(evening + 100_000);
    const isStated = layout === 'schema 42' || layout === 'schema 53';
    expect(act?.at.zone).toBe(isStated ? 'stated' : 'assumed');
    expect(act?.source.at).toMatch(/^events:\d+$/);
    expect(act?.values).toEqual({ brightness: 255 });
    const devices = readings.filter((reading) => reading.kind === 'device');
    expect(devices.map(({ id, name }) => [id, name])).toContainEqual([
      'ha:entity:light.hall',
      'Hall',
    ]);
    expect(unreadIn(readings)).toEqual([]);
    for (const reading of readings) expect(Observation.safeParse(reading).error).toBeUndefined();
  });
});

it('gives the same ids whatever the layout and wherever the rows stand', async () => {
  const idsOf = async (layout: (typeof layouts)[number], shift: number) =>
    actsIn(
      await readMade(layout, (recorder) => {
        if (shift > 0)
          recorder.insert('events', { event_id: shift, event_type_id: null, time_fired_ts: null });
        writeEvening(recorder);
      }),
    ).map((act) => act.id);
  const ids = await idsOf('schema 53', 0);
  expect(new Set(ids).size).toBe(5);
  expect(await idsOf('schema 42', 500)).toEqual(ids);
  expect(await idsOf('schema 29', 0)).toEqual(ids);
});

it('joins rows from before and from after a migration', async () => {
  const readings = await readMade('schema 42', (recorder) => {
    recorder.state({ at: evening, entity: 'lock.door', state: 'locked' });
    // Not migrated: text columns, and the ids as a ULID and as text.
    recorder.insert('events', {
      event_type: 'call_service',
      event_data: JSON.stringify(call('lock.unlock', { entity_id: 'lock.door', code: '4711' })),
      time_fired: '2024-05-03 20:05:00.000000',
      context_id: '01HWZ7X9K0000000000000000A',
      context_user_id: sam,
    });
    // Migrated: the same context as bytes.
    recorder.state({
      at: evening + 300_005,
      entity: 'lock.door',
      state: 'unlocked',
      context: '018f3e7ea6600000000000000000000a',
      user: sam,
    });
    recorder.insert('states', {
      entity_id: 'lock.door',
      state: 'locked',
      last_updated: '2024-05-03 20:10:00.000000',
    });
  });
  expect(actsIn(readings).map(({ action, by, values }) => [action, by.grade, values])).toEqual([
    ['unlock', 'confirmed', { isCodeGiven: true }],
    ['lock', 'unknown', {}],
  ]);
  expect(statesIn(readings).map(({ value }) => value)).toEqual(['locked', 'unlocked', 'locked']);
  expect(JSON.stringify(readings)).not.toContain('4711');
});

it('tells how much of the rows has gone by, also where the ids do not begin at one', () =>
  inFolder(async (folder) => {
    const recorder = new MadeRecorder(join(folder, 'home-assistant_v2.db'), 'schema 53');
    for (const state_id of [900_001, 902_500, 905_000, 910_000])
      recorder.insert('states', { state_id, state: 'on', last_updated_ts: state_id });
    const shares: number[] = [];
    const options = {
      workFolder: folder,
      onProgress: ({ done, total }: { done: number; total: number }) => shares.push(done / total),
    };
    const history = historyAt(recorder.close());
    for await (const reading of readHistory(history, emptyHomeIndex, options)) void reading;
    expect(shares.map((share) => Math.round(share * 100))).toEqual([25, 50, 100]);
  }));
