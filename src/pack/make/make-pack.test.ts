import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { OpenCase } from '../../case/open-case.ts';
import { everything, madeUpReport, makeCase } from '../made-case.test-data.ts';
import { verifyBytes } from '../verify/memory-source.test-data.ts';
import { makePack } from './make-pack.ts';

const folder = mkdtempSync(join(tmpdir(), 'pack-'));
let open: OpenCase;
beforeAll(async () => {
  open = await makeCase(folder);
});
afterAll(() => {
  open.close();
  rmSync(folder, { recursive: true });
});

describe('makePack', () => {
  it('writes a pack of which everything holds', async () => {
    const to = join(folder, 'whole.zip');
    const made = await makePack({ open, to }, everything, madeUpReport);
    const verdict = await verifyBytes(readFileSync(to), made.publicKey);
    expect(verdict?.headline).toBe('holds');
  });

  it('refuses a name to be redacted that is nowhere, and leaves nothing behind', async () => {
    const make = (redactedPeople: string[]) =>
      makePack(
        { open, to: join(folder, 'redacted.zip') },
        { ...everything, originals: 'hashes', redactedPeople },
        madeUpReport,
      );
    const before = [readdirSync(folder), open.log().length];
    await expect(make(['Robin', 'Robim'])).rejects.toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('Robim'),
    });
    expect([readdirSync(folder), open.log().length]).toEqual(before);
    await expect(make(['Robin', 'robin'])).resolves.toMatchObject({ exhibits: 4 });
  });
});
