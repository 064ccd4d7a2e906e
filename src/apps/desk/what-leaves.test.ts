import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { Readable } from 'node:stream';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCase } from '../../case/create-case.ts';
import type { OpenCase } from '../../case/open-case.ts';
import { keptBack } from '../../pack/disclosure/kept-back.ts';
import { chooseFrom, materialOf } from '../../pack/make/make-pack.ts';
import type { PackOptions } from '../../pack/pack-options.ts';
import { paths } from '../../pack/pack-paths.ts';
import { withPackFile } from '../../pack/read-pack-file.ts';
import { reportContent } from '../../pack/report/report-content.ts';
import { sourceOf } from '../../pack/report/source-of.ts';
import { fewDays } from '../../stories/few-days.test-data.ts';
import { writeStory } from '../../stories/write-story.ts';
import { checkPack } from './check-pack.ts';
import { examineCase } from './examine-case.ts';
import { packCase } from './pack-case.ts';

/** What a person may type or call a file, with a code, a password or an address in each. */
const folder = mkdtempSync(join(tmpdir(), 'leaves-'));
const at = (name: string): string => join(folder, name);
const programVersion = '0.0.0';
const planted = ['480231', '7714', 'marigold', '203.0.113.77', '198-51-100-9', '2001:db8::beef'];

const files: Readonly<Record<string, string>> = {
  'notes (code 480231)/from 203.0.113.77 pin 7714.txt': 'words of mine',
  'password marigold.csv': 'a,b\n1,2\n',
  'host-198-51-100-9.isp.example.log': 'a line\n',
  'rules 480231/lights 7714.yaml':
    '- alias: Evening\n  trigger: []\n  action:\n    - service: light.turn_on\n',
};

/** Of another kind than what is looked for above. */
const keyFile = 'alarm: linnet\n';

const household = (own: string): string => `${own}
# the gate opens with the code 480231
`;

const everything: PackOptions = {
  originals: 'bytes',
  isPrivateIncluded: true,
  isPrivateInReport: true,
  forWhom: 'Jo, door code 480231, at 203.0.113.77',
  programVersion,
  nowMs: Date.UTC(2025, 10, 1),
};

let open: OpenCase;
let pack: string;

beforeAll(async () => {
  const story = await writeStory(fewDays(), at('home'));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(story.config, path)), { recursive: true });
    writeFileSync(join(story.config, path), text);
  }
  writeFileSync(join(story.config, 'secrets.yaml'), keyFile);
  open = await createCase(at('case'), {
    passphrase: 'made up',
    who: 'sam 480231',
    programVersion,
    workFactor: 4,
  });
  await open.addRecords([story.config]);
  open.saveHousehold(
    household(`household: 1
people:
  - { name: Sam 7714, is: me, accounts: [Sam], phones: ['Phone at 203.0.113.77'] }
  - { name: Alex (code 480231), is: resident, accounts: ['password marigold'] }
not_known: ['2001:db8::beef']
shared_accounts: ['tablet pin 7714']
orders:
  - { name: letter 480231 of 203.0.113.77, about: Alex (code 480231), from: 2025-03-01 }
rooms: { 'den code 480231': bedroom }
exceptions:
  - { why: 'the code is 480231', rules: [camera-views], when: { actor.person: Alex (code 480231) } }
diary:
  - { from: 2025-06-03, what: 'he wrote the password is marigold, from 203.0.113.77' }
`),
  );
  const photo = await open.attach('photo of code 480231.jpg', Readable.from([Buffer.from('x')]));
  open.writeDiary({
    from: '2025-06-03',
    until: null,
    isRough: true,
    text: 'He came in with 480231. The password is marigold. From 203.0.113.77, 2001:db8::beef.',
    attachments: [photo.sha256],
  });
  await examineCase(open, { programVersion });
  const kept = await keptBack(open, everything);
  const withKeys = open.records().flatMap(({ n, path }) => (kept.has(n) ? [path] : []));
  pack = at('pack.zip');
  await packCase({ open, to: pack }, { ...everything, withKeys });
}, 120_000);
afterAll(() => {
  open.close();
  rmSync(folder, { recursive: true });
});

