/** @typedef {import('./tally.mjs').Tally} Tally */

/** Rooms, names, what is hidden, disabled or gone, what phones report. @param {Tally} tally @param {import('../../../src/pipeline.ts').Examined} examined */
export function checkDevices(tally, { things: { devices } }) {
  const named = (/** @type {string} */ name) => devices.find((device) => device.name === name);
  const room = (/** @type {string} */ name) => [named(name)?.room, named(name)?.roomClass];
  tally.same(
    'rooms and their classes',
    ['Bed Light', 'HeatPump', 'Ceiling Lights', 'Kitchen Lights'].map(room),
    [
      ['Bedroom', 'bedroom'],
      ["Children's room", 'child'],
      ['Living Room', 'living'],
      ['Kitchen', 'living'],
    ],
  );
  tally.same('a function that was moved to another room', room('Movement Backyard'), [
    "Children's room",
    'child',
  ]);
  tally.same('one that was hidden', named('Movement Backyard')?.isHidden, true);
  tally.same('one that was disabled', named('Basement Floor Wet')?.isDisabled, true);
  tally.same('one that was renamed', named('Study heating')?.nameBefore, 'Ecobee');
  tally.check(
    'one that is gone',
    devices.some((device) => device.isRemoved && device.id.startsWith('ha:device:')),
  );
  const reports = (/** @type {string} */ name) => [...(named(name)?.reports ?? [])].sort();
  tally.same("what sam's phone reports", reports('Sam Phone'), [
    'battery',
    'location',
    'notifications',
  ]);
  tally.same("what robin's phone reports", reports('Robin Phone'), ['battery', 'location']);
  tally.same('what a camera can do', named('Demo camera')?.abilities.includes('watch'), true);
}
