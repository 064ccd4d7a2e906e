import type { Action, Scalar } from '../../../model/act.ts';
import { registryDeviceIdOf, userIdOf } from '../home-index.ts';
import { takeCommand } from './command-acts.ts';
import { hexOf } from './context-ids.ts';
import { begin, type Desk } from './desk.ts';
import { domainOf, isEntityId } from './domains.ts';
import type { EventRow } from './event-rows.ts';
import { viaOfEvent } from './event-types.ts';
import type { JsonObject } from './json-texts.ts';
import { runTriggerOf } from './run-triggers.ts';

/** Takes up one event. Events that only tell of a context leave what they know there. */
export const takeEvent = (desk: Desk, event: EventRow, data: JsonObject): void => {
  desk.contexts.note(event.context, { via: viaOfEvent.get(event.type) });
  if (event.type === 'call_service') takeCommand(desk, event, data);
  else if (event.type === 'automation_triggered' || event.type === 'script_started')
    takeRun(desk, event, data);
  else if (event.type === 'zwave_js_notification') desk.keypads.heard(data, event.at.utcMs);
  else takeOther(desk, event, data);
};

const takeRun = (desk: Desk, event: EventRow, data: JsonObject): void => {
  const entity = data.entity_id;
  if (!isEntityId(entity)) {
    desk.tally.add(`events:${event.type}`, 'not-understood');
    return;
  }
  const { values, via } = runTriggerOf(data.source);
  desk.contexts.note(event.context, { automation: entity, via });
  const asked = desk.flights
    .inContext(event.context.key, event.at.utcMs)
    .find(({ command }) => command.action === 'run' && command.targets.parts.includes(entity));
  if (asked !== undefined && domainOf(entity) === 'script') {
    asked.draft.isSeenToHappen = true;
    return;
  }
  begin(desk, {
    ...beginning(desk, event),
    action: 'run',
    parts: [entity],
    values,
    isSeenToHappen: true,
  });
};

const actions: Readonly<Record<string, Action>> = {
  area_registry_updated: 'change-device',
  automation_reloaded: 'change-automation',
  core_config_updated: 'other',
  device_registry_updated: 'change-device',
  entity_registry_updated: 'change-device',
  floor_registry_updated: 'change-device',
  homeassistant_start: 'start',
  homeassistant_stop: 'shut-down',
  'ios.action_fired': 'press',
  'ios.notification_action_fired': 'answer-notification',
  label_registry_updated: 'change-device',
  mobile_app_notification_action: 'answer-notification',
  scene_reloaded: 'change-automation',
  tag_scanned: 'scan-tag',
  user_added: 'add-account',
  user_removed: 'remove-account',
  user_updated: 'change-account',
};

const takeOther = (desk: Desk, event: EventRow, data: JsonObject): void => {
  if (event.type.startsWith('homeassistant_start')) desk.runs.noteStart(event.at.utcMs);
  const action = Object.hasOwn(actions, event.type) ? actions[event.type] : undefined;
  if (action === undefined) return;
  const entity = data.entity_id;
  const user = hexOf(data.user_id);
  begin(desk, {
    ...beginning(desk, event),
    action,
    parts: action === 'change-device' && isEntityId(entity) ? [entity] : [],
    devices: devicesIn(desk, event.type, data),
    about: event.type.startsWith('user_') && user !== undefined ? userIdOf(user) : undefined,
    values: valuesIn(data),
    isSeenToHappen: true,
  });
};

const beginning = (desk: Desk, event: EventRow) => ({
  row: `events:${event.id}`,
  at: event.at,
  context: event.context,
  by: desk.contexts.attribute(event.context),
  service: event.type,
});

const hubEvents: ReadonlySet<string> = new Set([
  'core_config_updated',
  'homeassistant_start',
  'homeassistant_stop',
]);

/** A phone's own id is not a registry id, so only devices of the index are named by events of phones. */
const devicesIn = (desk: Desk, type: string, data: JsonObject): string[] => {
  if (hubEvents.has(type)) return [desk.index.hub];
  const id = data.device_id;
  if (typeof id !== 'string' || !/^[\w-]{1,64}$/.test(id)) return [];
  const isRegistryId = type === 'device_registry_updated' || desk.index.entitiesOfDevice.has(id);
  return isRegistryId ? [registryDeviceIdOf(id)] : [];
};

const doings: ReadonlySet<unknown> = new Set(['create', 'update', 'remove', 'reorder']);

/** What was done to an entry of a registry, and the names of what was changed, without their values. */
const valuesIn = (data: JsonObject): Record<string, Scalar> => {
  const { action, changes, old_entity_id: before } = data;
  const values: Record<string, Scalar> = {};
  if (doings.has(action)) values.option = String(action);
  if (isEntityId(before)) values.partBefore = before;
  if (typeof changes === 'object' && changes !== null) {
    const names = Object.keys(changes).filter((name) => /^[a-z_]{1,40}$/.test(name));
    if (names.length > 0) values.changed = names.sort().slice(0, 20).join(' ');
  }
  return values;
};
