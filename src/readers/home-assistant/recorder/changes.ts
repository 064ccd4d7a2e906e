import type { Action } from '../../../model/act.ts';
import type { Settings } from './attributes.ts';

/** How an entity stood. */
export type Stand = { readonly state: string; readonly settings: Settings };

/** What a change of state says that was done. */
export type Change = { readonly action: Action; readonly setting: string | undefined };

/** States that say that nothing is known, as after a restart or when a device is out of reach. */
const silent: ReadonlySet<string> = new Set(['', 'unknown', 'unavailable', 'None', 'none']);
export const isSilent = (state: string): boolean => silent.has(state);

/** What a state, newly reached, says that was done, by domain. */
const reached: Readonly<Record<string, Readonly<Record<string, Action>>>> = {
  alarm_control_panel: {
    armed_away: 'arm',
    armed_custom_bypass: 'arm',
    armed_home: 'arm',
    armed_night: 'arm',
    armed_vacation: 'arm',
    arming: 'arm',
    disarmed: 'disarm',
    disarming: 'disarm',
    triggered: 'sound-alarm',
  },
  automation: { on: 'change-automation', off: 'change-automation' },
  camera: { recording: 'record-video', off: 'turn-off' },
  climate: { off: 'turn-off' },
  cover: { open: 'open', opening: 'open', closed: 'close', closing: 'close' },
  fan: { on: 'turn-on', off: 'turn-off' },
  humidifier: { on: 'turn-on', off: 'turn-off' },
  input_boolean: { on: 'turn-on', off: 'turn-off' },
  lawn_mower: { mowing: 'turn-on', returning: 'stop', paused: 'pause' },
  light: { on: 'turn-on', off: 'turn-off' },
  lock: {
    locked: 'lock',
    locking: 'lock',
    open: 'open',
    opening: 'open',
    unlocked: 'unlock',
    unlocking: 'unlock',
  },
  media_player: {
    buffering: 'play',
    off: 'turn-off',
    on: 'turn-on',
    paused: 'pause',
    playing: 'play',
    standby: 'turn-off',
  },
  remote: { on: 'turn-on', off: 'turn-off' },
  siren: { on: 'sound-alarm', off: 'turn-off' },
  switch: { on: 'turn-on', off: 'turn-off' },
  vacuum: { cleaning: 'turn-on', returning: 'stop', paused: 'pause' },
  valve: { open: 'open', opening: 'open', closed: 'close', closing: 'close' },
  water_heater: { off: 'turn-off' },
};

/** What a state says that was done when it is left for any other. */
const left: Readonly<Record<string, Readonly<Record<string, Action>>>> = {
  camera: { off: 'turn-on' },
  climate: { off: 'turn-on' },
  media_player: { off: 'turn-on', standby: 'turn-on' },
  water_heater: { off: 'turn-on' },
};

/** Domains whose state is itself a setting. */
const settable: Readonly<Record<string, Action>> = {
  climate: 'set-mode',
  input_number: 'set-level',
  input_select: 'set-mode',
  number: 'set-level',
  select: 'set-mode',
  water_heater: 'set-mode',
};

/** Settings whose change is an act, by domain. */
const compared: Readonly<Record<string, Readonly<Record<string, Action>>>> = {
  climate: {
    temperature: 'set-temperature',
    targetHigh: 'set-temperature',
    targetLow: 'set-temperature',
    preset: 'set-mode',
    fanMode: 'set-mode',
  },
  fan: { level: 'set-level' },
  humidifier: { humidity: 'set-level', mode: 'set-mode' },
  media_player: { volume: 'set-volume', isMuted: 'set-volume' },
  water_heater: { temperature: 'set-temperature', mode: 'set-mode' },
};

/** What was done between two rows of an entity; undefined where nothing was, or it cannot be told. */
export const changeOf = (domain: string, before: Stand, after: Stand): Change | undefined => {
  if (isSilent(before.state) || isSilent(after.state)) return undefined;
  const action = before.state === after.state ? undefined : stateAction(domain, before, after);
  if (action !== undefined) return { action, setting: undefined };
  for (const [setting, done] of Object.entries(compared[domain] ?? {})) {
    const [old, now] = [before.settings[setting], after.settings[setting]];
    if (old !== undefined && now !== undefined && old !== now) return { action: done, setting };
  }
  return undefined;
};

const stateAction = (domain: string, before: Stand, after: Stand): Action | undefined => {
  const action = meaningOf(domain, after.state) ?? ownAction(left, domain, before.state);
  // From `opening` to `open`, from `locking` to `locked`: the same act goes on.
  if (action !== undefined) return isSameAct(domain, before.state, action) ? undefined : action;
  return settable[domain];
};

const isSameAct = (domain: string, before: string, action: Action): boolean => {
  const earlier = meaningOf(domain, before);
  if (domain === 'cover' || domain === 'valve')
    // A cover that stops half-way is `open`, though nobody opened it.
    return earlier === action || (before === 'closing' && action === 'open');
  if (domain === 'lock' && action === 'unlock' && earlier === 'open') return true;
  return earlier === action;
};

/** What being in a state means that was done; undefined where it says nothing. */
export const meaningOf = (domain: string, state: string): Action | undefined =>
  ownAction(reached, domain, state);

const ownAction = (
  table: Readonly<Record<string, Readonly<Record<string, Action>>>>,
  domain: string,
  state: string,
): Action | undefined => {
  const states = Object.hasOwn(table, domain) ? table[domain] : undefined;
  return states !== undefined && Object.hasOwn(states, state) ? states[state] : undefined;
};