/** Random numbers and hashes hold any four digits now and then. */
const drawn =
  /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}|[0-9a-f]{16,}|(?=[A-Za-z+/]*\d)[A-Za-z0-9+/]{40,}/g;

const plantedIn = (text: string): string[] => {
  const told = text.replaceAll(drawn, '');
  return planted.filter((one) => told.includes(one));
};

describe('what a person typed and how files are called', () => {
  it('stands in a case as it was typed', () => {
    expect(plantedIn(open.householdText() ?? '')).toContain('480231');
    expect(open.diary()[0]?.text).toContain('480231');
    expect(open.records().some(({ path }) => path.includes('480231'))).toBe(true);
  });

  it('is nowhere in a pack with everything in it but among the originals', async () => {
    const found = await withPackFile(pack, ({ paths: all, bytes }) =>
      Promise.all(
        all.map(async (path) => {
          const isShown = !path.startsWith(paths.originals) && path !== paths.report;
          const text = isShown ? Buffer.from(await bytes(path)).toString() : '';
          return [path, plantedIn(`${path} ${text}`)] as const;
        }),
      ),
    );
    expect(found.filter(([, there]) => there.length > 0)).toEqual([]);
  });

  it('is nowhere in the report', async () => {
    const material = materialOf(open, everything, await chooseFrom(open, everything));
    const content = JSON.stringify(reportContent(sourceOf(material)));
    expect(content).toContain('***');
    expect(plantedIn(content)).toEqual([]);
  });

  it('has the same letter for the same address, and names that still find each other', async () => {
    await withPackFile(pack, async ({ bytes }) => {
      const text = async (path: string) => Buffer.from(await bytes(path)).toString();
      const diary = await text(paths.diary);
      const letter = /From (\[address [A-Z]+, internet\])/.exec(diary)?.[1] ?? 'none';
      expect(await text(paths.household)).toContain(letter);
      expect(await text(paths.selection)).toContain(letter);
      expect(await text(paths.exhibits)).toContain(letter);
    });
  });

  it('leaves all the rest to be compared with the log, and read again', async () => {
    const { checks, headline } = await checkPack(pack, { programVersion, isReadAgain: true });
    const open = checks.filter(({ answer }) => answer !== 'holds').map(({ id }) => id);
    expect([headline, open]).toEqual(['fits-together', ['time-stamp']]);
    const contents = checks.find(({ id }) => id === 'contents')?.faults.map(({ where }) => where);
    expect(contents).toEqual([
      'data/statement/household.yml (1)',
      'data/statement/diary.ndjson (1)',
    ]);
  });
});

describe('a short file of keys', () => {
  it.each(['bytes', 'hashes'] as const)(
    'cannot be guessed from a pack with %s, and the rest of it holds',
    async (originals) => {
      const to = at(`keys-${originals}.zip`);
      await packCase({ open, to }, { ...everything, originals });
      const guess = createHash('sha256').update(keyFile).digest('hex');
      const { exhibits, anywhere } = await withPackFile(to, async ({ paths: all, bytes }) => ({
        exhibits: Buffer.from(await bytes(paths.exhibits)).toString(),
        anywhere: await Promise.all(
          all.map(async (path) =>
            Buffer.from(await bytes(path))
              .toString()
              .includes(guess),
          ),
        ),
      }));
      expect(anywhere).not.toContain(true);
      expect(exhibits).toMatch(/"path":"secrets.yaml","sha256":null,"bytes":null/);
      // What observations point to can be found by its hash.
      expect(exhibits).toMatch(/"path":".storage\/auth","sha256":"/);
      const verdict = await checkPack(to, { programVersion, isReadAgain: true });
      expect(verdict.headline).toBe('fits-together');
    },
  );
});
