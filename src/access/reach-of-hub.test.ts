import { expect, it } from 'vitest';
import { deviceOf, grantOf } from '../household/cast.test-data.ts';
import { widenToHub } from './reach-of-hub.ts';

const hub = deviceOf('hub', { form: 'hub', abilities: [] });
const camera = deviceOf('camera', { abilities: ['watch', 'listen'] });
const lamp = deviceOf('lamp', { abilities: ['light'] });
const gone = deviceOf('gone', { abilities: ['lock'], isRemoved: true });

const abilitiesOf = (id: string, ...grants: Parameters<typeof widenToHub>[0]) =>
  widenToHub([hub, camera, lamp, gone, ...grants]).flatMap((one) =>
    one.kind === 'grant' && one.id === id ? one.abilities : [],
  );

it('lets a way into the hub reach every device that is still there', () => {
  const grant = grantOf('g', 'alex', { on: 'hub', means: 'session', abilities: ['light'] });
  expect(abilitiesOf('g', grant)).toEqual(['watch', 'listen', 'light']);
});

it('leaves ways into one device, and webhooks, as the record has them', () => {
  const one = grantOf('one', 'alex', { on: 'lamp', means: 'account', abilities: ['light'] });
  const hook = grantOf('hook', 'h', { on: 'hub', means: 'webhook', abilities: ['light'] });
  expect(abilitiesOf('one', one, hook)).toEqual(['light']);
  expect(abilitiesOf('hook', one, hook)).toEqual(['light']);
});
