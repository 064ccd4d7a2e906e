import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';

const cli = fileURLToPath(new URL('../../../../dist/apps/cli/main.js', import.meta.url));
const ourRules = fileURLToPath(new URL('../../../../dist/rules/', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'sigma-'));

const Result = z.strictObject({
  records: z.number(),
  firings: z.array(
    z.strictObject({
      rule: z.string(),
      title: z.string(),
      level: z.string().nullable(),
      group: z.record(z.string(), z.unknown()),
      from: z.iso.datetime(),
      to: z.iso.datetime(),
      count: z.number(),
      records: z.array(z.number()),
    }),
  ),
  late: z.number(),
  unread: z.array(z.strictObject({ line: z.number(), why: z.string() })),
  unseen: z
    .array(
      z.strictObject({
        rule: z.string(),
        title: z.string(),
        fields: z.array(z.strictObject({ field: z.string(), near: z.array(z.string()) })),
        logsource: z.array(
          z.strictObject({ key: z.string(), asked: z.string(), seen: z.array(z.string()) }),
        ),
      }),
    )
    .optional(),
  notTimes: z
    .array(z.strictObject({ field: z.string(), parts: z.array(z.string()), records: z.number() }))
    .optional(),
  notes: z.array(z.strictObject({ message: z.string(), hint: z.string() })).optional(),
});

const failed = `title: A login failed
name: failed
logsource: { category: authentication, product: linux }
detection: { selection: { event.outcome: failure }, condition: selection }
`;
const guessed = `title: Somebody guesses
id: 5f0d6b0c-2f3c-4f0e-9d57-0c6a4c1f7a11
name: guessed
level: high
correlation:
  type: event_count
  rules: [failed]
  group-by: [user.name]
  timespan: 1m
  condition: { gte: 3 }
`;
const login = (second: number, name = 'sam') => ({
  '@timestamp': `2025-03-01T10:00:${String(second).padStart(2, '0')}Z`,
  event: { outcome: 'failure' },
  user: { name },
});

