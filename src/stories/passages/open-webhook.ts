import { mainEntityOf } from '../home/home.ts';
import { turnLock } from '../life/commands.ts';
import type { Player } from '../life/happening.ts';
import { runAutomation } from '../life/run-automation.ts';
import type { PassageOf } from '../passage.ts';
import { plantedSecret } from '../secrets.ts';
import { noteStanding } from './note-standing.ts';

/** Whoever knows an address opens the door with it, from anywhere and without signing in. */
export const openWebhook: Player<PassageOf<'open-webhook'>> = {
  draft: (home, { title, day, lock }) => ({
    alias: title,
    fromDay: day,
    triggers: [
      {
        trigger: 'webhook',
        webhook_id: plantedSecret(home.seed, 'open-webhook'),
        allowed_methods: ['GET', 'POST'],
        local_only: false,
      },
    ],
    conditions: [],
    actions: [{ action: 'lock.unlock', target: { entity_id: mainEntityOf(home, lock) } }],
  }),
  plan: (day, { rule, day: on, lock }, { index, automation }) => {
    if (!automation || day.number < on) return [];
    const parts = [automation.entityId];
    if (day.number === on)
      return noteStanding(day, day.at('11:31'), { index, rule, accounts: [], people: [], parts });
    if (!day.random.chance(0.1)) return [];
    const atMs = day.at('13:00', day.random.whole(0, 120));
    const act = (doing: Parameters<typeof turnLock>[0]) =>
      turnLock(doing, mainEntityOf(day.home, lock), 'unlocked');
    return [
      { atMs, run: (world) => runAutomation(world, automation, { atMs, source: 'webhook', act }) },
    ];
  },
};
