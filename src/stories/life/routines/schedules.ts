import { type Home, mainEntityOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import type { Doing } from '../commands.ts';
import type { AutomationDraft, Happening, Player, StoryDay } from '../happening.ts';
import { moveCover, setHotWater, switchPlug } from '../house-commands.ts';
import { runAutomation } from '../run-automation.ts';

type Turn = { readonly at: string; readonly service: string; readonly act: (doing: Doing) => void };
type Timetable = {
  readonly alias: string;
  readonly entities: readonly string[];
  readonly turns: readonly Turn[];
};

const draftOf = ({ alias, entities, turns }: Timetable): AutomationDraft => ({
  alias,
  fromDay: 0,
  triggers: turns.map(({ at }) => ({ trigger: 'time', at: `${at}:00`, id: at })),
  conditions: [],
  actions: [
    {
      choose: turns.map(({ at, service }) => ({
        conditions: [{ condition: 'trigger', id: [at] }],
        sequence: [{ action: service, target: { entity_id: entities } }],
      })),
    },
  ],
});

const runsOf = (
  day: StoryDay,
  { turns }: Timetable,
  automation: Parameters<typeof runAutomation>[1] | undefined,
): Happening[] =>
  turns.map(({ at, act }) => {
    const atMs = day.at(at) + 45;
    return {
      atMs,
      run: (world) => automation && runAutomation(world, automation, { atMs, source: 'time', act }),
    };
  });

/** Something that the hub does at fixed times. */
const byTime = <Part>(timetableOf: (home: Home, part: Part) => Timetable): Player<Part> => ({
  draft: (home, part) => draftOf(timetableOf(home, part)),
  plan: (day, part, { automation }) => runsOf(day, timetableOf(day.home, part), automation),
});

export const hotWaterSchedule = byTime<RoutineOf<'hot-water-schedule'>>((home, part) => {
  const entity = mainEntityOf(home, part.heater);
  const service = 'water_heater.set_operation_mode';
  return {
    alias: `${part.heater} by time`,
    entities: [entity],
    turns: [
      { at: part.on_at, service, act: (doing) => setHotWater(doing, entity, 'eco') },
      { at: part.off_at, service, act: (doing) => setHotWater(doing, entity, 'off') },
    ],
  };
});

export const coversSchedule = byTime<RoutineOf<'covers-schedule'>>((home, part) => {
  const entities = part.devices.map((name) => mainEntityOf(home, name));
  const all = (to: 'open' | 'closed') => (doing: Doing) => {
    for (const entity of entities) moveCover(doing, entity, to);
  };
  return {
    alias: 'Blinds by time',
    entities,
    turns: [
      { at: part.open_at, service: 'cover.open_cover', act: all('open') },
      { at: part.close_at, service: 'cover.close_cover', act: all('closed') },
    ],
  };
});

export const plugSchedule = byTime<RoutineOf<'plug-schedule'>>((home, part) => {
  const entity = mainEntityOf(home, part.plug);
  return {
    alias: `${part.plug} by time`,
    entities: [entity],
    turns: [
      {
        at: part.on_at,
        service: 'switch.turn_on',
        act: (doing) => switchPlug(doing, entity, true),
      },
      {
        at: part.off_at,
        service: 'switch.turn_off',
        act: (doing) => switchPlug(doing, entity, false),
      },
    ],
  };
});
