import type { Attribution, Scalar } from '../../../model/act.ts';
import { type Attributes, noAttributes } from './attributes.ts';
import { type Change, changeOf, type Stand } from './changes.ts';
import { begin, type Desk } from './desk.ts';
import { actuatorDomains } from './domains.ts';
import type { Draft } from './drafts.ts';
import { type Flight, mayReach, names } from './flights.ts';
import type { Remembered } from './memory.ts';
import { outcomeOf } from './outcomes.ts';
import type { StateRow } from './state-rows.ts';

/** A row, and how its entity stood before it. */
type Step = {
  readonly row: StateRow;
  readonly before: Remembered | undefined;
  readonly after: Stand;
  readonly attributes: Attributes;
  readonly change: Change | undefined;
};

/**
 * Takes up one row of the states table: what follows from a command belongs to that command; what an
 * account or an automation is credited with, but no command explains, and what nothing explains at
 * all, are acts of their own, each with its grade.
 */
export const takeState = (desk: Desk, row: StateRow, found: Attributes | undefined): void => {
  const attributes = found ?? noAttributes;
  const before = desk.memory.get(row.entity);
  const after = { state: row.state, settings: attributes.settings };
  const change = before && changeOf(row.domain, before.stand, after);
  const step: Step = { row, before, after, attributes, change };
  desk.contexts.note(row.context);
  if (!isExplained(desk, step) && change !== undefined) beginOwn(desk, step, change);
};

/** Whether the row follows from a command of its own context; one that contradicts it does not. */
const isExplained = (desk: Desk, step: Step): boolean => {
  const { row, attributes } = step;
  const flights = desk.flights.inContext(row.context.key, row.at.utcMs);
  if (flights.length === 0) return false;
  const membersOf = (entity: string) => desk.memory.get(entity)?.members ?? [];
  const groups = { members: attributes.members, membersOf };
  const direct = flights.find((flight) => names(flight, row.entity, groups));
  if (direct !== undefined) return isInOrder(step, direct);
  const indirect = flights.find((flight) => mayReach(flight, row.entity));
  if (indirect === undefined) return false;
  // What a run changes is its own; a row on which nothing changed may only have been looked at.
  if (indirect.command.action === 'run' && step.change === undefined) return true;
  see(step, indirect);
  indirect.draft.parts.add(row.entity);
  return true;
};

const isInOrder = (step: Step, flight: Flight): boolean => {
  const outcome = outcomeOf(flight.command, step.row.domain, [step.before?.stand, step.after]);
  if (outcome === 'follows') see(step, flight);
  if (outcome === 'follows' && flight.command.targets.isAll)
    flight.draft.parts.add(step.row.entity);
  return outcome !== 'contradicts';
};

/** Notes on a command that it was seen to happen, and what stood before. */
const see = ({ row, before, attributes, change }: Step, { draft, seen }: Flight): void => {
  draft.isSeenToHappen = true;
  seen.add(row.entity);
  if (before === undefined) return;
  for (const name of Object.keys(draft.values)) {
    const old = name === 'mode' ? modeOf(row.domain, before.stand) : before.stand.settings[name];
    if (old !== undefined) draft.values[`${name}Before`] ??= old;
  }
  const isNews = change !== undefined && attributes.changedBy !== before.changedBy;
  if (isNews) draft.by = withDevice(draft.by, attributes.changedBy);
};

const modeOf = (domain: string, stand: Stand): Scalar | undefined =>
  domain === 'climate' || domain === 'water_heater' ? stand.state : stand.settings.mode;

const beginOwn = (desk: Desk, step: Step, change: Change): void => {
  const { row } = step;
  const by = desk.contexts.attribute(row.context);
  const isCommanded = desk.flights.inContext(row.context.key, row.at.utcMs).length > 0;
  if (by.grade === 'confirmed' || (by.grade === 'automation' && isCommanded))
    beginChange(desk, step, change, { ...by, grade: 'window' });
  else if (by.grade === 'automation') beginChange(desk, step, change, by);
  else takeUnowned(desk, step, change, by);
};

/** A change that nobody is credited with: a late result of a command, or an act of nobody we know. */
const takeUnowned = (desk: Desk, step: Step, change: Change, by: Attribution): void => {
  const { row, before } = step;
  if (!actuatorDomains.has(row.domain)) return;
  const late = desk.flights.lastOn(row.entity, row.at.utcMs);
  if (late !== undefined && !late.seen.has(row.entity) && isLateResult(step, late)) return;
  const isFresh = before?.run === desk.runs.runAt(row.at.utcMs);
  if (!isFresh || desk.runs.isJustStarted(row.at.utcMs)) return;
  const leader = desk.followers.leaderOf(row, change.action);
  if (leader !== undefined) leader.parts.add(row.entity);
  else desk.followers.lead(row, beginChange(desk, step, change, by));
};

/** Slow devices answer after the five seconds in which Home Assistant keeps the caller's context. */
const isLateResult = (step: Step, flight: Flight): boolean =>
  outcomeOf(flight.command, step.row.domain, [step.before?.stand, step.after]) === 'follows' &&
  isInOrder(step, flight);

const beginChange = (desk: Desk, step: Step, change: Change, by: Attribution): Draft => {
  const { row, attributes } = step;
  const draft = begin(desk, {
    row: `states:${row.id}`,
    at: row.at,
    context: row.context,
    action: change.action,
    by: withDevice(by, attributes.changedBy),
    parts: [row.entity],
    values: valuesOf(step, change),
    isSeenToHappen: true,
  });
  if (row.domain === 'lock') desk.keypads.lockChanged(row.entity, draft);
  return draft;
};

/** The settings that changed, each with how it stood before. */
const valuesOf = ({ row, before, after }: Step, change: Change): Record<string, Scalar> => {
  const values: Record<string, Scalar> = {};
  for (const [name, now] of Object.entries(after.settings)) {
    const old = before?.stand.settings[name];
    if (old === undefined || old === now || name === 'position') continue;
    values[name] = now;
    values[`${name}Before`] = old;
  }
  const isMode = change.setting === undefined && modeDomains.has(row.domain);
  if (!isMode || before === undefined) return values;
  return { ...values, mode: after.state, modeBefore: before.stand.state };
};

const modeDomains: ReadonlySet<string> = new Set([
  'alarm_control_panel',
  'climate',
  'input_select',
  'select',
  'water_heater',
]);

const withDevice = (by: Attribution, deviceSays: string | undefined): Attribution =>
  deviceSays === undefined ? by : { ...by, deviceSays };
