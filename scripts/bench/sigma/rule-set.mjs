// The rules of the benchmark, each as Sigma and as the same question in SQL. Made up for measuring:
// they are like the rules of a home, but say nothing about anybody's.

const minute = 60_000;
const hour = 60 * minute;
const day = 24 * hour;
const home = ['home.id'];
const actor = ['home.id', 'actor.id'];
const device = ['home.id', 'device.id'];

/** Fields that are no name in SQL, and their columns. @param {string} field */
export const columnOf = (field) => field.replace('.', '_');

/** One line of a detection: the Sigma line, and the same in SQL. */
const is = (/** @type {string} */ field, /** @type {string | boolean} */ value) => ({
  sigma: `${field}: ${value}`,
  sql: `${columnOf(field)} = ${typeof value === 'string' ? `'${value}'` : value}`,
});
const among = (/** @type {string} */ field, /** @type {string[]} */ values) => ({
  sigma: `${field}: [${values.join(', ')}]`,
  sql: `${columnOf(field)} in (${values.map((value) => `'${value}'`).join(', ')})`,
});
const begins = (/** @type {string} */ field, /** @type {string} */ start) => ({
  sigma: `${field}|startswith: ${start}`,
  sql: `starts_with(${columnOf(field)}::varchar, '${start}')`,
});
const differs = (/** @type {string} */ field, /** @type {string} */ value) => ({
  sigma: `${field}|neq: ${value}`,
  sql: `${columnOf(field)} <> '${value}'`,
});
const least = (/** @type {string} */ field, /** @type {number} */ value) => ({
  sigma: `${field}|gte: ${value}`,
  sql: `${columnOf(field)} >= ${value}`,
});
const away = is('actor.presence', 'away');
const action = (/** @type {string} */ name) => is('act.action', name);

const detections = [
  { id: 'any_view', category: 'act', lines: [action('camera-view')] },
  { id: 'view_away', category: 'act', lines: [action('camera-view'), away] },
  {
    id: 'view_night',
    category: 'act',
    lines: [
      action('camera-view'),
      is('local.is_night', true),
      among('device.room', ['bedroom', 'child']),
    ],
  },
  { id: 'talk', category: 'act', lines: [action('camera-talk'), away] },
  { id: 'lock_cmd', category: 'act', lines: [among('act.action', ['lock', 'unlock']), away] },
  {
    id: 'unlock_empty',
    category: 'act',
    lines: [action('unlock'), is('presence.others_home', false)],
  },
  { id: 'light_cmd', category: 'act', lines: [begins('act.action', 'light-')] },
  {
    id: 'light_off_away',
    category: 'act',
    lines: [action('light-off'), away, is('presence.others_home', true)],
  },
  {
    id: 'heat_cmd',
    category: 'act',
    lines: [begins('act.action', 'heat-'), differs('actor.relation', 'owner')],
  },
  {
    id: 'heat_home',
    category: 'act',
    lines: [begins('act.action', 'heat-'), is('actor.presence', 'home')],
  },
  { id: 'heat_away', category: 'act', lines: [begins('act.action', 'heat-'), away] },
  { id: 'location', category: 'act', lines: [action('location-ask')] },
  { id: 'speaker', category: 'act', lines: [begins('act.action', 'speaker-'), away] },
  { id: 'loud', category: 'act', lines: [action('speaker-volume'), least('act.value', 95)] },
  { id: 'motion', category: 'alert', lines: [action('motion-alert')] },
  { id: 'push', category: 'alert', lines: [action('message-push')] },
  {
    id: 'siren',
    category: 'act',
    lines: [action('siren-test'), is('local.is_night', true)],
  },
  { id: 'disarm', category: 'act', lines: [action('alarm-disarm'), away] },
  { id: 'user_add', category: 'account', lines: [action('user-add')] },
  { id: 'user_remove', category: 'account', lines: [action('user-remove')] },
  { id: 'role', category: 'account', lines: [action('role-change'), is('actor.relation', 'left')] },
  {
    id: 'token',
    category: 'account',
    lines: [action('token-create'), among('actor.relation', ['left', 'guest'])],
  },
  { id: 'foreign', category: 'account', lines: [action('login'), differs('act.country', 'GB')] },
  {
    id: 'edit',
    category: 'act',
    lines: [begins('act.action', 'automation-'), is('actor.relation', 'left')],
  },
  { id: 'hide', category: 'act', lines: [among('act.action', ['device-hide', 'device-rename'])] },
  {
    id: 'export',
    category: 'account',
    lines: [action('export'), is('actor.relation', 'left'), is('local.is_night', true)],
  },
];

