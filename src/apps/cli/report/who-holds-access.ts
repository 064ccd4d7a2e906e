import { orphanApps, unnamedHolders } from '../../../access/loose-ends.ts';
import { type AccessRow, summariseAccess } from '../../../access/summarise-access.ts';
import { soleAdministrators, whoCanRemove } from '../../../access/who-can-remove.ts';
import { showDay, showTime } from '../../../guidance/show-time.ts';
import { abilityWords, listInWords, meansWords, roleWords } from '../../../guidance/words.ts';
import type { Examined } from '../../../pipeline.ts';
import { bullets, heading, paragraph, table } from '../layout.ts';
import { nameIn } from './names.ts';

/** Who can get in, by which means, since when and last used when: people first, then the rest. */
export function whoHoldsAccess(examined: Examined): string {
  const rows = summariseAccess(examined.access, examined.home);
  if (rows.length === 0) {
    return (
      heading('Who holds access') +
      paragraph('The records that were given do not tell who holds access.')
    );
  }
  const people = rows.filter(({ accountKind }) => !isOfTheHome(accountKind));
  const own = rows.filter(({ accountKind }) => isOfTheHome(accountKind));
  return [
    heading('Who holds access'),
    paragraph(
      `As of ${showTime(examined.nowMs, examined.timeZone.name)}, the latest time in the records.`,
    ),
    '\n',
    table(
      ['Who', 'To the home', 'By', 'Since', 'Last use seen'],
      [16, 14, 20, 11, 15],
      people.map((row) => cells(row, examined)),
    ),
    '\n',
    bullets(abilityLines(people)),
    bullets(remarks(examined)),
    ownLine(own),
  ].join('');
}

function isOfTheHome(kind: AccessRow['accountKind']): boolean {
  return kind === 'system' || kind === 'automation';
}

function cells(row: AccessRow, { timeZone }: Examined): string[] {
  const { lastUsed, lastUsedFrom, since, means, role } = row;
  return [
    row.person === null ? `${row.name} (not named)` : row.name,
    [relationWords(row), roleWords[role]].filter((word) => word !== '').join(', '),
    listInWords(means.map((one) => meansWords[one])),
    since === null ? 'not known' : showDay(since.utcMs, timeZone.name),
    lastUsed === null
      ? row.useShown === 'every-use'
        ? 'never'
        : 'not shown'
      : `${showTime(lastUsed.utcMs, timeZone.name)}${fromWords(lastUsedFrom)}`,
  ];
}

function relationWords({ relation, isShared, daysSinceLeft }: AccessRow): string {
  if (isShared) return 'shared';
  if (relation === 'unknown') return '';
  if (relation === 'left') return `left ${daysSinceLeft ?? '?'} days ago`;
  return relation === 'never-lived-here' ? 'never lived here' : relation;
}

const networkWords = {
  'home-network': 'home network',
  outside: 'outside',
  'private-network': 'a private network',
  'this-machine': 'the hub itself',
  unknown: 'unknown place',
} as const;

function fromWords(origin: AccessRow['lastUsedFrom']): string {
  return origin === null ? '' : `, from ${networkWords[origin.network]}`;
}

/** What they can do, said once for all who can do the same. */
function abilityLines(rows: readonly AccessRow[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { abilities, name } of rows) {
    const can = listInWords(abilities.map((ability) => abilityWords[ability]));
    if (can !== '') groups.set(can, [...(groups.get(can) ?? []), name]);
  }
  return [...groups].map(([can, names]) => `${listInWords(names)} can: ${can}.`);
}

function remarks(examined: Examined): string[] {
  const { access } = examined;
  const name = nameIn(examined);
  const removals = whoCanRemove(access);
  const removers = [...new Set(removals.map(({ by }) => name(by)))];
  const cannotBeRemoved = access.accounts
    .map(({ account }) => account)
    .filter(({ accountKind, role }) => accountKind === 'user' && role === 'owner');
  const remark = (text: string, names: readonly string[]): string[] =>
    names.length === 0 ? [] : [`${text}: ${listInWords([...new Set(names)])}.`];
  return [
    ...remark('Can remove other people', removers),
    ...remark(
      'Cannot be removed by anybody',
      cannotBeRemoved.map((one) => one.name),
    ),
    ...remark(
      'Alone can manage access',
      soleAdministrators(access).map((one) => name(one.account)),
    ),
    ...remark('Nobody was named for', unnamed(examined)),
    ...remark(
      'Apps whose account is gone',
      orphanApps(access).map(({ id }) => name(id)),
    ),
    ...remark(
      'Ways in whose use is never written down, so no use seen says nothing',
      access.grants
        .filter(({ grant }) => grant.useShown === 'never' && grant.means === 'token')
        .map(({ grant }) => name(grant.holder)),
    ),
  ];
}

/** The accounts themselves; what belongs to one of them goes with it. */
function unnamed(examined: Examined): string[] {
  const holders = unnamedHolders(examined.access, examined.home.match);
  const ids = new Set(holders.map(({ id }) => id));
  return holders
    .filter(({ belongsTo }) => belongsTo === undefined || !ids.has(belongsTo))
    .map(({ id }) => nameIn(examined)(id));
}

function ownLine(rows: readonly AccessRow[]): string {
  if (rows.length === 0) return '';
  return paragraph(`Part of the home itself: ${listInWords(rows.map(({ name }) => name))}.`);
}
