import { emptyHousehold } from '../household/empty-household.ts';
import { matchHousehold } from '../household/match-household.ts';
import type { Account } from '../model/account.ts';
import type { Act } from '../model/act.ts';
import type { Automation } from '../model/automation.ts';
import type { Coverage } from '../model/coverage.ts';
import type { Device } from '../model/device.ts';
import type { Grant } from '../model/grant.ts';
import type { Household } from '../model/household.ts';
import type { Observation } from '../model/observation.ts';
import type { State } from '../model/state.ts';
import { chooseTimeZone } from './choose-time-zone.ts';
import { statedRooms } from './device-fields.ts';
import { openDiary } from './diary.ts';
import type { Home } from './home.ts';
import { createLocalClock } from './local-time.ts';
import { createPeople } from './people.ts';
import { placeAccount } from './place-account.ts';
import { placeAct } from './place-act.ts';
import { placeActs } from './place-acts.ts';
import { placeAutomation } from './place-automation.ts';
import { placeCoverage } from './place-coverage.ts';
import { placeDevice } from './place-device.ts';
import { placeGrant } from './place-grant.ts';
import { placeState } from './place-state.ts';
import type { PlacedRecord } from './placed-record.ts';
import { collectPresence, type PresenceCollector } from './presence.ts';
import { standingFacts } from './standing-facts.ts';

export type ContextOptions = {
  /** The moment at which standing things are looked at: the latest in the records. */
  readonly nowMs: number;
  /** Goes before the household file and the hub. */
  readonly timeZone?: string | undefined;
  /** Ids that an earlier snapshot had and a later one has no more. */
  readonly gone?: { has(id: string): boolean } | undefined;
};

/** What was collected, put in context. */
export type Context = {
  readonly home: Home;
  /** Acts and states one by one, in any order. */
  place(observation: Act | State): PlacedRecord;
  /** Acts in the order of time, each told from the one before on its devices. */
  placeActs(acts: Iterable<Act>): Iterable<PlacedRecord>;
  /** How things stand: grants, accounts, devices, automations and coverage, in that order, by id. */
  standing(): Iterable<PlacedRecord>;
};

/** Takes observations in any order and keeps only what context needs: of states, only presence. */
export type ContextCollector = {
  add(observation: Observation): void;
  /** Without a household file nobody is named, and that is what the fields then say. */
  finish(household: Household | undefined, options: ContextOptions): Context;
};

type Kept = {
  readonly accounts: Map<string, Account>;
  readonly devices: Map<string, Device>;
  readonly grants: Map<string, Grant>;
  readonly automations: Map<string, Automation>;
  readonly coverage: Map<string, Coverage>;
  readonly presence: PresenceCollector;
};

const inOrder = <Thing>(things: ReadonlyMap<string, Thing>): Thing[] =>
  [...things].sort(([a], [b]) => (a < b ? -1 : Number(a > b))).map(([, thing]) => thing);

const homeOf = (kept: Kept, household: Household, options: ContextOptions): Home => {
  const accounts = inOrder(kept.accounts);
  const devices = inOrder(kept.devices);
  const match = matchHousehold(household, accounts, devices);
  const zone =
    options.timeZone === undefined
      ? chooseTimeZone(household, devices)
      : { name: options.timeZone, isKnown: true };
  const whereIs = kept.presence.finish([...kept.coverage.values()]);
  return {
    household,
    rooms: statedRooms(household),
    match,
    people: createPeople(household, { accounts, devices }, match),
    accounts: kept.accounts,
    devices: kept.devices,
    grants: inOrder(kept.grants),
    zone,
    clock: createLocalClock(zone.name),
    diary: openDiary(household, zone.name),
    nowMs: options.nowMs,
    gone: options.gone ?? new Set(),
    whereIs: (somebody, atMs) => (somebody ? whereIs(somebody.trackers, atMs) : 'unknown'),
  };
};

function* placeStanding(home: Home, kept: Kept): Generator<PlacedRecord> {
  const facts = standingFacts(home);
  for (const grant of home.grants) yield placeGrant(home, grant, facts.managers);
  // An automation can also stand among the accounts; rules see it once, as an automation.
  for (const account of inOrder(kept.accounts))
    if (!kept.automations.has(account.id)) yield placeAccount(home, account, facts);
  for (const device of inOrder(kept.devices)) yield placeDevice(home, device, facts);
  for (const automation of inOrder(kept.automations)) yield placeAutomation(home, automation);
  for (const coverage of inOrder(kept.coverage)) yield placeCoverage(home, coverage);
}

const keep = (kept: Kept, observation: Observation): void => {
  if (observation.kind === 'account') kept.accounts.set(observation.id, observation);
  else if (observation.kind === 'device') kept.devices.set(observation.id, observation);
  else if (observation.kind === 'grant') kept.grants.set(observation.id, observation);
  else if (observation.kind === 'automation') kept.automations.set(observation.id, observation);
  else if (observation.kind === 'coverage') kept.coverage.set(observation.id, observation);
  else if (observation.kind === 'state') kept.presence.add(observation);
};

/** Starts collecting. Of two observations with one id the last wins: merge snapshots before. */
export const collectContext = (): ContextCollector => {
  const kept: Kept = {
    accounts: new Map(),
    devices: new Map(),
    grants: new Map(),
    automations: new Map(),
    coverage: new Map(),
    presence: collectPresence(),
  };
  return {
    add: (observation) => keep(kept, observation),
    finish(household, options) {
      const home = homeOf(kept, household ?? emptyHousehold, options);
      return {
        home,
        place: (observation) =>
          observation.kind === 'act' ? placeAct(home, observation) : placeState(home, observation),
        placeActs: (acts) => placeActs(home, acts),
        standing: () => placeStanding(home, kept),
      };
    },
  };
};
