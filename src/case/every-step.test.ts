import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { HomegroundError } from '../model/homeground-error.ts';
import { examineMadeUp, folderOfThisFile, inCase, newCase, opening } from './case.test-data.ts';
import { isCaseFolder } from './case-files.ts';
import { createCase } from './create-case.ts';
import { deleteCase } from './delete-case.ts';
import { failAt, failNoMore, type WayToFail, waysToFail } from './every-step.test-data.ts';
import type { OpenCase } from './open-case.ts';
import { openCase } from './read-case.ts';

vi.mock('node:fs', async (original) => {
  const { faultyFs } = await import('./every-step.test-data.ts');
  return faultyFs(await original());
});
vi.mock('@signalapp/sqlcipher', async (original) => {
  const { faultySqlcipher } = await import('./every-step.test-data.ts');
  return faultySqlcipher(await original());
});

const base = folderOfThisFile();
const kept = join(base, 'kept');
const nextPassphrase = 'the next one of robin';
const noticed = { from: '2025-03-01', until: null, isRough: false, text: 'The heating was off.' };

beforeAll(async () => {
  mkdirSync(join(base, 'given'));
  for (const name of ['one.txt', 'two.txt'])
    writeFileSync(join(base, 'given', name), `a record: ${name}`);
  writeFileSync(join(base, 'first.txt'), 'the first record');
  await inCase(newCase(kept), async (open) => {
    await open.addRecords([join(base, 'first.txt')]);
    open.saveHousehold('household: 1\n');
    examineMadeUp(open, 2);
  });
});

const fileOf = (name: string) => ({ name, bytes: () => Readable.from([Buffer.from(name)]) });

const operations: Readonly<Record<string, (open: OpenCase) => unknown>> = {
  'changes the passphrase': (open) => open.changePassphrase(opening.passphrase, nextPassphrase),
  'adds records': (open) => open.addRecords([join(base, 'given')]),
  'attaches a photo': (open) => open.attach('photo.jpg', Readable.from([Buffer.from('photo')])),
  'writes in the diary, with photos': (open) =>
    open.writeDiaryWith([fileOf('one.jpg'), fileOf('two.jpg')], { draft: noticed, corrects: null }),
  'saves who is who': (open) => open.saveHousehold('household: 1\npeople:\n  - name: Robin\n'),
  examines: (open) => examineMadeUp(open, 5),
};

/** Everything of a case that somebody may see, but times. */
async function viewOf(folder: string) {
  const passphrases: string[] = [];
  let inside: unknown;
  for (const passphrase of [opening.passphrase, nextPassphrase]) {
    try {
      inside = await inCase(openCase(folder, { ...opening, passphrase }), insideOf);
      passphrases.push(passphrase);
    } catch (cause) {
      if (!(cause instanceof HomegroundError) || cause.code !== 'wrong-passphrase') throw cause;
    }
  }
  // What a stop left of originals is set aside by the next opening, which is told and logged.
  const files = readdirSync(folder)
    .filter((name) => name !== 'set-aside')
    .sort();
  const hashLines = readFileSync(join(folder, 'key.age.sha256'), 'utf8').split('\n').length - 1;
  return { passphrases, inside, files, hashLines };
}

async function insideOf(open: OpenCase) {
  const originals: string[] = [];
  for (const { n } of open.records()) originals.push(await text(open.openRecord(n)));
  return {
    originals,
    log: open.log().flatMap(({ action }) => (action === 'set-aside' ? [] : [action])),
    isLogIntact: open.checkLog().isIntact,
    diary: open.diary().map((entry) => [entry.text, entry.attachments.length]),
    household: open.householdText(),
    acts: open.examination()?.counts.acts,
  };
}

/** Runs it while the step of that number fails. `left`: the folder as it was in that moment. */
async function runFailing(
  folder: string,
  [way, at]: readonly [WayToFail, number],
  run: (open: OpenCase) => unknown,
): Promise<{ isDone: boolean; steps: number; left: string }> {
  const open = await openCase(folder, opening);
  const left = way === 'killed' ? `${folder}-killed` : folder;
  failAt(way, at);
  const isDone = await Promise.resolve()
    .then(() => run(open))
    .then(
      () => true,
      () => false,
    );
  const steps = failNoMore();
  if (way === 'killed') cpSync(folder, left, { recursive: true });
  open.close();
  return { isDone, steps, left };
}

