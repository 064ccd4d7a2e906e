import type { Window } from '../../context/window.ts';
import type { Coverage } from '../../model/coverage.ts';
import type { Examination } from '../../model/examination.ts';
import type { Grant } from '../../model/grant.ts';
import type { Moment } from '../../model/moment.ts';
import type { Examined } from '../../pipeline.ts';

/** The result as one object, in the shape of `docs/examination.schema.json`. Holds no private text. */
export function examinationJson(examined: Examined, version: string): Examination {
  const { things, records, unread, home, acts } = examined;
  return {
    homeground: version,
    ...windowJson(examined.window),
    records: records.map(({ path, sha256, bytes, reader }) => ({ path, sha256, bytes, reader })),
    coverage: things.coverage.map(coverageJson),
    unread: unread.map(({ record, where, why, count }) => ({ record, where, why, count })),
    devices: things.devices.map(({ id, name, room, roomClass, abilities }) => ({
      id,
      name,
      room: room ?? null,
      roomClass,
      abilities,
    })),
    accounts: things.accounts.map(({ id, name, accountKind, role, isActive }) => ({
      id,
      name,
      kind: accountKind,
      role,
      active: isActive,
      person: home.people.ofAccount(id)?.person?.name ?? null,
    })),
    grants: things.grants.map(grantJson),
    counts: {
      acts: acts.length,
      states: examined.stateCount,
      automations: things.automations.length,
      byAttribution: countGrades(examined),
    },
    answers: [...examined.answers],
    findings: [...examined.findings],
    leftOut: [...examined.leftOut],
  };
}

function windowJson({ fromMs, untilMs }: Window): Pick<Examination, 'window'> {
  const end = (ms: number): string | null =>
    Number.isFinite(ms) ? new Date(ms).toISOString() : null;
  const window = { from: end(fromMs), until: end(untilMs) };
  return window.from === null && window.until === null ? {} : { window };
}

function coverageJson(one: Coverage): Examination['coverage'][number] {
  return {
    aspect: one.aspect,
    topic: one.topic,
    from: instant(one.from),
    until: instant(one.until),
    days: one.days ?? null,
    count: one.count ?? null,
    names: one.names ?? [],
    cause: one.cause ?? null,
    record: one.source.record,
  };
}

function grantJson(grant: Grant): Examination['grants'][number] {
  const { holder, on, means, abilities, since, until, lastUsed, lastUsedFrom } = grant;
  return {
    holder,
    on,
    means,
    abilities,
    since: instant(since),
    until: instant(until),
    lastUsed: instant(lastUsed),
    lastUsedFrom: lastUsedFrom ? `address ${lastUsedFrom.address} (${lastUsedFrom.network})` : null,
  };
}

function countGrades({ acts }: Examined): Examination['counts']['byAttribution'] {
  const counts = { confirmed: 0, window: 0, automation: 0, unknown: 0 };
  for (const { by } of acts) counts[by.grade] += 1;
  return counts;
}

function instant(moment: Moment | undefined): string | null {
  return moment === undefined ? null : new Date(moment.utcMs).toISOString();
}
