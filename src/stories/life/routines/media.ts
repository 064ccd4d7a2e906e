import { mainEntityOf, userOf } from '../../home/home.ts';
import type { RoutineOf } from '../../routine.ts';
import { plantedSecret } from '../../secrets.ts';
import { doneBy, playMedia, setVolume, switchLight, switchPlayer } from '../commands.ts';
import type { Happening, Player } from '../happening.ts';
import { runAutomation } from '../run-automation.ts';
import { standingOf } from '../world.ts';

export const mediaInTheEvening: Player<RoutineOf<'media-in-the-evening'>> = {
  plan: (day, { device, by }) => {
    if (!day.random.chance(0.7)) return [];
    const entity = mainEntityOf(day.home, device);
    const startMs = day.at('19:40', day.random.whole(0, 50));
    const step = (afterMinutes: number, what: 'on' | 'volume' | 'film' | 'off'): Happening => {
      const atMs = startMs + afterMinutes * 60_000 + day.random.whole(0, 9_000);
      return {
        atMs,
        run: (world) => {
          if (!world.presence.isHome(by, startMs, day.number)) return;
          const doing = doneBy(world, atMs, userOf(day.home, by));
          if (what === 'on') switchPlayer(doing, entity, true);
          if (what === 'off') switchPlayer(doing, entity, false);
          if (what === 'volume') setVolume(doing, entity, 0.25);
          if (what === 'film') playMedia(doing, entity, 'An evening film');
        },
      };
    };
    return [step(0, 'on'), step(1, 'film'), step(2, 'volume'), step(110, 'off')];
  },
};

/** A spoken command over the maker's cloud: the hub sees its own cloud account, and no person. */
export const voice: Player<RoutineOf<'voice'>> = {
  plan: (day, { devices, per_day }) => {
    const cloud = day.home.users.find(({ name }) => name === 'Home Assistant Cloud');
    if (!cloud) return [];
    return Array.from({ length: Math.round(per_day) }, (): Happening => {
      const atMs = day.at('07:00', day.random.whole(0, 14 * 60));
      const entity = mainEntityOf(day.home, day.random.pick(devices) ?? '');
      return {
        atMs,
        run: (world) => {
          if (!entity.startsWith('light.')) return;
          if (world.presence.athome(atMs, day.number).length === 0) return;
          const isOn = standingOf(world, entity).state === 'on';
          switchLight(doneBy(world, atMs, cloud.id), entity, isOn ? 0 : 255);
        },
      };
    });
  },
};

/** A bell button calls a webhook of the home network, and the speaker chimes. */
export const chimeWebhook: Player<RoutineOf<'chime-webhook'>> = {
  draft: (home, { speaker }) => ({
    alias: 'Door chime',
    fromDay: 0,
    triggers: [
      {
        trigger: 'webhook',
        webhook_id: plantedSecret(home.seed, 'chime-webhook'),
        allowed_methods: ['POST'],
        local_only: true,
      },
    ],
    conditions: [],
    actions: [
      {
        action: 'media_player.play_media',
        target: { entity_id: mainEntityOf(home, speaker) },
        data: { media_content_id: 'chime', media_content_type: 'music' },
      },
    ],
  }),
  plan: (day, { speaker }, { automation }) => {
    const atMs = day.at('10:00', day.random.whole(0, 480));
    if (!automation || !day.random.chance(0.5)) return [];
    const act = { atMs, source: 'webhook' };
    return [
      {
        atMs,
        run: (world) =>
          runAutomation(world, automation, {
            ...act,
            act: (doing) => playMedia(doing, mainEntityOf(day.home, speaker), 'chime'),
          }),
      },
    ];
  },
};