describe.each(Object.entries(operations))('whoever %s', (name, run) => {
  it.each(waysToFail)(
    'has all of it or nothing, as it was told, when the disk fails at any step: %s',
    async (way) => {
      const place = join(base, `${name}-${way}`.replaceAll(/\W+/g, '-'));
      const before = await viewOf(kept);
      cpSync(kept, place, { recursive: true });
      await inCase(openCase(place, opening), (open) => run(open));
      const after = await viewOf(place);
      for (let at = 0, isReached = true; isReached; at += 1) {
        const folder = `${place}-${at}`;
        cpSync(kept, folder, { recursive: true });
        const result = await runFailing(folder, [way, at], run);
        isReached = result.steps > at;
        const view = await viewOf(result.left);
        const told = result.isDone ? [after] : [before];
        // Whoever was killed was told nothing.
        expect(way === 'killed' ? [before, after] : told, `step ${at}`).toContainEqual(view);
      }
    },
    120_000,
  );
});

describe('making a case', () => {
  it.each(waysToFail)(
    'leaves a case or none when the disk fails: %s',
    async (way) => {
      for (let at = 0, isReached = true; isReached; at += 1) {
        const folder = join(base, `new-${way}-${at}`);
        failAt(way, at);
        const { open, words } = await made(folder);
        isReached = failNoMore() > at;
        open?.close();
        expect(words, `step ${at}`).toMatch(wordsFor(open !== undefined, isCaseFolder(folder)));
        if (open !== undefined) expect(isCaseFolder(folder), `step ${at}`).toBe(true);
        else if (way === 'once' || way === 'full') expect(existsSync(folder)).toBe(false);
        // Where even taking it away failed, it is whole or begun anew.
        if (!isCaseFolder(folder)) (await createCase(folder, opening)).close();
        await inCase(openCase(folder, opening), (made) => expect(made.log()).toHaveLength(1));
      }
    },
    120_000,
  );
});

describe.each(['with', 'without'])('deleting a case %s its key file', (key) => {
  it.each(waysToFail)(
    'goes on where it was stopped: %s',
    async (way) => {
      for (let at = 0, isReached = true; isReached; at += 1) {
        const folder = join(base, `deleted-${key}-${way}-${at}`);
        cpSync(kept, folder, { recursive: true });
        if (key === 'without') rmSync(join(folder, 'key.age'));
        failAt(way, at);
        const told = resultOf(() => deleteCase(folder));
        isReached = failNoMore() > at;
        expect(existsSync(folder), `step ${at}`).toBe(told?.isFolderGone !== true);
        if (told !== undefined) {
          expect([told.left, isCaseFolder(folder)], `step ${at}`).toEqual([[], false]);
          continue;
        }
        const refusal = await openCase(folder, opening).then(
          (open) => open.close(),
          (cause) => cause,
        );
        // Either it is as it was, or it is said that it was being deleted.
        const isAsItWas = existsSync(join(folder, 'case.db')) && refusal?.code !== 'not-a-case';
        if (!isAsItWas)
          expect(refusal, `step ${at}`).toMatchObject({
            code: 'not-a-case',
            message: expect.stringContaining('was being deleted'),
          });
        deleteCase(folder);
        expect(existsSync(folder) && readdirSync(folder).length > 0, `step ${at}`).toBe(false);
      }
    },
    120_000,
  );
});

async function made(folder: string): Promise<{ open: OpenCase | undefined; words: string }> {
  try {
    return { open: await createCase(folder, opening), words: '' };
  } catch (cause) {
    const { message, hint } = cause as HomegroundError;
    return { open: undefined, words: `${message} ${hint}` };
  }
}

/** What may be said of a case that was made or not, and is there or not. */
function wordsFor(isMade: boolean, isThere: boolean): RegExp {
  if (isMade) return /^$/;
  return isThere ? /not known whether/ : /^(No case|.* No case was made)/;
}

function resultOf<Result>(work: () => Result): Result | undefined {
  try {
    return work();
  } catch {
    return undefined;
  }
}
