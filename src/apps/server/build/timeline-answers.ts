import type { Standing } from '../../../access/stand.ts';
import type { GapsAnswer, NamesAnswer } from '../answers.ts';

/** Stretches of which the history does not tell all, the earliest first. */
export function gapsAnswer({ things }: Standing): GapsAnswer {
  return things.coverage
    .flatMap(({ aspect, topic, from, until, cause }) =>
      topic === 'history' && (aspect === 'gap' || aspect === 'missing-rows' || aspect === 'purged')
        ? [
            {
              fromMs: from?.utcMs ?? null,
              untilMs: until?.utcMs ?? null,
              aspect,
              cause: cause ?? null,
            },
          ]
        : [],
    )
    .sort((a, b) => (a.fromMs ?? -Infinity) - (b.fromMs ?? -Infinity));
}

/** Names for the ids that acts carry. */
export function namesAnswer({ home, things }: Standing): NamesAnswer {
  return {
    devices: Object.fromEntries(
      [...home.devices.values()].map(({ id, name, room }) => [id, { name, room: room ?? null }]),
    ),
    accounts: Object.fromEntries(
      [...home.accounts.values()].map(({ id, name }) => [
        id,
        { name, person: home.people.ofAccount(id)?.person?.name ?? null },
      ]),
    ),
    people: home.household.people.map(({ name }) => name),
    automations: Object.fromEntries(things.automations.map(({ id, name }) => [id, name])),
  };
}
