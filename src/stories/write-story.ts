import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { HomegroundError } from '../model/homeground-error.ts';
import { createHome } from './home/create-home.ts';
import type { Home } from './home/home.ts';
import { householdYaml } from './household-file.ts';
import type { Mark } from './life/mark-book.ts';
import type { MissingRecord } from './missing-records.ts';
import { type RecorderSchema, versionOf } from './recorder/schema.ts';
import type { HistoryPlan } from './recorder/write-history.ts';
import type { Story } from './story.ts';
import { writeBackup } from './write-backup.ts';
import { writeConfig, writeOwn } from './write-config.ts';

export type WriteOptions = {
  /** The recorder's layout; 53 if nothing is said. */
  readonly schema?: RecorderSchema;
  /** How many days are told; those of the story if nothing is said. */
  readonly days?: number;
  /** State rows a day, everything counted; those of the story if nothing is said. */
  readonly rowsPerDay?: number;
  /** Exactly this many state rows in all, whatever the story says; see `scaleToStateRows`. */
  readonly stateRows?: number;
  /** Leaves the last day in a `-wal`. Its salts are random, so this one file differs each time. */
  readonly isWalLeft?: boolean;
  /** What is left out of it; marks are those of the whole story. */
  readonly missing?: readonly MissingRecord[];
  /** Also writes a backup as of each of these days, such as `[30, 60]`. */
  readonly backups?: readonly number[];
};

export type WrittenStory = {
  readonly config: string;
  /** Where the household file is, or would be if it were not left out. */
  readonly household: string;
  readonly backups: readonly string[];
  readonly marks: readonly Mark[];
  readonly rows: { readonly states: number; readonly events: number };
};

/**
 * Writes a made-up household as Home Assistant would have kept it: `config/`, the filled-in
 * `household.yml`, `marks.json`, and backups if asked. The same story and options give the same
 * bytes. Throws `will-not-overwrite` where the folder is there already.
 */
export const writeStory = async (
  story: Story,
  folder: string,
  options: WriteOptions = {},
): Promise<WrittenStory> => {
  makeFolder(folder);
  const home = createHome(story);
  const plan = planOf(story, options);
  const config = join(folder, 'config');
  const { marks, rows } = writeConfig(config, home, plan);
  const household = join(folder, 'household.yml');
  if (!plan.missing.includes('household')) writeOwn(household, householdYaml(home, plan.days));
  writeOwn(join(folder, 'marks.json'), `${JSON.stringify(marks, null, 2)}\n`);
  const backups: string[] = [];
  for (const days of options.backups ?? [])
    backups.push(await writeBackupOf(folder, home, { ...plan, days }));
  return { config, household, backups, marks, rows: { states: rows.states, events: rows.events } };
};

const makeFolder = (folder: string): void => {
  if (existsSync(folder)) {
    const hint = 'Name a folder that is not there yet.';
    throw new HomegroundError('will-not-overwrite', `${folder} is already there.`, hint);
  }
  mkdirSync(dirname(folder), { recursive: true, mode: 0o700 });
  mkdirSync(folder, { mode: 0o700 });
};

const planOf = (story: Story, options: WriteOptions): HistoryPlan => {
  const days = options.days ?? story.days;
  return {
    schema: options.schema ?? 53,
    days,
    keepDays: options.stateRows === undefined ? story.keep_days : days,
    rowsPerDay: options.rowsPerDay ?? story.rows_per_day,
    stateRows: options.stateRows,
    isWalLeft: options.isWalLeft,
    missing: options.missing ?? [],
  };
};

/** The home is written once more as it stood on that day, and packed. */
const writeBackupOf = async (folder: string, home: Home, plan: HistoryPlan): Promise<string> => {
  const location = join(folder, `backup-day-${plan.days}.tar`);
  const passing = join(folder, `.packing-${plan.days}`);
  try {
    writeConfig(passing, home, { ...plan, isWalLeft: false });
    await writeBackup(passing, location, {
      home,
      days: plan.days,
      version: versionOf[plan.schema],
    });
  } finally {
    rmSync(passing, { recursive: true, force: true });
  }
  return location;
};
