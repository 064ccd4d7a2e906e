import {
  copyFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { failAt, failNoMore, waysToFail } from '../../case/every-step.test-data.ts';
import { openCase } from '../../case/read-case.ts';
import { wipeLeftFolders } from '../../readers/wipe-left-folders.ts';
import { everything, makeCase } from '../made-case.test-data.ts';
import { makePack } from './make-pack.ts';
import { writeNewFile } from './write-new-file.ts';

vi.mock('node:fs', async (original) => {
  const { faultyFs } = await import('../../case/every-step.test-data.ts');
  return faultyFs(await original());
});
vi.mock('@signalapp/sqlcipher', async (original) => {
  const { faultySqlcipher } = await import('../../case/every-step.test-data.ts');
  return faultySqlcipher(await original());
});
