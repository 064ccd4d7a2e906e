import { randomBytes } from 'node:crypto';
import { join } from 'node:path';
import { createCase } from '../../../case/create-case.ts';
import type { Opening } from '../../../case/open-case.ts';
import { openCase } from '../../../case/read-case.ts';
import { HomegroundError } from '../../../model/homeground-error.ts';
import { viewCase } from './case-view.ts';
import type { Named, Opened } from './open-state.ts';
import { checkPassphrase, slowDownGuesses } from './passphrase-check.ts';
import { privateFolder } from './private-folder.ts';

type Options = Pick<Opening, 'programVersion'> & {
  readonly now: () => number;
  readonly workFactor?: number | undefined;
};

/** The ways to open something. */
export type Openings = {
  create(named: Named): Promise<Opened>;
  open(named: Named): Promise<Opened>;
  /** What keeps nothing: a case in a private folder, with a passphrase that nobody gets to know. */
  passing(keeps: 'nothing' | 'tour', who: string): Promise<Opened>;
  /** Counts wrong passphrases, wherever they are tried, and throws `too-many` while one has to wait. */
  trying<Result>(work: () => Promise<Result>): Promise<Result>;
};

/** A random passphrase cannot be guessed, whatever a try costs. */
const passingWorkFactor = 1;

export function makeOpenings({ programVersion, now, workFactor }: Options): Openings {
  const patience = slowDownGuesses(now);
  const opening = ({ passphrase, who }: Omit<Named, 'folder'>): Opening => ({
    passphrase,
    who,
    programVersion,
    now,
    ...(workFactor === undefined ? {} : { workFactor }),
  });
  const kept = ({ who, passphrase }: Named) => ({
    stage: 'open' as const,
    keeps: 'case' as const,
    who,
    check: checkPassphrase(passphrase),
    wipe: () => undefined,
  });
  const trying: Openings['trying'] = async (work) => {
    patience.check();
    try {
      const result = await work();
      patience.right();
      return result;
    } catch (cause) {
      if (cause instanceof HomegroundError && cause.code === 'wrong-passphrase') patience.wrong();
      throw cause;
    }
  };
  return {
    trying,
    async create(named) {
      return { ...kept(named), view: viewCase(await createCase(named.folder, opening(named))) };
    },
    async open(named) {
      const open = await trying(() => openCase(named.folder, opening(named)));
      return { ...kept(named), view: viewCase(open) };
    },
    async passing(keeps, who) {
      const { path, wipe } = privateFolder();
      try {
        const passphrase = randomBytes(32).toString('base64url');
        const asked = { ...opening({ passphrase, who }), workFactor: passingWorkFactor };
        const view = viewCase(await createCase(join(path, 'case'), asked));
        return { stage: 'open', keeps, who, view, check: undefined, wipe };
      } catch (cause) {
        wipe();
        throw cause;
      }
    },
  };
}
