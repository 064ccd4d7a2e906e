import { expect, it } from 'vitest';
import { emptyHomeIndex } from '../home-index.ts';
import { openHome } from '../storage/open-home.ts';
import { namesOf } from './names.ts';
import { tellsOf } from './tells.ts';

const home = openHome({ at: undefined, documents: new Map(), histories: [], closed: [] }, []);
const tells = (data: Record<string, unknown>) =>
  tellsOf(
    { service: 'notify.everybody', targets: [data], data },
    namesOf(home, emptyHomeIndex, new Map()),
  );

it('keeps the words that are told', () => {
  expect(tells({ title: 'Front door', message: 'alex is home at {{ now() }}' })).toEqual([
    { service: 'notify.everybody', text: 'Front door: alex is home at {{ now() }}' },
  ]);
});

it('leaves every secret behind that stands in them or in the data beside them', () => {
  const secrets = [
    '739157',
    'wh00kid',
    'hunter2x',
    'tok9',
    'swordfish',
    'longlivedtoken'.repeat(2),
  ];
  const [code, webhook, password, token, sound, key] = secrets;
  const told = tells({
    title: `the code is ${code}`,
    message: [
      `https://example.org/api/webhook/${webhook}?token=${token}`,
      `https://alex:${password}@example.org/now, or say ${sound}, ${key}7`,
    ].join(' or '),
    data: { actions: [{ pin: sound }] },
  });
  expect(told[0]?.text).toContain('example.org');
  for (const secret of secrets) expect(told[0]?.text).not.toContain(secret);
});
