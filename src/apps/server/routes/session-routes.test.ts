import { expect, it } from 'vitest';
import type { LogEntry } from '../../../model/log-entry.ts';
import { serverOfThisFile } from '../attacks/server.test-data.ts';

const server = serverOfThisFile();

const stated = (log: readonly LogEntry[]) =>
  log
    .filter(({ action }) => action === 'state-authority')
    .map(({ who, details }) => [who, details.statement]);

it('keeps in the log what was answered, once for each label, and takes nothing back', async () => {
  const browser = await server.enter();
  const named = { folder: server.at('case'), passphrase: 'made up words' };
  await browser.post('/api/session/new', { ...named, who: 'alex', authority: 'own' });
  for (const [who, authority] of [
    ['alex', 'own'],
    ['alex', 'not-stated'],
    ['jo', 'not-stated'],
    ['jo', 'helping'],
    ['jo', 'helping'],
    ['jo', 'order'],
  ]) {
    await browser.post('/api/session/close');
    await browser.post('/api/session/open', { ...named, who, authority });
  }
  expect(stated((await browser.get('/api/log')).json())).toEqual([
    ['alex', 'own'],
    ['jo', 'not-stated'],
    ['jo', 'helping'],
    ['jo', 'order'],
  ]);
  for (const authority of ['made up', 'own-or-helping', '']) {
    const made = { ...named, who: 'jo', authority };
    expect((await browser.post('/api/session/open', made)).status).toBe(400);
  }
});

it('takes a new statement while a case is open, and only then', async () => {
  const browser = await server.enter();
  await browser.post('/api/session/close');
  const statement = { authority: 'order' };
  expect((await browser.post('/api/session/authority', statement)).status).toBe(423);
  await browser.post('/api/session/nothing', { who: 'sam', authority: 'own' });
  const answer = await browser.post('/api/session/authority', statement);
  expect(stated(answer.json())).toEqual([
    ['sam', 'own'],
    ['sam', 'order'],
  ]);
  for (const authority of ['not-stated', 'own-or-helping', undefined])
    expect((await browser.post('/api/session/authority', { authority })).status).toBe(400);
});
