import { expect, it } from 'vitest';
import { fieldsOf } from './fields-of.ts';
import { parseRules } from './parse-rules.ts';

const rules = `
title: d
id: d
logsource: { category: act }
detection:
  s: { act.action|startswith: light., actor.account|fieldref: device.owner }
  n: { local.hour|neq: 3 }
  condition: s and not n
---
title: k
id: k
logsource: { product: home_assistant }
detection: { words: [purge], condition: words }
---
title: c
id: c
correlation:
  type: value_count
  rules: [d]
  group-by: [who]
  aliases: { who: { d: actor.account } }
  timespan: 1h
  condition: { field: device.id, gte: 2 }
---
title: u
id: u
correlation: { type: temporal, rules: [c, k], group-by: [who], timespan: 1d }
---
title: v
id: v
correlation: { type: event_count, rules: [c], group-by: [who], timespan: 1d, condition: { gte: 2 } }
`;

it('names every field and category a rule reads, through aliases and rules below', () => {
  const [detection, keyword, counted, upper, only] = parseRules([{ path: 'r.yml', text: rules }]);
  if (!detection || !keyword || !counted || !upper || !only)
    throw new Error('five rules were read');
  const own = ['act.action', 'actor.account', 'device.owner', 'local.hour'];
  expect(fieldsOf(detection)).toEqual({ fields: own, categories: ['act'], readsAllFields: false });
  expect(fieldsOf(keyword)).toEqual({ fields: [], categories: [], readsAllFields: true });
  expect(fieldsOf(counted).fields).toEqual([...own, 'device.id'].sort());
  expect(fieldsOf(only).fields).toEqual(fieldsOf(counted).fields);
  expect(fieldsOf(upper)).toEqual({
    fields: [...own, 'device.id', 'who'].sort(),
    categories: ['act'],
    readsAllFields: true,
  });
});

it('names what a rule measures, learns or sees undone, and not what such a rule makes', () => {
  const text = `
title: d
id: d
logsource: { category: act }
detection: { s: { act.action: '*' }, condition: s }
---
title: u
id: u
correlation:
  type: x_undone
  rules: [d]
  by: actor.account
  of: [device.id]
  undo: { act.action: [[on, off]] }
  timespan: 1d
  condition: { gte: 2 }
---
title: v
id: v
correlation: { type: value_sum, rules: [u], group-by: [done_by], timespan: 9d, condition: { field: kwh, gte: 2 } }
`;
  const [, , upper] = parseRules([{ path: 'r.yml', text }]);
  if (!upper) throw new Error('three rules were read');
  expect(fieldsOf(upper).fields).toEqual(['act.action', 'actor.account', 'device.id', 'kwh']);
});
