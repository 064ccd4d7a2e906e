import type { Trigger } from '../../../model/automation.ts';
import type { Home } from '../storage/open-home.ts';

/** Home Assistant 2023.7 was the first in which a webhook that says nothing is for the home network only. */
const quietMeansHome: readonly [number, number] = [2023, 7];

/** From where a webhook can be called. Its id is a secret: compared here, never passed on. */
export const webhookReach = (
  raw: Readonly<Record<string, unknown>>,
  home: Home,
): NonNullable<Trigger['reach']> => {
  const hooks = home.storage.cloud?.value.cloudhooks ?? {};
  if (typeof raw.webhook_id === 'string' && Object.hasOwn(hooks, raw.webhook_id)) return 'anywhere';
  if (raw.local_only === true) return 'home-network';
  if (raw.local_only === false) return 'anywhere';
  return isFrom(home.settings.version, quietMeansHome) ? 'home-network' : 'unknown';
};

const isFrom = (version: string | undefined, [year, month]: readonly [number, number]): boolean => {
  const match = /^(\d+)\.(\d+)/.exec(version ?? '');
  if (match === null) return false;
  const [found, minor] = [Number(match[1]), Number(match[2])];
  return found > year || (found === year && minor >= month);
};
