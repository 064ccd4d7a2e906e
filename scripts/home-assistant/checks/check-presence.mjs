import { deeds } from '../sample.mjs';

/** @typedef {import('../../../src/pipeline.ts').Examined} Examined */
/** @typedef {import('../sample.mjs').Sample} Sample */
/** @typedef {import('./tally.mjs').Tally} Tally */

/** Where people were when something was done; sam is the one who examines. @param {Tally} tally @param {Sample} sample @param {Examined} examined */
export function checkPresence(tally, sample, examined) {
  const placed = (/** @type {(act: Examined['acts'][number]) => boolean} */ isIt) =>
    examined.acts.filter(isIt).map(({ id }) => examined.placed.get(id)?.fields ?? {});
  const of = (/** @type {string} */ service, /** @type {string} */ user) =>
    placed(
      ({ by, ...act }) => act.service === service && by.account === `ha:user:${sample.users[user]}`,
    );
  const presences = (/** @type {ReturnType<typeof of>} */ all) => [
    ...new Set(all.map((fields) => fields['actor.presence'])),
  ];
  tally.same('sam was at home when heating', presences(of('climate.set_temperature', 'sam')), [
    'home',
  ]);
  tally.same('so was robin', presences(of('climate.set_temperature', 'robin')), ['home']);
  tally.same(
    'sam had left at the last command',
    of('light.turn_off', 'sam').at(-1)?.['actor.presence'],
    'away',
  );
  tally.same(
    'where alex is, nothing tells',
    presences(of('alarm_control_panel.alarm_arm_away', 'alex')),
    ['unknown'],
  );
  const told = placed(({ service }) => service === 'notify.mobile_app_robin_phone');
  tally.same(
    "and sam's coming and going, as robin was told",
    told.map((fields) => fields['presence.me']),
    ['away', 'home', 'away'],
  );
  checkPeople(tally, of);
  tally.same('the zone of the home', examined.timeZone.name, 'Europe/Berlin');
  tally.check(
    'phones told of their places',
    deeds(sample, 'phone location').length > 0 && examined.stateCount > 0,
  );
}

/** @param {Tally} tally @param {(service: string, user: string) => readonly Record<string, unknown>[]} of */
function checkPeople(tally, of) {
  const [robin] = of('climate.set_temperature', 'robin');
  tally.same(
    'robin is a resident',
    [robin?.['actor.person'], robin?.['actor.relation']],
    ['Robin', 'resident'],
  );
  const [jo] = of('light.turn_off', 'jo');
  tally.same('jo had left', [jo?.['actor.person'], jo?.['actor.relation']], ['Jo', 'left']);
  const days = jo?.['actor.days_since_left'];
  tally.check('ten days before', days === 10 || days === 11, days);
  const [asked] = of('notify.mobile_app_sam_phone', 'robin');
  tally.same(
    "a phone that was asked is sam's",
    [asked?.['subject.person'], asked?.['subject.is_actor']],
    ['Sam', false],
  );
}
