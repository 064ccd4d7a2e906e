import { describe, expect, it } from 'vitest';
import { openCase } from '../../../case/read-case.ts';
import { serverOfThisFile } from '../attacks/server.test-data.ts';
import { limits } from '../limits.ts';

const server = serverOfThisFile();
const opening = { folder: server.at('case'), passphrase: 'made up words', who: 'alex' };

describe('what was being filled in', () => {
  it('is kept one by one, so that two tabs do not take it from each other', async () => {
    const browser = await server.enter();
    await browser.post('/api/session/new', opening);
    expect((await browser.get('/api/drafts')).json()).toEqual({});
    const put = (name: string, draft: unknown) => browser.put(`/api/drafts/${name}`, { draft });
    await Promise.all([put('diary', { text: 'a' }), put('period:%C3%BC%20x', ['b'])]);
    expect((await browser.get('/api/drafts')).json()).toEqual({
      diary: { text: 'a' },
      'period:ü x': ['b'],
    });
    await put('diary', null);
    expect((await browser.get('/api/drafts')).json()).toEqual({ 'period:ü x': ['b'] });
  });

  it('may not grow without end, and leaves what was there before', async () => {
    const browser = await server.enter();
    await browser.post('/api/session/unlock', { passphrase: opening.passphrase });
    const draft = 'x'.repeat(limits.draftsLength);
    expect((await browser.put('/api/drafts/long', { draft })).status).toBe(413);
    expect((await browser.get('/api/drafts')).json()).toEqual({ 'period:ü x': ['b'] });
  });

  it('is shown to nobody while it is locked, and stands in no log', async () => {
    const [browser, other] = [await server.enter(), await server.enter()];
    expect((await other.get('/api/drafts')).status).toBe(423);
    expect((await other.put('/api/drafts/diary', { draft: 'x' })).status).toBe(423);
    await browser.post('/api/session/lock');
    const { passphrase } = opening;
    const open = await openCase(opening.folder, { passphrase, programVersion: '0.0.0' });
    expect(open.log().map(({ action }) => action)).toEqual(['create']);
    expect(open.drafts()).toContain('period:ü x');
    // As another version of the program left it, in a shape that these pages may not know.
    open.keepDrafts(JSON.stringify({ version: '9.9.9', drafts: { diary: 5 } }));
    open.close();
    await browser.post('/api/session/unlock', { passphrase });
    expect((await browser.get('/api/drafts')).json()).toEqual({});
  });
});
