import type { Account } from '../model/account.ts';
import type { Grant } from '../model/grant.ts';
import type { MergedHome } from './merge-observations.ts';
import { type Found, sightingsOf, type Turn, wasThere } from './was-there.ts';

/** A way in at a moment; `isCertain` is false where the records do not settle that it was there. */
export type HeldGrant = { readonly grant: Grant; readonly isCertain: boolean };
type HeldAccount = { readonly account: Account; readonly isCertain: boolean };

/** Who can do what to which device at a moment. */
export type Access = {
  readonly atMs: number;
  readonly grants: readonly HeldGrant[];
  readonly accounts: readonly HeldAccount[];
};

/** When accounts were added and removed, as acts tell it, the earliest first. */
const turnsByAccount = (home: MergedHome): ReadonlyMap<string, Turn[]> => {
  const turns = new Map<string, Turn[]>();
  for (const act of home.observations) {
    if (act.kind !== 'act' || act.about === undefined) continue;
    if (act.action !== 'add-account' && act.action !== 'remove-account') continue;
    const turn = { atMs: act.at.utcMs, isThere: act.action === 'add-account' };
    turns.set(act.about, [...(turns.get(act.about) ?? []), turn]);
  }
  return turns;
};

const findIn = (
  home: MergedHome,
  key: string,
  { turns, atMs }: { readonly turns: readonly Turn[]; readonly atMs: number },
): Found => wasThere(sightingsOf(home, home.versions.get(key) ?? []), turns, atMs);

/**
 * Whether a way in worked at a moment, by what one snapshot says of it. One that is not valid and has
 * an end worked until that end at the latest: surely so where the end came before the snapshot,
 * perhaps where a later snapshot put the end there because it was gone.
 */
const didWork = ({ grant, seenMs, atMs }: Working): Found['certainty'] => {
  if (grant.isValid) return 'yes';
  if (grant.until) return grant.until.utcMs <= seenMs ? 'yes' : 'maybe';
  return atMs < seenMs ? 'maybe' : 'no';
};

type Working = { readonly grant: Grant; readonly seenMs: number; readonly atMs: number };

const isOver = ({ until }: Grant, atMs: number): boolean =>
  until !== undefined && until.utcMs <= atMs;

/** An end that a later snapshot moved forward was not the end. */
const isWithin = (grant: Grant, latest: Grant, atMs: number): boolean =>
  !(grant.since && grant.since.utcMs > atMs) && !(isOver(grant, atMs) && isOver(latest, atMs));

const weakest = (...certainties: readonly Found['certainty'][]): Found['certainty'] =>
  (['no', 'maybe'] as const).find((one) => certainties.includes(one)) ?? 'yes';

type Finder = {
  readonly home: MergedHome;
  readonly atMs: number;
  readonly turns: ReadonlyMap<string, Turn[]>;
};

const latestAccount = ({ home }: Finder, id: string): Account | undefined => {
  const standing = home.versions.get(`account ${id}`)?.at(-1)?.standing;
  return standing?.kind === 'account' ? standing : undefined;
};

/** Sessions and tokens end with their account; an app can outlive it. */
const ownerItEndsWith = (account: Account | undefined): string | undefined =>
  account?.accountKind === 'session' || account?.accountKind === 'token'
    ? account.belongsTo
    : undefined;

/** What acts tell of an account: its own, and the end of the one it cannot outlive. */
const turnsOf = (finder: Finder, id: string): readonly Turn[] => {
  const own = finder.turns.get(id) ?? [];
  const owner = ownerItEndsWith(latestAccount(finder, id));
  const ends = (owner === undefined ? [] : (finder.turns.get(owner) ?? [])).filter(
    ({ isThere }) => !isThere,
  );
  return [...own, ...ends].sort((a, b) => a.atMs - b.atMs);
};

const accountCertainty = (finder: Finder, id: string): Found['certainty'] => {
  const { home, atMs } = finder;
  if (!home.versions.has(`account ${id}`)) return 'yes';
  return findIn(home, `account ${id}`, { turns: turnsOf(finder, id), atMs }).certainty;
};

/** The account's own way in, its sessions and its tokens come and go with their holder. */
const turnsOfGrant = (finder: Finder, { holder, means }: Grant): readonly Turn[] =>
  means === 'account' || means === 'session' || means === 'token' ? turnsOf(finder, holder) : [];

const grantAt = (finder: Finder, latest: Grant): HeldGrant | undefined => {
  const { home, atMs } = finder;
  const turns = turnsOfGrant(finder, latest);
  const found = findIn(home, `grant ${latest.id}`, { turns, atMs });
  const grant = found.version?.standing;
  if (grant?.kind !== 'grant' || !isWithin(grant, latest, atMs)) return undefined;
  const isRemovedLater = turns.some((turn) => turn.atMs > atMs && !turn.isThere);
  const seenMs = found.version?.snapshot.orderMs ?? atMs;
  const own = isRemovedLater ? 'yes' : didWork({ grant, seenMs, atMs });
  // A grant that was there shows that its holder was; only a holder known to be gone ends it.
  const isHolderGone = accountCertainty(finder, grant.holder) === 'no';
  const certainty = isHolderGone ? 'no' : weakest(found.certainty, own);
  return certainty === 'no' ? undefined : { grant, isCertain: certainty === 'yes' };
};

const accountAt = (finder: Finder, latest: Account): HeldAccount | undefined => {
  const { home, atMs } = finder;
  const turns = turnsOf(finder, latest.id);
  const { certainty, version } = findIn(home, `account ${latest.id}`, { turns, atMs });
  if (certainty === 'no') return undefined;
  const account = version?.standing.kind === 'account' ? version.standing : latest;
  return { account, isCertain: certainty === 'yes' };
};

/** Who held what at a moment, now or in the past, in the order of ids. */
export const accessAt = (home: MergedHome, atMs: number): Access => {
  const finder: Finder = { home, atMs, turns: turnsByAccount(home) };
  const { observations } = home;
  return {
    atMs,
    grants: observations.flatMap((one) =>
      one.kind === 'grant' ? (grantAt(finder, one) ?? []) : [],
    ),
    accounts: observations.flatMap((one) =>
      one.kind === 'account' ? (accountAt(finder, one) ?? []) : [],
    ),
  };
};
