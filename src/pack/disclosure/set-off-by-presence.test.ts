import { expect, it } from 'vitest';
import type { Act } from '../../model/act.ts';
import type { Observation } from '../../model/observation.ts';
import { madeAct } from '../made-case.test-data.ts';
import { SetOffByPresence } from './set-off-by-presence.ts';

type Made = Partial<Act> & { readonly automation?: string };
const act = (n: number, { automation, ...more }: Made): Act => ({
  ...madeAct(n),
  at: { ...madeAct(n).at, utcMs: n * 1000 },
  by: { grade: 'automation', ...(automation && { automation: `x:automation:${automation}` }) },
  values: {},
  ...more,
});
const run = (n: number, automation: string, triggeredBy?: string): Act =>
  act(n, {
    automation,
    action: 'run',
    parts: [automation],
    values: triggeredBy === undefined ? {} : { triggeredBy },
  });
const setOff = (acts: readonly Act[], standing: readonly Observation[] = []): string[] => {
  const found = new SetOffByPresence({ standing, isOwn: ({ part }) => part.endsWith('.alex') });
  for (const one of acts) found.take(one);
  return [...found.ids].map((id) => id.replace('act-', ''));
};

it.each([
  ...['person.robin', 'device_tracker.robin_phone', 'zone.home', 'proximity.home'],
  ...['geo_location.x', 'sensor.robin_phone_geocoded_location', 'sensor.robin_phone_wifi_ssid'],
])('takes what %s set off, and what that automation then did', (part) => {
  const acts = [run(0, 'automation.a', part), act(300, { automation: 'automation.a' })];
  expect(setOff(acts)).toEqual(['0', '300']);
});

it.each(['person.alex', 'binary_sensor.hall_motion', 'light.zone', 'sensor.power'])(
  'leaves what %s set off',
  (part) => {
    const acts = [run(0, 'automation.a', part), act(1, { automation: 'automation.a' })];
    expect(setOff(acts)).toEqual([]);
  },
);

it('follows scripts and further automations, until the next run', () => {
  const acts = [
    run(0, 'automation.a', 'person.robin'),
    act(1, { automation: 'automation.a', action: 'run', parts: ['script.s'] }),
    act(2, { automation: 'script.s', parts: ['light.hall'] }),
    run(3, 'automation.b', 'light.hall'),
    act(4, { automation: 'automation.b' }),
    act(5, {}),
    run(60, 'automation.a', 'sensor.power'),
    act(61, { automation: 'automation.a' }),
    run(62, 'automation.b', 'light.hall'),
  ];
  expect(setOff(acts)).toEqual(['0', '1', '2', '3', '4']);
});

it('takes a run that does not say why, of an automation that presence sets off', () => {
  const automation: Observation = {
    ...{ kind: 'automation', form: 'automation', id: 'x:automation:automation.a', name: 'A' },
    ...{ isHidden: false, steps: [], tells: [], source: madeAct(0).source },
    triggers: [{ type: 'presence', parts: ['person.robin'], devices: [] }],
  };
  const timed = { ...run(1, 'automation.a'), values: { trigger: 'time' } };
  expect(setOff([run(0, 'automation.a'), timed], [automation])).toEqual(['0']);
});
