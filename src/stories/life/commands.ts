import { type Attributes, notifyServiceOf, phoneOf, userOnDay } from '../home/home.ts';
import { type Context, fire, newContext, plan, putState, standingOf, type World } from './world.ts';

/** One act: in this world, at this instant, by whoever the context names. */
export type Doing = { readonly world: World; readonly atMs: number; readonly context: Context };

/** An act of an account, over the app or a browser. */
export const doneBy = (world: World, atMs: number, user: string): Doing => ({
  world,
  atMs,
  context: newContext(world, atMs, { user: userOnDay(world.home, user, world.day) }),
});

/** Something without an account: a switch on the wall, a hand on the device, a sensor. */
export const doneByHand = (world: World, atMs: number): Doing => ({
  world,
  atMs,
  context: newContext(world, atMs),
});

/** How long a device takes to answer, in milliseconds. */
const answerMs = (world: World): number => world.random.whole(20, 260);

/** The command itself, as the event bus carries it. */
export const callService = (doing: Doing, service: string, data: Attributes): void => {
  const dot = service.indexOf('.');
  fire(
    doing.world,
    {
      atMs: doing.atMs,
      type: 'call_service',
      data: {
        domain: service.slice(0, dot),
        service: service.slice(dot + 1),
        service_data: data,
      },
    },
    doing.context,
  );
};

type Result = { entity: string; state: string; attributes?: Attributes };

/** The state that follows, with the context of the command. */
export const follow = (doing: Doing, result: Result, afterMs = answerMs(doing.world)): void =>
  putState(doing.world, { atMs: doing.atMs + afterMs, ...result }, doing.context);

const lit = (level: number): Attributes => ({ color_mode: 'brightness', brightness: level });
const dark: Attributes = { color_mode: null, brightness: null };

export const switchLight = (doing: Doing, entity: string, level: number): void => {
  const isOn = level > 0;
  const isDimmed = isOn && level < 255;
  callService(doing, `light.${isOn ? 'turn_on' : 'turn_off'}`, {
    ...(isDimmed && { brightness_pct: Math.round(level / 2.55) }),
    entity_id: [entity],
  });
  follow(doing, { entity, state: isOn ? 'on' : 'off', attributes: isOn ? lit(level) : dark });
};

/** A hand on the wall: no command, no account. */
export const flipLight = (doing: Doing, entity: string): void => {
  const isOn = standingOf(doing.world, entity).state !== 'on';
  putState(
    doing.world,
    { atMs: doing.atMs, entity, state: isOn ? 'on' : 'off', attributes: isOn ? lit(255) : dark },
    doing.context,
  );
};

export const setTemperature = (doing: Doing, entity: string, temperature: number): void => {
  callService(doing, 'climate.set_temperature', { temperature, entity_id: [entity] });
  const now = standingOf(doing.world, entity);
  follow(doing, { entity, state: now.state, attributes: { temperature } });
  const isWarm = Number(now.attributes.current_temperature) >= temperature;
  // The boiler answers a little later, inside the five seconds in which the hub keeps the context.
  const attributes = { hvac_action: isWarm ? 'idle' : 'heating' };
  follow(doing, { entity, state: now.state, attributes }, doing.world.random.whole(900, 3800));
};

export const setVolume = (doing: Doing, entity: string, level: number): void => {
  callService(doing, 'media_player.volume_set', { volume_level: level, entity_id: [entity] });
  const { state } = standingOf(doing.world, entity);
  follow(doing, { entity, state, attributes: { volume_level: level } });
};

export const playMedia = (doing: Doing, entity: string, title: string): void => {
  callService(doing, 'media_player.play_media', {
    media_content_id: `https://media.example/${encodeURIComponent(title)}`,
    media_content_type: 'music',
    entity_id: [entity],
  });
  follow(doing, {
    entity,
    state: 'playing',
    attributes: { media_content_type: 'music', media_title: title },
  });
};

export const switchPlayer = (doing: Doing, entity: string, isOn: boolean): void => {
  callService(doing, `media_player.${isOn ? 'turn_on' : 'turn_off'}`, { entity_id: [entity] });
  follow(doing, { entity, state: isOn ? 'on' : 'off' });
};

export const speak = (doing: Doing, entity: string, message: string): void => {
  callService(doing, 'tts.speak', {
    media_player_entity_id: entity,
    message,
    entity_id: ['tts.example_voice'],
  });
  follow(doing, { entity, state: 'playing', attributes: { media_content_type: 'music' } });
};

export const soundSiren = (doing: Doing, entity: string, isOn: boolean): void => {
  callService(doing, `siren.${isOn ? 'turn_on' : 'turn_off'}`, {
    ...(isOn && { tone: 'alarm', duration: 5 }),
    entity_id: [entity],
  });
  follow(doing, { entity, state: isOn ? 'on' : 'off' });
};

export const turnLock = (
  doing: Doing,
  entity: string,
  to: 'locked' | 'unlocked',
  code?: string,
): void => {
  callService(doing, `lock.${to === 'locked' ? 'lock' : 'unlock'}`, {
    ...(code && { code }),
    entity_id: [entity],
  });
  follow(doing, { entity, state: to }, doing.world.random.whole(700, 2600));
};

export const tellPhone = (doing: Doing, person: string, message: string): void =>
  callService(doing, `notify.${notifyServiceOf(doing.world.home, person)}`, {
    title: 'Home',
    message,
  });

/** Asks a phone where it is; some seconds later it answers, which names nobody. */
export const askLocation = (doing: Doing, person: string): void => {
  const { world, atMs } = doing;
  callService(doing, `notify.${notifyServiceOf(world.home, person)}`, {
    message: 'request_location_update',
  });
  const tracker = phoneOf(world.home, person)?.tracker ?? '';
  const answerAt = atMs + world.random.whole(6_000, 25_000);
  const run = () => {
    const { state } = standingOf(world, tracker);
    const attributes = { battery_level: world.random.whole(30, 95) };
    putState(
      world,
      { atMs: answerAt, entity: tracker, state, attributes },
      newContext(world, answerAt),
    );
  };
  plan(world, { atMs: answerAt, run });
};
