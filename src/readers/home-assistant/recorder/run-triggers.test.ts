import { expect, it } from 'vitest';
import { automationIdOf } from '../home-index.ts';
import { actsIn, context, evening, readMade } from './recorder.test-data.ts';
import { runTriggerOf } from './run-triggers.ts';

it.each([
  ['state of person.sam', { values: { triggeredBy: 'person.sam' } }],
  [
    'device_tracker.sam_phone entering Home',
    { values: { triggeredBy: 'device_tracker.sam_phone' } },
  ],
  ['time set in input_datetime.alarm', { values: { triggeredBy: 'input_datetime.alarm' } }],
  ['time', { values: { trigger: 'time' } }],
  ['time pattern', { values: { trigger: 'time' } }],
  ['sunset with offset', { values: { trigger: 'sun' } }],
  ['webhook', { values: { trigger: 'webhook' }, via: 'webhook' }],
  ['Tag scanned', { values: { trigger: 'tag' } }],
  ["event 'doorbell'", { values: { trigger: 'event' } }],
  ['mqtt topic secret/place', { values: {} }],
  ['webhooks of somebody', { values: {} }],
  [undefined, { values: {} }],
])('takes from %j what set a run off', (sentence, told) => {
  expect(runTriggerOf(sentence)).toEqual(told);
});

it('tells of all that a run does by which way it came', async () => {
  const acts = actsIn(
    await readMade('schema 53', (recorder) => {
      const gate = { entity_id: 'automation.gate', source: 'webhook' };
      const data = {
        domain: 'light',
        service: 'turn_on',
        service_data: { entity_id: 'light.gate' },
      };
      const ids = { at: evening, context: context(1) };
      recorder.event({ ...ids, type: 'automation_triggered', data: gate });
      recorder.event({ ...ids, type: 'call_service', data });
    }),
  );
  const by = { grade: 'automation', automation: automationIdOf('automation.gate'), via: 'webhook' };
  expect(acts.map((act) => [act.action, act.by])).toEqual([
    ['run', by],
    ['turn-on', by],
  ]);
});
