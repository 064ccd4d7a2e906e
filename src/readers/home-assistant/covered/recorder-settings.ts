import type { Coverage } from '../../../model/coverage.ts';
import type { Source } from '../../../model/source.ts';
import type { Home } from '../storage/open-home.ts';
import { type Item, isRecord, sourceAt } from '../storage/stored-items.ts';
import { coverageOf } from './coverage-of.ts';

/** Home Assistant keeps ten days where its settings say nothing (`components/recorder`). */
const defaultKeepDays = 10;

/** What the `recorder:` part of the settings says of how long, of what, and where the history is kept. */
export const recorderSettings = (home: Home): Coverage[] => {
  if (!home.settings.main) return [];
  const part = home.settings.part('recorder');
  const source = part?.source ?? sourceAt(home.settings.main, '');
  if (part === undefined && home.settings.isDamaged) return [];
  const isPlain = part === undefined || part.value === null;
  if (!isPlain && !isRecord(part.value)) return [];
  const value = isRecord(part?.value) ? part.value : {};
  return [
    retention(value, source),
    ...elsewhere(value.db_url, source),
    ...excluded({ value, source }, home),
  ];
};

const retention = (value: Record<string, unknown>, source: Source): Coverage => {
  const what = { aspect: 'retention', topic: 'history', source } as const;
  if (value.auto_purge === false) return coverageOf({ ...what, cause: 'auto-purge-off' });
  const days = value.purge_keep_days;
  if (typeof days === 'number' && days >= 0) return coverageOf({ ...what, days });
  if (days !== undefined && days !== null) return coverageOf({ ...what, cause: 'unknown' });
  return coverageOf({ ...what, days: defaultKeepDays, cause: 'default' });
};

/** Kinds of database by the scheme of their address; the address itself holds a password. */
const kinds: readonly (readonly [RegExp, string])[] = [
  [/^(mysql|mariadb)\b/i, 'mariadb'],
  [/^postgres(ql)?\b/i, 'postgresql'],
  [/^sqlite:\/\/(\/:memory:)?$/i, 'memory'],
];

const elsewhere = (url: unknown, source: Source): Coverage[] => {
  if (url === undefined || url === null) return [];
  const text = typeof url === 'string' ? url : '';
  const cause = kinds.find(([scheme]) => scheme.test(text))?.[1];
  if (cause === undefined && /^sqlite:/i.test(text)) return [];
  const what = { aspect: 'elsewhere', topic: 'history', source } as const;
  return [coverageOf({ ...what, cause: cause ?? 'unknown' })];
};

type Filter = { readonly [K in 'domains' | 'entities' | 'entity_globs' | 'event_types']: string[] };

/** The event that carries a command. */
const commands = 'call_service';

const excluded = ({ value, source }: Item<Record<string, unknown>>, home: Home): Coverage[] => {
  const [include, exclude] = [filterOf(value.include), filterOf(value.exclude)];
  const left = namesOf(exclude).filter((name) => name !== commands);
  const outside = isEmpty(include) ? [] : notIncluded(include, home);
  const what = { aspect: 'excluded', topic: 'history', source } as const;
  return [
    ...(left.length === 0 ? [] : [coverageOf({ ...what, names: left, cause: 'excluded' })]),
    ...(exclude.event_types.includes(commands)
      ? [coverageOf({ ...what, topic: 'commands', names: [commands], cause: 'excluded' })]
      : []),
    ...(outside.length === 0
      ? []
      : [coverageOf({ ...what, names: outside, cause: 'not-included' })]),
  ];
};

const filterOf = (value: unknown): Filter => {
  const part = isRecord(value) ? value : {};
  return {
    domains: texts(part.domains),
    entities: texts(part.entities),
    entity_globs: texts(part.entity_globs),
    event_types: texts(part.event_types),
  };
};

const texts = (value: unknown): string[] => {
  const list: unknown[] = Array.isArray(value) ? value : [value];
  return list.filter((entry): entry is string => typeof entry === 'string' && entry !== '');
};

const namesOf = (filter: Filter): string[] => Object.values(filter).flat().sort();

const isEmpty = ({ domains, entities, entity_globs }: Filter): boolean =>
  domains.length + entities.length + entity_globs.length === 0;

/** Of the entities this record knows, those that a list of what to include leaves out. */
const notIncluded = (include: Filter, home: Home): string[] => {
  const [domains, entities] = [new Set(include.domains), new Set(include.entities)];
  const globs = include.entity_globs.map(startOfGlob);
  return [...home.entities.values()]
    .filter(({ isRemoved }) => !isRemoved)
    .map(({ id }) => id)
    .filter((id) => {
      const isListed = domains.has(id.slice(0, id.indexOf('.'))) || entities.has(id);
      return !isListed && !globs.some((glob) => matches(glob, id));
    })
    .sort();
};

type Glob = readonly string[];

const startOfGlob = (glob: string): Glob => glob.slice(0, 300).split('*');

/** `*` stands for anything; walked without a regular expression, so that no pattern can make it slow. */
const matches = ([first = '', ...rest]: Glob, id: string): boolean => {
  if (rest.length === 0) return first === id;
  if (!id.startsWith(first)) return false;
  const last = rest.at(-1) ?? '';
  let at = first.length;
  for (const middle of rest.slice(0, -1)) {
    const found = id.indexOf(middle, at);
    if (found === -1) return false;
    at = found + middle.length;
  }
  return id.length - last.length >= at && id.endsWith(last);
};
