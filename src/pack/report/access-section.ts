import { orphanApps, unnamedHolders } from '../../access/loose-ends.ts';
import { type AccessRow, summariseAccess } from '../../access/summarise-access.ts';
import { soleAdministrators, whoCanRemove } from '../../access/who-can-remove.ts';
import { type Block, bullets, quiet, type Section, text } from './blocks.ts';
import { sayAt, type View } from './view.ts';

/** Who can get in, by which means, since when and last used when: people first, then the rest. */
export const accessSection = (view: View): Section => {
  const { say, standing } = view;
  const rows = summariseAccess(standing.access, standing.home);
  const title = say('report.access.heading');
  if (rows.length === 0) return { title, blocks: [text(say('report.access.nothing'))] };
  const people = rows.filter(({ accountKind }) => !isOfTheHome(accountKind));
  const own = rows.filter(({ accountKind }) => isOfTheHome(accountKind));
  return {
    title,
    blocks: [
      text(sayAt(view, 'report.access.as-of', { at: standing.nowMs })),
      accessTable(people, view),
      ...bullets([...abilityLines(people, view), ...remarks(view)]),
      ...(own.length === 0
        ? []
        : [quiet(say('report.access.own', { names: view.list(own.map(({ name }) => name)) }))]),
    ],
  };
};

const isOfTheHome = (kind: AccessRow['accountKind']): boolean =>
  kind === 'system' || kind === 'automation';

const accessTable = (rows: readonly AccessRow[], view: View): Block => ({
  kind: 'table',
  columns: [
    { title: view.say('report.access.who'), share: 16 },
    { title: view.say('report.access.to-home'), share: 20 },
    { title: view.say('report.access.by'), share: 26 },
    { title: view.say('report.access.since'), share: 15 },
    { title: view.say('report.access.last'), share: 23 },
  ],
  rows: rows.map((row) => cells(row, view)),
});

const cells = (row: AccessRow, view: View): string[] => {
  const { say, dayIn } = view;
  const means = view.list(row.means.map((one) => say(`words.means-${one}`)));
  return [
    row.person === null ? say('report.access.not-named', { name: row.name }) : row.name,
    [relationWords(row, view), say(`words.role-${row.role}`)]
      .filter((word) => word !== '')
      .join(', '),
    row.isCertain ? means : `${means}. ${say('report.access.unsettled')}`,
    row.since === null ? say('shared.not-known') : dayIn(row.since.utcMs),
    lastUse(row, view),
  ];
};

const lastUse = (
  { lastUsed, lastUsedFrom, useShown }: AccessRow,
  { say, momentIn }: View,
): string => {
  if (lastUsed === null)
    return say(useShown === 'every-use' ? 'report.access.never-used' : 'report.access.not-shown');
  const time = momentIn(lastUsed.utcMs);
  if (lastUsedFrom === null) return time;
  const place = say(`report.access.network-${lastUsedFrom.network}`);
  return say('report.access.from', { time, place });
};

const relationWords = ({ relation, isShared, daysSinceLeft }: AccessRow, { say }: View): string => {
  if (isShared) return say('report.access.shared');
  if (relation === 'unknown') return '';
  if (relation === 'left')
    return daysSinceLeft === null
      ? say('report.household.is-left')
      : say('report.access.left', { days: daysSinceLeft });
  return say(`report.household.is-${relation}`);
};

/** What they can do, said once for all who can do the same. */
const abilityLines = (rows: readonly AccessRow[], { say, list }: View): string[] => {
  const groups = new Map<string, string[]>();
  for (const { abilities, name } of rows) {
    const can = list(abilities.map((ability) => say(`words.ability-${ability}`)));
    if (can !== '') groups.set(can, [...(groups.get(can) ?? []), name]);
  }
  return [...groups].map(([abilities, names]) =>
    say('report.access.can', { names: list(names), abilities }),
  );
};

const remarks = (view: View): string[] => {
  const { say, list, standing, nameOf } = view;
  const { access, home } = standing;
  const owners = access.accounts.filter(
    ({ account }) => account.accountKind === 'user' && account.role === 'owner',
  );
  const holders = unnamedHolders(access, home.match);
  const ids = new Set(holders.map(({ id }) => id));
  const unnamed = holders.filter(({ belongsTo }) => belongsTo === undefined || !ids.has(belongsTo));
  const remark = (
    key: `report.access.${'can-remove' | 'owner' | 'alone' | 'nobody-named' | 'orphan'}`,
    accounts: readonly string[],
  ): string[] => {
    const names = [...new Set(accounts.map(nameOf))];
    return names.length === 0 ? [] : [say(key, { names: list(names) })];
  };
  return [
    ...remark(
      'report.access.can-remove',
      whoCanRemove(access).map(({ by }) => by),
    ),
    ...remark(
      'report.access.owner',
      owners.map(({ account }) => account.id),
    ),
    ...remark(
      'report.access.alone',
      soleAdministrators(access).map(({ account }) => account),
    ),
    ...remark(
      'report.access.nobody-named',
      unnamed.map(({ id }) => id),
    ),
    ...remark(
      'report.access.orphan',
      orphanApps(access).map(({ id }) => id),
    ),
  ];
};
