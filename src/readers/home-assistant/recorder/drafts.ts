import type { Act, Action, Attribution, Scalar } from '../../../model/act.ts';
import type { Moment } from '../../../model/moment.ts';
import { deviceIdOf, type HomeIndex } from '../home-index.ts';
import type { HistoryFile } from '../snapshot.ts';
import { domainOf, ruleDomains } from './domains.ts';

/** An act that later rows may still add to: what was seen to follow, on which parts, from what before. */
export type Draft = {
  readonly id: string;
  readonly at: Moment;
  readonly action: Action;
  readonly service: string | undefined;
  by: Attribution;
  readonly parts: Set<string>;
  /** Devices beside those of the parts. */
  readonly devices: readonly string[];
  readonly about: string | undefined;
  readonly values: Record<string, Scalar>;
  readonly text: string | undefined;
  isSeenToHappen: boolean;
  readonly row: string;
};

/** The act a draft has become. */
export const actOf = (draft: Draft, file: HistoryFile, index: HomeIndex): Act => {
  const parts = [...draft.parts];
  const things = parts.filter((part) => !ruleDomains.has(domainOf(part)));
  return {
    kind: 'act',
    id: draft.id,
    at: draft.at,
    action: draft.action,
    ...(draft.service === undefined ? {} : { service: draft.service }),
    by: draft.by,
    devices: [...new Set([...draft.devices, ...things.map((part) => deviceIdOf(part, index))])],
    parts,
    ...(draft.about === undefined ? {} : { about: draft.about }),
    values: draft.values,
    ...(draft.text === undefined ? {} : { text: draft.text }),
    isSeenToHappen: draft.isSeenToHappen,
    source: { record: file.record, path: file.path, at: draft.row },
  };
};
