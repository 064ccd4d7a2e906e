import type { Command } from './commands.ts';
import { domainOf } from './domains.ts';
import type { Draft } from './drafts.ts';
import { settleMs } from './outbox.ts';

/** A command that rows may still follow from. */
export type Flight = {
  readonly atMs: number;
  readonly contextKey: string | undefined;
  readonly command: Command;
  readonly draft: Draft;
  /** Entities that were seen to follow. */
  readonly seen: Set<string>;
};

export type MembersOf = (entity: string) => readonly string[];

/** The commands of the last half minute, by context and by entity. */
export class Flights {
  readonly #byContext = new Map<string, Flight[]>();
  readonly #byEntity = new Map<string, Flight>();
  #queue: Flight[] = [];

  add(flight: Flight): void {
    this.#prune(flight.atMs);
    this.#queue.push(flight);
    for (const part of flight.command.targets.parts) this.#byEntity.set(part, flight);
    if (flight.contextKey === undefined) return;
    const others = this.#byContext.get(flight.contextKey) ?? [];
    this.#byContext.set(flight.contextKey, [...others.slice(1 - mostInContext), flight]);
  }

  /** Newest first. */
  inContext(key: string | undefined, nowMs: number): Flight[] {
    const flights = key === undefined ? [] : (this.#byContext.get(key) ?? []);
    return flights.filter((flight) => isNear(flight, nowMs)).reverse();
  }

  lastOn(entity: string, nowMs: number): Flight | undefined {
    const flight = this.#byEntity.get(entity);
    return flight !== undefined && isNear(flight, nowMs) ? flight : undefined;
  }

  #prune(nowMs: number): void {
    const stale = this.#queue.findIndex((flight) => isNear(flight, nowMs));
    const isFull = this.#queue.length > mostInFlight;
    if (stale === 0 && !isFull) return;
    const count = stale < 0 ? this.#queue.length : Math.max(stale, isFull ? mostInFlight / 2 : 0);
    for (const flight of this.#queue.splice(0, count)) this.#drop(flight);
  }

  #drop(flight: Flight): void {
    for (const part of flight.command.targets.parts)
      if (this.#byEntity.get(part) === flight) this.#byEntity.delete(part);
    if (flight.contextKey === undefined) return;
    const left = this.#byContext.get(flight.contextKey)?.filter((other) => other !== flight) ?? [];
    if (left.length === 0) this.#byContext.delete(flight.contextKey);
    else this.#byContext.set(flight.contextKey, left);
  }
}

const mostInFlight = 5000;
const mostInContext = 50;

const isNear = (flight: Flight, nowMs: number): boolean =>
  Math.abs(nowMs - flight.atMs) <= settleMs;

/** Whether a command names this entity: itself, as one of all, as a member or as the group of one. */
export const names = (
  { command }: Flight,
  entity: string,
  { members, membersOf }: { readonly members: readonly string[]; readonly membersOf: MembersOf },
): boolean => {
  const { parts, isAll } = command.targets;
  if (parts.includes(entity)) return true;
  if (isAll && isOfDomain(command, entity)) return true;
  return (
    parts.some((part) => membersOf(part).includes(entity)) ||
    members.some((member) => parts.includes(member))
  );
};

/** Whether a command may reach this entity by a way that the record does not spell out. */
export const mayReach = ({ command }: Flight, entity: string): boolean =>
  command.action === 'run' || (command.targets.isVague && isOfDomain(command, entity));

const isOfDomain = (command: Command, entity: string): boolean =>
  command.domain === 'homeassistant' || command.domain === domainOf(entity);
