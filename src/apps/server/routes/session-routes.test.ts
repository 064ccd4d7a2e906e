import { expect, it } from 'vitest';
import type { LogEntry } from '../../../model/log-entry.ts';
import { serverOfThisFile } from '../attacks/server.test-data.ts';

const server = serverOfThisFile();

it('keeps in the log what was ticked, once for each label', async () => {
  const browser = await server.enter();
  const authority = 'own-or-helping';
  const named = { folder: server.at('case'), passphrase: 'made up words' };
  await browser.post('/api/session/new', { ...named, who: 'alex', authority });
  for (const who of ['alex', 'jo', 'jo']) {
    await browser.post('/api/session/close');
    await browser.post('/api/session/open', { ...named, who, authority });
  }
  const log = (await browser.get('/api/log')).json<readonly LogEntry[]>();
  const stated = log.filter(({ action }) => action === 'state-authority');
  expect(stated.map(({ who, details }) => [who, details.statement])).toEqual([
    ['alex', authority],
    ['jo', authority],
  ]);
  const made = { ...named, who: 'jo', authority: 'made up' };
  expect((await browser.post('/api/session/open', made)).status).toBe(400);
});
