import { cleanText } from '../../../masks/secret-values.ts';
import type { Action, Scalar } from '../../../model/act.ts';
import type { HomeIndex } from '../home-index.ts';
import { isEntityId } from './domains.ts';
import { isObject, type JsonObject } from './json-texts.ts';
import { phoneCommandOf } from './phone-commands.ts';
import { valuesOf } from './service-values.ts';
import { actionOf } from './services.ts';
import { type Targets, targetsOf } from './targets.ts';

/** A service call, understood. */
export type Command = {
  readonly domain: string;
  readonly service: string;
  readonly action: Action;
  readonly targets: Targets;
  /** `mobile_app_...`, for a message or a command to one phone. */
  readonly phone: string | undefined;
  readonly values: Readonly<Record<string, Scalar>>;
  readonly text: string | undefined;
};

const nameShape = /^[\w-]{1,100}$/;
const longestValue = 200;

/** Reads a `call_service` event; undefined where it does not name a service. */
export const commandOf = (event: JsonObject, index: HomeIndex): Command | undefined => {
  const { domain, service } = event;
  if (typeof domain !== 'string' || typeof service !== 'string') return undefined;
  if (!nameShape.test(domain) || !nameShape.test(service)) return undefined;
  const data = isObject(event.service_data) ? event.service_data : {};
  const meaning = meaningOf(domain, service, data);
  return {
    domain,
    service,
    action: meaning.action,
    targets: withOwnPart(targetsOf(dataWithTarget(data), domain, index), domain, service),
    phone: domain === 'notify' && service.startsWith('mobile_app_') ? service : undefined,
    values: cleanValues({ ...valuesOf(data), ...meaning.values }, event),
    text: meaning.text === undefined ? undefined : cleanText(meaning.text, event),
  };
};

type Meaning = {
  readonly action: Action;
  readonly text: string | undefined;
  readonly values: Readonly<Record<string, Scalar>>;
};

const meaningOf = (domain: string, service: string, data: JsonObject): Meaning => {
  const action = actionOf(domain, service);
  if (action === 'notify') return notifyMeaning(data);
  if (action === 'play') return playMeaning(data);
  if (action === 'change-logging') return loggingMeaning(data);
  if (action === 'speak' || domain === 'conversation')
    return { action, text: wordsIn(data), values: {} };
  return { action, text: undefined, values: {} };
};

const notifyMeaning = (data: JsonObject): Meaning => {
  const extra = isObject(data.data) ? data.data : {};
  const phone = phoneCommandOf(data, extra);
  if (phone === undefined) return { action: 'notify', text: wordsIn(data), values: {} };
  return { action: phone.action, text: phone.text, values: { command: phone.command } };
};

/** Speech is also made by playing an address that carries the words. */
const playMeaning = (data: JsonObject): Meaning => {
  const address = data.media_content_id;
  if (typeof address !== 'string' || !address.startsWith('media-source://tts/'))
    return { action: 'play', text: undefined, values: {} };
  const words = new URLSearchParams(address.slice(address.indexOf('?') + 1)).get('message');
  return { action: 'speak', text: words ?? undefined, values: {} };
};

/** `logger.set_level` takes any number of logger names, each with its level. */
const loggingMeaning = (data: JsonObject): Meaning => {
  const levels = Object.entries(data).filter(([, level]) => typeof level === 'string');
  const option = levels.map(([name, level]) => `${name}=${String(level)}`).join(' ');
  return { action: 'change-logging', text: undefined, values: { option } };
};

const wordsIn = (data: JsonObject): string | undefined => {
  const names = ['title', 'message', 'start_message', 'question', 'text', 'command'];
  const words = names.map((name) => data[name]).filter((word) => typeof word === 'string');
  return words.length === 0 ? undefined : words.join('\n');
};

const dataWithTarget = (data: JsonObject): JsonObject =>
  isObject(data.target) ? { ...data, ...data.target } : data;

/** `script.good_night` runs the script of that name. */
const withOwnPart = (targets: Targets, domain: string, service: string): Targets => {
  const part = `${domain}.${service}`;
  const isOwn =
    domain === 'script' && !['turn_on', 'turn_off', 'toggle', 'reload'].includes(service);
  return isOwn && isEntityId(part) ? { ...targets, parts: [part] } : targets;
};

const cleanValues = (
  values: Readonly<Record<string, Scalar>>,
  event: JsonObject,
): Record<string, Scalar> =>
  Object.fromEntries(
    Object.entries(values).map(([name, value]) => [
      name,
      typeof value === 'string' ? cleanText(value, event).slice(0, longestValue) : value,
    ]),
  );
