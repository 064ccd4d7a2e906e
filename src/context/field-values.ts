import { Ability } from '../model/ability.ts';
import { AccountKind, AccountRole, ClientKind } from '../model/account.ts';
import { Action, Grade, Via } from '../model/act.ts';
import { Automation, Trigger } from '../model/automation.ts';
import { Aspect } from '../model/coverage.ts';
import { Device, PhoneReport, RoomClass } from '../model/device.ts';
import { Grant, Means, Origin } from '../model/grant.ts';
import { Being } from '../model/household.ts';
import { StateSort } from '../model/state.ts';
import { weekdays } from './local-time.ts';

/** The closed lists of words that fields can hold, taken from the model so that they never differ. */
export const fieldValues = {
  ability: Ability.options,
  action: Action.options,
  change: ['up', 'down', 'same'],
  aspect: Aspect.options,
  automationForm: Automation.shape.form.options,
  client: ClientKind.options,
  deviceForm: Device.shape.form.options,
  grade: Grade.options,
  kind: [...AccountKind.options, 'unknown'],
  means: Means.options,
  network: Origin.shape.network.options,
  presence: ['home', 'away', 'unknown'],
  reach: Grant.shape.reach.options,
  relation: [...Being.options, 'left'],
  report: PhoneReport.options,
  role: AccountRole.options,
  roomClass: RoomClass.options,
  stateSort: StateSort.options,
  trigger: Trigger.shape.type.options,
  useShown: Grant.shape.useShown.options,
  via: Via.options,
  weekday: weekdays,
} as const satisfies Record<string, readonly string[]>;
