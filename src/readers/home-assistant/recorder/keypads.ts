import type { Attribution } from '../../../model/act.ts';
import { type HomeIndex, registryDeviceIdOf } from '../home-index.ts';
import type { Draft } from './drafts.ts';
import { isObject, type JsonObject } from './json-texts.ts';

/** How far apart a lock's own message and its change of state may be. */
const nearMs = 5000;

type Pressed = { readonly atMs: number; readonly says: string };

/**
 * Joins what a Z-Wave lock tells of its keypad (`zwave_js_notification`) with the change of the same
 * lock, whichever comes first. A slot is a number in the lock, not an account.
 */
export class Keypads {
  readonly #pressed = new Map<string, Pressed>();
  readonly #changed = new Map<string, Draft>();
  readonly #index: HomeIndex;

  constructor(index: HomeIndex) {
    this.#index = index;
  }

  heard(data: JsonObject, atMs: number): void {
    const says = saidBy(data);
    if (says === undefined) return;
    const device = registryDeviceIdOf(String(data.device_id));
    const draft = this.#changed.get(device);
    if (draft !== undefined && Math.abs(atMs - draft.at.utcMs) <= nearMs)
      draft.by = withKeypad(draft.by, says);
    else this.#pressed.set(device, { atMs, says });
  }

  lockChanged(entity: string, draft: Draft): void {
    const device = this.#index.deviceOfEntity.get(entity);
    if (device === undefined) return;
    const pressed = this.#pressed.get(device);
    if (pressed !== undefined && Math.abs(draft.at.utcMs - pressed.atMs) <= nearMs)
      draft.by = withKeypad(draft.by, pressed.says);
    else this.#changed.set(device, draft);
  }
}

const withKeypad = (by: Attribution, deviceSays: string): Attribution => ({
  ...by,
  via: 'keypad',
  deviceSays,
});

const saidBy = (data: JsonObject): string | undefined => {
  const label = data.event_label;
  if (typeof data.device_id !== 'string' || typeof label !== 'string') return undefined;
  if (!/keypad/i.test(label)) return undefined;
  const slot = isObject(data.parameters) ? data.parameters.userId : undefined;
  return typeof slot === 'number' ? `${label.slice(0, 80)} #${slot}` : label.slice(0, 80);
};
