import type { Device } from '../../../model/device.ts';
import { emptyHomeIndex } from '../home-index.ts';
import type { Home } from './open-home.ts';
import { isRecord, sourceAt } from './stored-items.ts';

/** The hub itself: its name and the zone that the home's clock is set to. */
export const hubOf = ({ snapshot, storage, settings }: Home): Device[] => {
  const [any] = snapshot.documents.values();
  const core = storage.core;
  const part = settings.part('homeassistant');
  const own = isRecord(part?.value) ? part.value : {};
  const source = core?.source ?? part?.source ?? (any && sourceAt(any, ''));
  if (source === undefined) return [];
  const timeZone = core?.value.time_zone ?? textOf(own.time_zone);
  return [
    {
      ...plainHub(source),
      name: core?.value.location_name ?? textOf(own.name) ?? 'Home Assistant',
      ...(timeZone !== undefined && { timeZone }),
    },
  ];
};

/** A hub of which nothing is known but that it is there. */
export const plainHub = (source: Device['source']): Device => ({
  kind: 'device',
  id: emptyHomeIndex.hub,
  form: 'hub',
  name: 'Home Assistant',
  roomClass: 'unknown',
  abilities: [],
  parts: [],
  isHidden: false,
  isDisabled: false,
  isRemoved: false,
  source,
});

const textOf = (value: unknown): string | undefined =>
  typeof value === 'string' && value !== '' ? value : undefined;
