import { deeds } from '../sample.mjs';

/** @typedef {import('../../../src/model/act.ts').Act} Act */
/** @typedef {import('./tally.mjs').Tally} Tally */

const id = (/** @type {string} */ name) => `ha:automation:automation.${name}`;

/**
 * What automations did is graded so, and the trigger is named as far as the record does.
 * @param {Tally} tally @param {import('../sample.mjs').Sample} sample @param {readonly Act[]} acts
 */
export function checkAutomations(tally, sample, acts) {
  const graded = acts.filter(({ by }) => by.grade === 'automation');
  const strays = graded.filter(({ by }) => by.account !== undefined || by.automation === undefined);
  tally.same('an act of an automation names it, and no account', strays, []);
  const runs = (/** @type {string} */ name) =>
    graded.filter(({ by, action }) => by.automation === id(name) && action === 'run').map(causeOf);
  const [sam, robin] = [`ha:user:${sample.users.sam}`, `ha:user:${sample.users.robin}`];
  tally.same('set off by a person who leaves', runs('sam_leaves'), [
    { triggeredBy: 'person.sam' },
    { triggeredBy: 'person.sam' },
  ]);
  tally.same('set off by a phone that comes home', runs('sam_comes_home'), [
    { triggeredBy: 'device_tracker.sam_phone' },
  ]);
  tally.same(
    "set off by a light, and behind that by sam's command",
    runs('bed_light_follows_ceiling'),
    [{ triggeredBy: 'light.ceiling_lights', causedBy: sam }],
  );
  tally.same("set off by a webhook, and by robin's command", runs('gate_button'), [
    { trigger: 'webhook', via: 'webhook' },
    { causedBy: robin },
  ]);
  const byTime = runs('decoration');
  tally.check(
    'set off by the time',
    byTime.length > 0 && byTime.every(({ trigger }) => trigger === 'time'),
    byTime,
  );
  checkWhatTheyDid(tally, sample, graded);
}

/** @param {Act} act @returns {Record<string, unknown>} */
const causeOf = ({ by: { via, causedBy }, values }) => ({
  ...values,
  ...(via && { via }),
  ...(causedBy && { causedBy }),
});

/** @param {Tally} tally @param {import('../sample.mjs').Sample} sample @param {readonly Act[]} graded */
function checkWhatTheyDid(tally, sample, graded) {
  const did = (/** @type {string} */ name, /** @type {string} */ service) =>
    graded.filter(({ by, ...act }) => by.automation === id(name) && act.service === service);
  const told = [...did('sam_leaves', robinPhone), ...did('sam_comes_home', robinPhone)];
  const pushed = deeds(sample, 'pushed').filter(({ message }) =>
    String(message).startsWith('Sam is'),
  );
  tally.same(
    "each message that reached robin's phone is an act of an automation",
    told.length,
    pushed.length,
  );
  tally.same(
    'the gate light: turned on by an automation',
    did('gate_button', 'light.turn_on').length,
    2,
  );
  const [follows] = did('bed_light_follows_ceiling', 'light.turn_on');
  tally.same('the bed light follows', follows?.parts, ['light.bed_light']);
  const toggled = did('decoration', 'switch.toggle');
  tally.check(
    'the decoration is toggled',
    toggled.length > 0 && toggled.every((act) => act.isSeenToHappen),
  );
}

const robinPhone = 'notify.mobile_app_robin_phone';

/** How automations stand in the files. @param {Tally} tally @param {import('../../../src/pipeline.ts').Examined} examined */
export function checkRules(tally, { things: { automations, devices } }) {
  const rule = (/** @type {string} */ name) => automations.find((one) => one.id === id(name));
  const types = (/** @type {string} */ name) => rule(name)?.triggers.map(({ type }) => type);
  tally.same(
    'what sets each off',
    ['sam_leaves', 'sam_comes_home', 'gate_button', 'decoration'].map(types),
    [['presence'], ['presence'], ['webhook'], ['time']],
  );
  const phone = devices.find(({ name }) => name === 'Robin Phone')?.id;
  const told = ['sam_leaves', 'sam_comes_home'].map((name) =>
    rule(name)?.tells.map(({ device }) => device),
  );
  tally.check(
    'whom they tell',
    phone !== undefined && told.every((list) => list?.[0] === phone),
    told,
  );
  tally.same(
    'a webhook that anybody can call',
    rule('gate_button')?.triggers[0]?.reach,
    'anywhere',
  );
  tally.same('one that is switched off', rule('not_used')?.isEnabled, false);
}