const correlations = [
  ...[
    { id: 'e1', rules: ['any_view'], by: actor, spanMs: hour, least: 10 },
    { id: 'e2', rules: ['view_night'], by: actor, spanMs: 7 * day, least: 12 },
    { id: 'e3', rules: ['view_away'], by: actor, spanMs: day, least: 20 },
    { id: 'e4', rules: ['lock_cmd'], by: device, spanMs: 10 * minute, least: 6 },
    { id: 'e5', rules: ['light_cmd'], by: device, spanMs: 5 * minute, least: 6 },
    { id: 'e6', rules: ['heat_cmd'], by: home, spanMs: 6 * hour, least: 8 },
    { id: 'e7', rules: ['location'], by: actor, spanMs: day, least: 15 },
    { id: 'e8', rules: ['speaker'], by: home, spanMs: 30 * minute, least: 5 },
    { id: 'e9', rules: ['push', 'talk'], by: actor, spanMs: hour, least: 10 },
    { id: 'e10', rules: ['foreign'], by: actor, spanMs: 7 * day, least: 4 },
  ].map((one) => ({ ...one, type: 'event_count', field: '' })),
  ...[
    {
      ...{ id: 'v1', rules: ['view_away'], by: actor, spanMs: hour },
      ...{ least: 4, field: 'device.id' },
    },
    {
      ...{ id: 'v2', rules: ['foreign'], by: actor, spanMs: 7 * day },
      ...{ least: 3, field: 'act.country' },
    },
    {
      ...{ id: 'v3', rules: ['light_cmd'], by: actor, spanMs: 10 * minute },
      ...{ least: 5, field: 'device.id' },
    },
    {
      ...{ id: 'v4', rules: ['motion'], by: home, spanMs: 5 * minute },
      ...{ least: 3, field: 'device.id' },
    },
    {
      ...{ id: 'v5', rules: ['view_night'], by: actor, spanMs: day },
      ...{ least: 2, field: 'device.room' },
    },
  ].map((one) => ({ ...one, type: 'value_count' })),
  ...[
    { id: 'p1', rules: ['light_off_away', 'speaker', 'heat_away'], by: home, spanMs: hour },
    { id: 'p2', rules: ['disarm', 'unlock_empty'], by: actor, spanMs: 10 * minute },
    { id: 'p3', rules: ['view_away', 'talk'], by: actor, spanMs: 15 * minute },
    { id: 'p4', rules: ['edit', 'hide'], by: actor, spanMs: day },
  ].map((one) => ({ ...one, type: 'temporal', least: one.rules.length, field: '' })),
  ...[
    { id: 'o1', rules: ['user_remove', 'user_add'], by: home, spanMs: 7 * day },
    { id: 'o2', rules: ['heat_home', 'heat_away'], by: home, spanMs: 2 * hour },
    { id: 'o3', rules: ['view_away', 'motion', 'unlock_empty'], by: home, spanMs: 30 * minute },
    { id: 'o4', rules: ['disarm', 'unlock_empty', 'siren'], by: actor, spanMs: day },
    { id: 'o5', rules: ['hide', 'token'], by: actor, spanMs: 7 * day },
  ].map((one) => ({ ...one, type: 'temporal_ordered', least: one.rules.length, field: '' })),
];

/** @typedef {typeof detections[number]} Detection @typedef {typeof correlations[number]} Correlation */

/** So many rules: variants of the fifty above, each with other bounds. @param {number} count */
export function ruleSet(count) {
  const variants = Array.from({ length: count / 50 }, (_, at) => at);
  return {
    detections: variants.flatMap((variant) => detections.map((one) => detectionOf(one, variant))),
    correlations: variants.flatMap((variant) =>
      correlations.map((one) => ({
        ...one,
        id: `${one.id}_${variant}`,
        rules: one.rules.map((rule) => `${rule}_${variant}`),
        spanMs: one.spanMs * (1 + variant / 2),
        least: one.type.endsWith('_count') ? one.least + variant : one.least,
      })),
    ),
  };
}

/** @param {Detection} one @param {number} variant @returns {Detection} */
function detectionOf({ id, category, lines }, variant) {
  const bound = variant === 0 ? [] : [least('act.value', variant * 5)];
  const own = id === 'loud' ? [] : bound;
  return { id: `${id}_${variant}`, category, lines: [...lines, ...own] };
}

/** @param {ReturnType<typeof ruleSet>} rules */
export function asSigma({ detections, correlations }) {
  return [...detections.map(detectionText), ...correlations.map(correlationText)].join('---\n');
}

/** @param {Detection} one */
function detectionText({ id, category, lines }) {
  const selection = lines.map(({ sigma }) => `    ${sigma}\n`).join('');
  return `title: ${id}\nid: ${id}\nlogsource: { product: homeground, category: ${category} }\ndetection:\n  s:\n${selection}  condition: s\n`;
}

/** @param {Correlation} one */
function correlationText({ id, type, rules, by, spanMs, least, field }) {
  const bound = `{ ${field ? `field: ${field}, ` : ''}gte: ${least} }`;
  const condition = type.endsWith('_count') ? `, condition: ${bound}` : '';
  return `title: ${id}\nid: ${id}\ncorrelation: { type: ${type}, rules: [${rules.join(', ')}], group-by: [${by.join(', ')}], timespan: ${timespan(spanMs)}${condition} }\n`;
}

/** @param {number} spanMs */
function timespan(spanMs) {
  return spanMs < day ? `${spanMs / 1000}s` : `${spanMs / minute}m`;
}
