import { callService, type Doing, doneByHand, follow } from './commands.ts';
import { plan, putState, standingOf } from './world.ts';

/** What arms and disarms, opens and closes, and gives power, each as the bus carries it. */
export const armAlarm = (doing: Doing, entity: string, how: 'away' | 'night'): void => {
  callService(doing, `alarm_control_panel.alarm_arm_${how}`, { entity_id: [entity] });
  follow(doing, { entity, state: `armed_${how}` }, doing.world.random.whole(400, 1800));
};

export const disarmAlarm = (doing: Doing, entity: string): void => {
  callService(doing, 'alarm_control_panel.alarm_disarm', { entity_id: [entity] });
  follow(doing, { entity, state: 'disarmed' });
};

export const moveCover = (doing: Doing, entity: string, to: 'open' | 'closed'): void => {
  callService(doing, `cover.${to === 'open' ? 'open' : 'close'}_cover`, { entity_id: [entity] });
  const moving = to === 'open' ? 'opening' : 'closing';
  follow(doing, { entity, state: moving }, 300);
  const attributes = { current_position: to === 'open' ? 100 : 0 };
  follow(doing, { entity, state: to, attributes }, doing.world.random.whole(2_000, 4_500));
};

export const switchPlug = (doing: Doing, entity: string, isOn: boolean): void => {
  callService(doing, `switch.${isOn ? 'turn_on' : 'turn_off'}`, { entity_id: [entity] });
  follow(doing, { entity, state: isOn ? 'on' : 'off' });
};

export const setHotWater = (doing: Doing, entity: string, mode: 'eco' | 'off'): void => {
  callService(doing, 'water_heater.set_operation_mode', {
    operation_mode: mode,
    entity_id: [entity],
  });
  follow(doing, { entity, state: mode, attributes: { operation_mode: mode } });
};

export const runVacuum = (doing: Doing, entity: string): void => {
  const { world, atMs } = doing;
  callService(doing, 'vacuum.start', { entity_id: [entity] });
  follow(doing, { entity, state: 'cleaning' });
  for (const [afterMinutes, state] of [
    [38, 'returning'],
    [41, 'docked'],
  ] as const)
    putLater(doing, {
      entity,
      state,
      atMs: atMs + afterMinutes * 60_000 + world.random.whole(0, 9_000),
    });
};

/** Somebody at home puts it back by hand, some time later: no command, no account. */
export const putLater = (
  { world }: Doing,
  later: { entity: string; state: string; atMs: number; attributes?: object },
): void =>
  plan(world, {
    atMs: later.atMs,
    run: () => {
      const { entity, state, atMs } = later;
      if (standingOf(world, entity).state === state) return;
      const attributes = { ...later.attributes };
      putState(world, { atMs, entity, state, attributes }, doneByHand(world, atMs).context);
    },
  });
