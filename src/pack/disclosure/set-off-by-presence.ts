import type { Act } from '../../model/act.ts';
import type { Automation } from '../../model/automation.ts';
import type { Observation } from '../../model/observation.ts';
import type { State } from '../../model/state.ts';

export type SettingOff = {
  readonly standing: readonly Observation[];
  /** Whose coming and going is told anyway. */
  isOwn(of: Pick<State, 'part' | 'device'>): boolean;
};

/** Parts that tell where somebody is, by how systems call them. */
const whereabouts =
  /^(person|device_tracker|zone|proximity|geo_location)\.|^sensor\.\w*(geocoded_location|direction_of_travel|nearest_device|nearest_distance|_b?ssid)/;

/** How soon one automation sets off the next. */
const followsWithinMs = 10_000;

/**
 * The ids of acts, given in the order of time, that tell when somebody came or went: what an
 * automation did that was set off by it, and what it set off in its turn.
 */
export class SetOffByPresence {
  readonly ids = new Set<string>();
  /** By automation or script: whether its last run was set off by presence. */
  readonly #runs = new Map<string, boolean>();
  readonly #touched = new Map<string, number>();
  readonly #telling: Telling;

  constructor(settingOff: SettingOff) {
    this.#telling = tellingOf(settingOff);
  }

  take(act: Act): void {
    const { automation } = act.by;
    const told = this.#toldBy(act);
    const isRun = act.action === 'run';
    if (isRun && automation !== undefined && told !== undefined) this.#runs.set(automation, told);
    const isSetOff = told ?? (automation !== undefined && this.#isRunning(automation));
    // A script that is run goes on with why it was.
    if (isRun)
      for (const part of act.parts) if (!isSame(automation, part)) this.#runs.set(part, isSetOff);
    if (!isSetOff) return;
    this.ids.add(act.id);
    for (const part of act.parts) this.#touched.set(part, act.at.utcMs);
  }

  /** Undefined where the act itself does not tell what set it off. */
  #toldBy({ action, at, by, values }: Act): boolean | undefined {
    const { triggeredBy, trigger } = values;
    if (typeof triggeredBy === 'string') {
      const touchedMs = this.#touched.get(triggeredBy) ?? Number.NEGATIVE_INFINITY;
      return at.utcMs - touchedMs <= followsWithinMs || this.#telling.isPart(triggeredBy);
    }
    if (trigger !== undefined) return false;
    if (action !== 'run' || by.automation === undefined) return undefined;
    return this.#telling.isAutomation(by.automation) || undefined;
  }

  #isRunning(automation: string): boolean {
    const own = this.#runs.get(automation);
    return own ?? this.#runs.get(partOf(automation)) ?? false;
  }
}

type Telling = { isPart(part: string): boolean; isAutomation(id: string): boolean };

function tellingOf({ standing, isOwn }: SettingOff): Telling {
  const triggers = standing
    .filter((one): one is Automation => one.kind === 'automation')
    .flatMap(({ id, triggers: own }) => own.map((trigger) => ({ id, ...trigger })))
    .filter(({ type }) => type === 'presence');
  const named = new Set(triggers.flatMap(({ parts, devices }) => [...parts, ...devices]));
  const isPart = (part: string): boolean =>
    (whereabouts.test(part) || named.has(part)) && !isOwn({ part, device: part });
  // Where neither a part nor a device is named, it can be anybody.
  const others = triggers.filter(({ parts, devices }) => {
    const all = [...parts, ...devices];
    return all.length === 0 || all.some(isPart);
  });
  const automations = new Set(others.map(({ id }) => id));
  return { isPart, isAutomation: (id) => automations.has(id) };
}

/** The id of an automation ends with what the system calls it. */
const partOf = (automation: string): string => automation.slice(automation.lastIndexOf(':') + 1);

const isSame = (automation: string | undefined, part: string): boolean =>
  automation !== undefined && partOf(automation) === part;
