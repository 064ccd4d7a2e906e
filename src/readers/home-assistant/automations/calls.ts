import { isRecord } from '../storage/stored-items.ts';
import { isTemplate } from './names.ts';

/** One command inside an automation: `service` is `domain.name`, or empty where a template decides. */
export type Call = {
  readonly service: string;
  /** Everything that may name what the command is aimed at. */
  readonly targets: readonly unknown[];
  readonly data: Readonly<Record<string, unknown>>;
};

/** What a list of actions holds: its commands, and triggers that it waits for on the way. */
export type Sequence = { readonly calls: Call[]; readonly waits: unknown[] };

const mostCalls = 5000;
const deepest = 60;
const nested = ['sequence', 'default', 'then', 'else', 'parallel', 'repeat', 'choose', 'if'];

/** All commands, however deep in branches, loops and parallel parts; disabled ones left out. */
export const sequenceOf = (actions: unknown): Sequence => {
  const found: Sequence = { calls: [], waits: [] };
  walk(actions, found, 0);
  return found;
};

const walk = (value: unknown, found: Sequence, depth: number): void => {
  if (depth > deepest || found.calls.length >= mostCalls) return;
  if (Array.isArray(value)) for (const entry of value) walk(entry, found, depth + 1);
  if (!isRecord(value) || value.enabled === false) return;
  const call = callOf(value);
  if (call) found.calls.push(call);
  if ('wait_for_trigger' in value) found.waits.push(value.wait_for_trigger);
  for (const key of nested) if (key in value) walk(value[key], found, depth + 1);
};

const callOf = (step: Record<string, unknown>): Call | undefined => {
  const service = [step.action, step.service, step.service_template].find(
    (name) => typeof name === 'string',
  );
  if (typeof service === 'string') return serviceCall(service, step);
  if (typeof step.scene === 'string')
    return { service: 'scene.turn_on', targets: [{ entity_id: step.scene }], data: {} };
  const { domain, type } = step;
  if (typeof domain !== 'string' || typeof type !== 'string' || 'condition' in step)
    return undefined;
  return { service: `${domain}.${type}`, targets: [step], data: step };
};

const serviceCall = (service: string, step: Record<string, unknown>): Call => {
  const data = { ...recordOf(step.data_template), ...recordOf(step.data) };
  const isPlain = !isTemplate(service) && /^[a-z0-9_]+\.[a-z0-9_]+$/i.test(service);
  return {
    service: isPlain ? service.toLowerCase() : '',
    targets: [step, step.target, data],
    data,
  };
};

const recordOf = (value: unknown): Record<string, unknown> => (isRecord(value) ? value : {});
