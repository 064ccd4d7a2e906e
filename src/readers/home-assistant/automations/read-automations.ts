import type { Automation, Step, Telling, Trigger } from '../../../model/automation.ts';
import type { Unread } from '../../../model/unread.ts';
import { automationIdOf, type HomeIndex } from '../home-index.ts';
import { slug } from '../plain-words.ts';
import { phoneCommandOf } from '../recorder/phone-commands.ts';
import { actionOf } from '../recorder/services.ts';
import type { Entity } from '../storage/entities.ts';
import type { Home } from '../storage/open-home.ts';
import { isRecord } from '../storage/stored-items.ts';
import { timed } from '../storage/timed.ts';
import { blueprintOf } from './blueprints.ts';
import { type Call, sequenceOf } from './calls.ts';
import { type Entry, entriesOf } from './entries.ts';
import { type Names, namesOf, targetsOf } from './names.ts';
import { notifyGroupsOf, tellsOf } from './tells.ts';
import { triggersOf } from './triggers.ts';

/** All automations and scripts: those in files, then those that only the registry still knows. */
export const readAutomations = (home: Home, index: HomeIndex, unread: Unread[]): Automation[] => {
  const names = namesOf(home, index, notifyGroupsOf(home.settings.part('notify')?.value, slug));
  const entries = [...home.settings.files]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([path, file]) => entriesOf(path, file, unread));
  const inFiles = entries.map((entry) => automationOf(entry, names));
  const known = new Set(inFiles.map(({ id }) => id));
  return [...onlyFirst(inFiles), ...registeredOnly(home).filter(({ id }) => !known.has(id))];
};

/** Two of one name get their ids apart in Home Assistant in an order that the files do not tell. */
const onlyFirst = (automations: readonly Automation[]): Automation[] => {
  const counts = new Map<string, number>();
  return automations.map((automation) => {
    const nr = (counts.get(automation.id) ?? 0) + 1;
    counts.set(automation.id, nr);
    return nr === 1 ? automation : { ...automation, id: `${automation.id}_${nr}` };
  });
};

const automationOf = (entry: Entry, names: Names): Automation => {
  const { form, value, source } = entry;
  const entity = entityOf(entry, names.home);
  const body = bodyOf(entry, names);
  return {
    kind: 'automation',
    id: automationIdOf(entity?.id ?? entityIdOf(entry)),
    form,
    name: textOf(value.alias) ?? entity?.name ?? entry.key ?? textOf(value.id) ?? form,
    ...enabledFields(entry, entity, names.home),
    isHidden: entity?.isHidden ?? false,
    ...timed('changed', entity?.modified),
    triggers: body.triggers,
    steps: body.steps,
    tells: body.tells,
    source,
  };
};

type Body = { triggers: Trigger[]; steps: Step[]; tells: Telling[] };

const bodyOf = ({ form, value }: Entry, names: Names): Body => {
  const actions = form === 'script' ? value.sequence : [value.actions, value.action];
  const { calls, waits } = sequenceOf(actions);
  const blueprint = blueprintOf(value.use_blueprint, names);
  const own = form === 'script' ? [] : [value.triggers, value.trigger];
  return {
    triggers: [...triggersOf([...own, ...waits], names), ...blueprint.triggers],
    steps: [...calls.map((call) => stepOf(call, names)), ...blueprint.steps],
    tells: [...calls.flatMap((call) => tellsOf(call, names)), ...blueprint.tells],
  };
};

/** A command whose name a template decides is kept as `template`, with what it is aimed at. */
const stepOf = (call: Call, names: Names): Step => {
  const [domain = '', name = ''] = call.service.split('.');
  const { parts, devices } = targetsOf(call.targets, domain === '' ? undefined : domain, names);
  const extra = isRecord(call.data.data) ? call.data.data : {};
  const command = domain === 'notify' ? phoneCommandOf(call.data, extra) : undefined;
  return {
    action:
      command?.action ?? (domain === 'mobile_app' ? actionOf(name, name) : actionOf(domain, name)),
    service: call.service === '' ? 'template' : call.service,
    parts: [...parts],
    devices: [...new Set([...devices, ...phonesOf(call, names)])],
  };
};

/** A phone is aimed at by its notify service, which names no target. */
const phonesOf = (call: Call, { index }: Names): string[] => {
  const phone = index.phones.get(call.service.replace(/^notify\./, ''));
  return phone && call.service.startsWith('notify.') ? [phone.device] : [];
};

const textOf = (value: unknown): string | undefined =>
  (typeof value === 'string' && value !== '') || typeof value === 'number'
    ? String(value)
    : undefined;

const entityOf = ({ form, key, value }: Entry, home: Home): Entity | undefined => {
  const uniqueId = form === 'script' ? key : textOf(value.id);
  if (uniqueId === undefined) return undefined;
  return [...home.entities.values()].find(
    (entity) => entity.platform === form && entity.uniqueId === uniqueId && !entity.isRemoved,
  );
};

/** Where the registry does not tell: named as Home Assistant names a new one. */
const entityIdOf = ({ form, key, value }: Entry): string => {
  if (form === 'script') return `script.${key ?? ''}`;
  return `automation.${slug(textOf(value.alias) ?? `automation ${textOf(value.id) ?? ''}`)}`;
};

/** Switched off in the registry, then as it last stood, then as the file wants it at each start. */
const enabledFields = (
  entry: Entry,
  entity: Entity | undefined,
  { storage }: Home,
): Pick<Automation, 'isEnabled'> => {
  const { form, value } = entry;
  const id = entity?.id ?? entityIdOf(entry);
  if (entity?.isDisabled === true) return { isEnabled: false };
  if (form === 'script') return { isEnabled: true };
  const last = storage.restored.find(({ value: { state } }) => state.entity_id === id);
  const state = last?.value.state.state;
  if (state === 'on' || state === 'off') return { isEnabled: state === 'on' };
  return typeof value.initial_state === 'boolean' ? { isEnabled: value.initial_state } : {};
};

const registeredOnly = (home: Home): Automation[] =>
  [...home.entities.values()].flatMap((entity) => {
    const { platform } = entity;
    if (entity.isRemoved || (platform !== 'automation' && platform !== 'script')) return [];
    return {
      kind: 'automation',
      id: automationIdOf(entity.id),
      form: platform,
      name: entity.name ?? entity.id,
      ...(entity.isDisabled && { isEnabled: false }),
      isHidden: entity.isHidden,
      ...timed('changed', entity.modified),
      triggers: [],
      steps: [],
      tells: [],
      source: entity.source,
    };
  });
