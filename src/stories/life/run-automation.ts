import type { AutomationConfig } from '../home/home.ts';
import type { Doing } from './commands.ts';
import { fire, newContext, putState, standingOf, type World } from './world.ts';

type Cause = {
  readonly atMs: number;
  /** As Home Assistant words it: `time`, `state of person.alex`. */
  readonly source: string;
  /** The context of what set it off, where that was a state or an event. */
  readonly parent?: Uint8Array | undefined;
};

/**
 * Runs a stored automation: a context of its own that names its cause and no user, the event, the
 * row of the automation itself, then what it does.
 */
export const runAutomation = (
  world: World,
  automation: AutomationConfig,
  cause: Cause & { readonly act: (doing: Doing) => void },
): void => {
  if (world.day < automation.fromDay) return;
  if (standingOf(world, automation.entityId).state === 'off') return;
  const { atMs, source, parent } = cause;
  const { entityId, alias } = automation;
  const context = newContext(world, atMs, { parent });
  fire(
    world,
    { atMs, type: 'automation_triggered', data: { name: alias, entity_id: entityId, source } },
    context,
  );
  // One row when it begins and one when it ends; what changes between them is not recorded.
  putState(world, { atMs: atMs + 1, entity: entityId, state: 'on' }, context);
  cause.act({ world, atMs: atMs + 2, context });
  putState(world, { atMs: atMs + 7, entity: entityId, state: 'on' }, context);
};