beforeAll(() => {
  mkdirSync(join(folder, 'rules'));
  save('rules/failed.yml', failed);
  save('rules/guessed.yaml', guessed);
  save('logins.ndjson', ndjson([login(1), login(2), login(3), login(4, 'jo')]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('homeground sigma run', () => {
  it('gives the firings with their lines as JSON', () => {
    expect(runJson('rules', 'logins.ndjson')).toEqual({
      records: 4,
      firings: [
        {
          rule: '5f0d6b0c-2f3c-4f0e-9d57-0c6a4c1f7a11',
          title: 'Somebody guesses',
          level: 'high',
          group: { 'user.name': 'sam' },
          from: '2025-03-01T10:00:01.000Z',
          to: '2025-03-01T10:00:03.000Z',
          count: 3,
          records: [1, 2, 3],
        },
      ],
      late: 0,
      unread: [],
    });
  });

  it('shows people the lines behind each firing', () => {
    const { out, code } = sigma(['run', 'rules', 'logins.ndjson']);
    expect(code).toBe(0);
    expect(out).toContain('Somebody guesses (high)');
    expect(out).toContain('user.name = sam');
    expect(out).toMatch(/line 3: \{"@timestamp":"2025-03-01T10:00:03Z"/);
    expect(out).not.toContain('jo');
    expect(out).toContain('1 firing over 4 records.');
  });

  it('reads standard input, and says what came too late there', () => {
    const lines = ndjson([login(1), login(3), login(2), login(4)]);
    const { out } = sigma(['run', 'rules', '-', '--json'], lines);
    expect(Result.parse(JSON.parse(out))).toMatchObject({
      late: 1,
      firings: [{ records: [1, 2, 4] }],
    });
    expect(sigma(['run', 'rules', '-'], lines).out).toContain('came too late');
  });

  it('puts a file in the order of time', () => {
    save('mixed.ndjson', ndjson([login(3), login(1), login(2)]));
    expect(runJson('rules', 'mixed.ndjson')).toMatchObject({
      late: 0,
      firings: [{ records: [2, 3, 1] }],
    });
  });

  it('counts the lines it cannot read, and says why without quoting them', () => {
    const noTime = { event: 1 };
    const lines = `${ndjson([login(1), login(2), noTime, { time: 'never' }])}secret!\n\n[1]\n${ndjson([login(3)])}`;
    const { out, err } = sigma(['run', 'rules', '-', '--json'], lines);
    const result = Result.parse(JSON.parse(out));
    expect(result.firings.map(({ records }) => records)).toEqual([[1, 2, 8]]);
    expect(result.unread).toEqual([
      { line: 3, why: 'no time (looked for @timestamp, timestamp, time)' },
      { line: 4, why: 'its time is not a time' },
      { line: 5, why: 'not JSON' },
      { line: 7, why: 'not a JSON object' },
    ]);
    expect(out + err).not.toContain('secret');
  });

  it('refuses to call it a result when nothing was read', () => {
    const { code, err } = sigma(['run', 'rules', '-'], 'one\ntwo\n');
    expect(code).toBe(2);
    expect(err).toContain('None of the 2 lines could be read as a record. Line 1: not JSON.');
  });

  it('refuses a list of records, of which lines would lose most', () => {
    for (const list of [
      `[\n${JSON.stringify(login(1))},\n${JSON.stringify(login(2))}\n]\n`,
      '[{"a":1}]\n',
    ]) {
      const { code, out, err } = sigma(['run', 'rules', '-'], list);
      expect([code, out]).toEqual([2, '']);
      expect(err).toContain('one JSON list');
    }
  });

  it('refuses to run no rule at all', () => {
    save('none.yml', '# nothing yet\n');
    const { code, out, err } = sigma(['run', 'none.yml', 'logins.ndjson']);
    expect([code, out]).toEqual([2, '']);
    expect(err).toContain('There is no rule');
  });

  it('reads a rule in UTF-16, and refuses one in an encoding that it cannot know', () => {
    const rule = failed.replace('failure', 'caf\u00e9');
    const records = ndjson([{ ...login(1), event: { outcome: 'caf\u00e9' } }]);
    writeFileSync(join(folder, 'wide.yml'), `\ufeff${rule}`, 'utf16le');
    writeFileSync(join(folder, 'latin.yml'), rule, 'latin1');
    const wide = sigma(['run', 'wide.yml', '-', '--json'], records);
    expect(Result.parse(JSON.parse(wide.out)).firings).toHaveLength(1);
    for (const word of [
      ['run', 'latin.yml', '-'],
      ['check', 'latin.yml'],
    ]) {
      const { code, err } = sigma(word, records);
      expect(code).toBe(2);
      expect(err).toContain('is no text in UTF-8');
    }
  });

  it('takes the time from another field, also in seconds', () => {
    const own = [1, 2, 3].map((at) => ({ ...login(1), '@timestamp': undefined, seen: { at } }));
    save('own.ndjson', ndjson(own));
    expect(runJson('rules', 'own.ndjson', '--time-field', 'seen.at')).toMatchObject({
      firings: [{ from: '1970-01-01T00:00:01.000Z', to: '1970-01-01T00:00:03.000Z' }],
    });
  });

  it.each([
    ['nobody says it', [], {}, 1],
    ['the option says the same', ['--category', 'authentication'], {}, 1],
    ['the option says another', ['--category', 'dns'], {}, 0],
    ['another product', ['--product', 'windows'], {}, 0],
    ['the record says another', [], { category: 'dns' }, 0],
    ['the record knows better', ['--category', 'dns'], { category: 'authentication' }, 1],
  ])('asks for the logsource: %s', (_what, options, logsource, firings) => {
    save('source.ndjson', ndjson([1, 2, 3].map((at) => ({ ...login(at), logsource }))));
    expect(runJson('rules', 'source.ndjson', ...options)).toMatchObject({
      firings: Array(firings).fill({ title: 'Somebody guesses' }),
    });
  });

  it('lets no record move the cursor', () => {
    save('hostile.ndjson', ndjson([1, 2, 3].map((at) => login(at, 'sam\u001b[2J\u009b\u202e'))));
    for (const options of [[], ['--json']]) {
      const { out } = sigma(['run', 'rules', 'hostile.ndjson', ...options]);
      expect(out).toContain('sam');
      expect(out.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    }
  });

  it('fills placeholders from a file, and refuses a rule without them', () => {
    save('gaps.yml', failed.replace('outcome: failure', "outcome|expand: '%bad%'"));
    save('bad.yml', 'bad: [failure, "odd*"]\n');
    const filled = ['gaps.yml', '--placeholders', 'bad.yml'];
    expect(sigma(['check', ...filled])).toMatchObject({ code: 0 });
    expect(sigma(['check', 'gaps.yml']).out).toMatch(/^gaps\.yml:\d+:\d+: .*placeholder "%bad%"/);
    expect(sigma(['run', 'gaps.yml', 'logins.ndjson']).err).toContain('placeholder "%bad%"');
    expect(runJson('gaps.yml', 'logins.ndjson', '--placeholders', 'bad.yml').firings.length).toBe(
      4,
    );
    save('bad.yml', '- no map\n');
    const wrong = sigma(['check', ...filled]);
    expect(wrong).toMatchObject({ code: 2, out: '' });
    expect(wrong.err).toContain('bad.yml does not say what the placeholders stand for');
  });

  it('names every placeholder that is missing, of all files, and how to give them', () => {
    save('gaps.yml', failed.replace('outcome: failure', "outcome|expand: ['%bad%', '%worse%']"));
    save('more.yml', guessed.replace('name: guessed', 'name: guessed\nstatus: test'));
    const third = failed.replace('outcome: failure', "outcome|expand: 'x%third%'");
    save('third.yml', third.replace('name: failed', 'name: third'));
    const files = ['gaps.yml', 'more.yml', 'third.yml'];
    const { code, err } = sigma(['run', ...files, 'logins.ndjson']);
    expect(code).toBe(2);
    expect(err).toContain('3 placeholders: "%bad%", "%worse%"');
    expect(err).toContain('"%third%" (third.yml:4:');
    expect(err).toContain('bad: [value, ...] and worse: [value, ...] and third: [value, ...]');
    const checked = sigma(['check', ...files]).out.replaceAll(/\s+/g, ' ');
    expect(checked).toContain('2 rules with a mistake.');
    expect(checked).toContain('3 placeholders without a value in all. Give the values');
    expect(checked).toContain('third: [value, ...]');
  });

  it('knows that an object is there', () => {
    const rule = (line: string): string => failed.replace('event.outcome: failure', line);
    const bodies = [{ user: 'jo' }, {}, [{}], [{ user: 'jo' }], 'text', null, undefined];
    save('bodies.ndjson', ndjson(bodies.map((body, at) => ({ time: at, request: { body } }))));
    const flat = ndjson([{ time: 9, 'request.body.user': 'jo' }]);
    const path = join(folder, 'bodies.ndjson');
    writeFileSync(path, readFileSync(path, 'utf8') + flat);
    const lines = (text: string): number[] => {
      save('body.yml', rule(text));
      return runJson('body.yml', 'bodies.ndjson').firings.flatMap(({ records }) => records);
    };
    expect(lines('request.body|exists: true')).toEqual([1, 2, 3, 4, 5, 6, 8]);
    expect(lines('request.body|exists: false')).toEqual([7]);
    expect(lines('request.body: null')).toEqual([6, 7]);
    expect(lines('request|exists: true')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
  });

  it('loses no digit of a number', () => {
    const lines = ['9007199254740993', '"9007199254740993"', '9007199254740992', '1e400'];
    save('long.ndjson', lines.map((id, at) => `{"time":${at},"id":${id}}\n`).join(''));
    const firings = (line: string) => {
      save('long.yml', failed.replace('event.outcome: failure', line));
      return runJson('long.yml', 'long.ndjson').firings.map(({ records }) => records[0]);
    };
    expect(firings('id: 9007199254740993')).toEqual([1, 2]);
    expect(firings('id|gte: 9007199254740993')).toEqual([1, 2, 4]);
    expect(firings('id|lt: 9007199254740993')).toEqual([3]);
    save('given.yml', 'long: 9007199254740993\n');
    save('long.yml', failed.replace('event.outcome: failure', "id|expand: '%long%'"));
    const given = runJson('long.yml', 'long.ndjson', '--placeholders', 'given.yml');
    expect(given.firings.map(({ records }) => records[0])).toEqual([1, 2]);
    const grouped = guessed.replace('user.name', 'id').replace('gte: 3', 'gte: 2');
    save('long.yml', `${failed.replace('event.outcome: failure', 'id: "*"')}---\n${grouped}`);
    expect(runJson('long.yml', 'long.ndjson').firings).toMatchObject([
      { group: { id: '9007199254740993' }, records: [1, 2] },
    ]);
  });

  it('names for each rule that did not fire what no record had', () => {
    const nested = [1, 2].map((at) => ({
      time: at,
      Event: login(at),
      logsource: { product: 'bsd' },
    }));
    save('nested.ndjson', ndjson(nested));
    const { firings, unseen } = runJson('rules', 'nested.ndjson');
    expect(firings).toEqual([]);
    expect(unseen).toEqual([
      {
        rule: '5f0d6b0c-2f3c-4f0e-9d57-0c6a4c1f7a11',
        title: 'Somebody guesses',
        fields: [
          { field: 'event.outcome', near: ['Event.event.outcome'] },
          { field: 'user.name', near: ['Event.user.name'] },
        ],
        logsource: [{ key: 'product', asked: 'linux', seen: ['bsd'] }],
      },
    ]);
    const { out } = sigma(['run', 'rules', 'nested.ndjson']);
    expect(out).toContain('Did not fire, and asks for what no record had: Somebody guesses');
    expect(out).toContain('event.outcome (there is Event.event.outcome)');
    expect(out).toContain('product linux (there is bsd)');
    expect(runJson('rules', 'logins.ndjson').unseen).toBeUndefined();
  });

  it('says where a time stands when it is not where it was looked for', () => {
    const { err } = sigma(
      ['run', 'rules', '-'],
      ndjson([{ seen: { at: '2025-03-01T10:00:00Z' } }]),
    );
    expect(err).toContain(
      'no time (looked for @timestamp, timestamp, time; there is a time in seen.at)',
    );
    expect(err).toContain('--time-field');
  });

  it('takes a list of twenty thousand values', () => {
    const values = Array.from({ length: 20_000 }, (_, at) => `v${at}`);
    save('list.yml', failed.replace('failure', JSON.stringify(values)));
    save(
      'list.ndjson',
      ndjson(['v19999', 'v20000'].map((outcome, at) => ({ time: at, event: { outcome } }))),
    );
    expect(runJson('list.yml', 'list.ndjson').firings).toMatchObject([{ records: [1] }]);
  });

  it('tells everything that is wrong with the rules and the placeholders before it runs none', () => {
    save('wrong-1.yml', failed.replace('outcome: failure', "outcome|expand: '%bad%'"));
    save('wrong-2.yml', `title: [open\n---\n${guessed.replace('gte: 3', 'gte: many')}`);
    const files = ['wrong-1.yml', 'wrong-2.yml', 'nowhere.yml', 'logins.ndjson'];
    const { code, out, err } = sigma(['run', ...files]);
    expect([code, out]).toEqual([2, '']);
    for (const place of ['wrong-1.yml:4:', 'wrong-2.yml:1:', 'wrong-2.yml:12:', 'nowhere.yml'])
      expect(err).toContain(place);
    save('wrong.values.yml', 'good: [a]\nwith-dash: b\nempty: []\n');
    for (const word of [
      ['run', ...files],
      ['check', 'wrong-2.yml'],
    ]) {
      const told = sigma([...word, '--placeholders', 'wrong.values.yml']);
      expect(told.code).toBe(2);
      expect(told.err).toMatch(/wrong\.values\.yml:2:1: "with-dash" is no name/);
      expect(told.err).toMatch(/wrong\.values\.yml:3:8: "empty" stands for an empty list/);
      expect(told.err).toContain('wrong-2.yml:12:');
    }
  });

  it('says in how many records a field writes no time, where a rule asks for parts of one', () => {
    save('late.yml', failed.replace('event.outcome: failure', 'seen|hour|gte: 22'));
    const seen = [
      '2025-03-01T23:00:00Z',
      '20250301T230000Z',
      '20250301',
      'late',
      null,
      '2025-03-01',
    ];
    save('late.ndjson', ndjson(seen.map((one, time) => ({ time, seen: one }))));
    const result = runJson('late.yml', 'late.ndjson');
    expect(result.firings.map(({ records }) => records)).toEqual([[1], [2]]);
    expect(result.notTimes).toEqual([{ field: 'seen', parts: ['hour'], records: 3 }]);
    const { out } = sigma(['run', 'late.yml', 'late.ndjson']);
    expect(out.replaceAll(/\s+/g, ' ')).toContain('In 3 records, seen writes no time');
    expect(runJson('rules', 'logins.ndjson').notTimes).toBeUndefined();
  });

  it('counts a line whose time could be two, and takes it for neither', () => {
    const times = ['20250301T100001Z', '2025-03-01T10:00:02+00', 20250301, '20250301100003'];
    const lines = ndjson(times.map((time) => ({ ...login(1), '@timestamp': time })));
    const { out } = sigma(['run', 'rules', '-', '--json'], lines);
    expect(Result.parse(JSON.parse(out))).toMatchObject({
      records: 2,
      unread: [3, 4].map((line) => ({ line, why: 'its @timestamp is not a time' })),
    });
  });

  it('names a file without a rule beside others, and a folder without a rule file', () => {
    mkdirSync(join(folder, 'some/none'), { recursive: true });
    save('some/failed.yml', failed);
    save('some/blank.yml', '');
    save('some/remark.yml', '# later\n---\n');
    const checked = sigma(['check', 'some']);
    expect(checked.code).toBe(2);
    expect(checked.out).toContain('1 rule without a mistake');
    expect(checked.out).toContain('2 files without a rule: some/blank.yml, some/remark.yml.');
    const run = runJson('some', 'logins.ndjson');
    expect(run.firings).toHaveLength(4);
    expect(run.notes?.map(({ message }) => message)).toEqual(
      ['blank', 'remark'].map(
        (name) => `some/${name}.yml:1:1: Note: there is no rule in this file.`,
      ),
    );
    for (const word of [
      ['check', 'rules', 'some/none'],
      ['run', 'rules', 'some/none', 'logins.ndjson'],
    ]) {
      const { code, err } = sigma(word);
      expect(code).toBe(2);
      expect(err).toContain('There is no .yml or .yaml file in some/none.');
    }
  });

  it('says where a rule is wrong, and which file is not there', () => {
    save('wrong.yml', failed.replace('event.outcome', 'event.outcome|often'));
    const wrong = sigma(['run', 'wrong.yml', 'logins.ndjson']);
    expect(wrong.code).toBe(2);
    expect(wrong.err).toContain('wrong.yml:4:');
    const missing = sigma(['run', 'rules', 'nowhere.ndjson']);
    expect(missing.code).toBe(2);
    expect(missing.err).toContain('nowhere.ndjson could not be read');
    expect(sigma(['run', 'rules']).code).toBe(2);
  });
});

describe('homeground sigma check', () => {
  it('says how many of which kind are good', () => {
    const { code, out } = sigma(['check', 'rules']);
    expect(code).toBe(0);
    expect(out).toBe('2 rules without a mistake (1 detection, 1 event_count).\n');
  });

  it('holds what describes a rule to the JSON schemas of Sigma', () => {
    save('described.yml', `${failed}date: 2025/03/01\ntags: [attack.t1110, Bruteforce]\nid: 5\n`);
    const { code, out } = sigma(['check', 'described.yml']);
    expect(code).toBe(2);
    expect(out).toContain('described.yml:5:7: "date" must be a day, as YYYY-MM-DD.');
    expect(out).toContain('described.yml:6:22: "Bruteforce" is not a tag.');
    expect(out).toContain('described.yml:7:5: "id" must be a UUID.');
    expect(out).toContain('0 rules without a mistake.\n1 rule with a mistake.\n');
    expect(runJson('described.yml', 'logins.ndjson').firings).toHaveLength(4);
  });

  it('holds what correlations and filters do to the JSON schemas too, and run does not', () => {
    const twice = guessed.replace('[user.name]', '[user.name, user.name]');
    save('doubled.yml', `${failed}---\n${twice}`);
    const filter = `---\ntitle: f\nlogsource: { product: linux }\nfilter:\n  rules: [failed, failed]\n  svc: { user.name: svc }\n  condition: not svc\n`;
    save('doubled.yml', `${failed}---\n${twice}${filter}`);
    const { code, out } = sigma(['check', 'doubled.yml']);
    expect(code).toBe(2);
    expect(out).toContain('doubled.yml:13:25: "user.name" stands twice in "group-by".');
    expect(out).toContain('A filter needs "selection".');
    expect(out).toMatch(/doubled\.yml:20:19: "failed" stands twice in "rules"\./);
    expect(runJson('doubled.yml', 'logins.ndjson').firings).toHaveLength(1);
  });

  it('explains a filter that keeps what its title says it takes out', () => {
    const filter = (condition: string): string =>
      `---\ntitle: Not the service\nlogsource: { product: linux }\nfilter:\n  rules: [failed]\n  selection: { user.name|startswith: svc_ }\n  condition: ${condition}\n`;
    save('kept.yml', failed + filter('selection'));
    const { code, out } = sigma(['check', 'kept.yml']);
    expect(code).toBe(0);
    expect(out).toContain('kept.yml:11:14: Note: this filter keeps only what meets its condition');
    expect(out).toContain('write condition: not selection');
    expect(runJson('kept.yml', 'logins.ndjson').notes).toHaveLength(1);
    save('alone.yml', filter('selection'));
    expect(sigma(['check', 'alone.yml']).out).toContain('Note: this filter keeps only');
    save('kept.yml', failed + filter('not selection'));
    expect(sigma(['check', 'kept.yml']).out).not.toContain('Note');
  });

  it('finds nothing wrong in our own rules', () => {
    const files = readdirSync(ourRules, { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => join(ourRules, name, 'rule.yml'));
    expect(sigma(['check', ...files])).toMatchObject({ code: 0, err: '' });
  });

  it('finds every mistake, with its place, and none that follows from another', () => {
    const documents = [
      failed.replace('outcome:', 'outcome|often:'),
      guessed,
      failed
        .replace('name: failed', 'name: other')
        .replace('condition: selection', 'condition: it'),
      'title: [unclosed\n',
      guessed
        .replace('5f0d6b0c', '6f0d6b0c')
        .replace('name: guessed', 'name: lost')
        .replace('[failed]', '[nowhere]'),
      failed.replace('name: failed', 'name: right'),
      failed.replace('name: failed', 'name: right'),
    ];
    save('many.yml', documents.join('---\n'));
    const { code, out } = sigma(['check', 'many.yml']);
    expect(code).toBe(2);
    const places = [...out.matchAll(/^many\.yml:(\d+):\d+: /gm)].map((match) => Number(match[1]));
    expect(places).toEqual([4, 20, 22, 30, 40]);
    expect(out).toMatch(/^ {2}\S/m);
    expect(out).toContain('1 rule without a mistake (1 detection).\n5 rules with a mistake.\n');
    expect(out).toContain('1 rule not checked: built on one with a mistake.\n');
  });

  it('does not call nothing good', () => {
    save('empty.yml', '# nothing\n');
    expect(sigma(['check', 'empty.yml'])).toMatchObject({
      code: 2,
      out: expect.stringMatching(/^There is no rule here\./),
    });
    expect(sigma(['check']).code).toBe(2);
    expect(sigma(['check', 'nowhere']).code).toBe(2);
  });
});

describe('homeground sigma export', () => {
  it('writes our rules as they are, without those that others cannot read', () => {
    const { code, out } = sigma(['export', 'out']);
    expect(code).toBe(0);
    const written = readdirSync(join(folder, 'out'));
    expect(written).toContain('night-bursts.yml');
    for (const name of written) {
      const text = readFileSync(join(folder, 'out', name), 'utf8');
      expect(text).not.toMatch(/type: x_/);
      expect(text).toBe(readFileSync(join(ourRules, name.replace('.yml', ''), 'rule.yml'), 'utf8'));
    }
    const own = readdirSync(ourRules, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !written.includes(`${entry.name}.yml`))
      .map(({ name }) => name);
    for (const name of own) expect(out).toContain(`- ${name}: `);
    expect(sigma(['check', 'out']).code).toBe(0);
  });

  it('writes over nothing', () => {
    sigma(['export', 'twice']);
    const { code, err } = sigma(['export', 'twice']);
    expect(code).toBe(2);
    expect(err).toContain('is not overwritten');
    expect(sigma(['export']).code).toBe(2);
  });
});

describe('homeground sigma', () => {
  it.each([[[]], [['run']], [['check']], [['export']]])('%j says how it is used', (words) => {
    const { code, out } = sigma([...words, '--help']);
    expect(code).toBe(0);
    expect(out).toContain(`homeground sigma ${words[0] ?? 'run'}`);
  });

  it('knows no other word', () => {
    expect(sigma([])).toMatchObject({ code: 2, out: '' });
    expect(sigma(['convert']).err).toContain('sigma cannot convert');
  });
});

function sigma(args: readonly string[], input = '') {
  const done = spawnSync(process.execPath, [cli, 'sigma', ...args], {
    cwd: folder,
    input,
    encoding: 'utf8',
  });
  return { code: done.status, out: done.stdout, err: done.stderr };
}

function runJson(...args: readonly string[]): z.infer<typeof Result> {
  return Result.parse(JSON.parse(sigma(['run', ...args, '--json']).out));
}

function save(name: string, text: string): void {
  writeFileSync(join(folder, name), text);
}

function ndjson(records: readonly object[]): string {
  return records.map((record) => `${JSON.stringify(record)}\n`).join('');
}
