import { expect, it } from 'vitest';
import { alex, coverageIn, evening, type MadeRecorder, readMade } from './recorder.test-data.ts';

const second = 1000;

const pausesOf = async (write: (recorder: MadeRecorder) => void) =>
  coverageIn(await readMade('schema 53', write))
    .filter(({ cause }) => cause === 'recording-disabled')
    .map(({ from, until }) => [from, until].map((end) => end && (end.utcMs - evening) / second));

const order = (recorder: MadeRecorder, at: number, service: string) =>
  recorder.event({
    at: evening + at * second,
    type: 'call_service',
    data: { domain: 'recorder', service, service_data: {} },
    user: alex,
  });

const noise = (recorder: MadeRecorder, at: number) =>
  recorder.state({ at: evening + at * second, entity: 'sensor.x', state: String(at) });

it('ends a pause at the next row where the command to resume was not written', async () => {
  const pauses = await pausesOf((recorder) => {
    noise(recorder, 0);
    order(recorder, 10, 'disable');
    noise(recorder, 10.01);
    noise(recorder, 70);
    noise(recorder, 90);
    recorder.run(evening - second, evening + 500 * second);
    recorder.run(evening + 600 * second);
  });
  expect(pauses).toEqual([[10, 70]]);
});

it('takes a second command to stop for a sign that recording had gone on', async () => {
  const pauses = await pausesOf((recorder) => {
    order(recorder, 10, 'disable');
    noise(recorder, 20);
    order(recorder, 100, 'disable');
    order(recorder, 130, 'enable');
  });
  expect(pauses).toEqual([
    [10, 20],
    [100, 130],
  ]);
});

it('leaves a pause open after which nothing was written', async () => {
  const pauses = await pausesOf((recorder) => {
    noise(recorder, 0);
    order(recorder, 10, 'disable');
  });
  expect(pauses).toEqual([[10, undefined]]);
});
