import type { OpenCase, Opening } from '../../../case/open-case.ts';
import type { Progress } from '../../../readers/reader.ts';

export type Examining = {
  readonly programVersion: string;
  readonly password?: string | undefined;
  readonly onProgress?: ((progress: Progress) => void) | undefined;
  /** Aborted: the examination ends, and the one before it stays. */
  readonly signal?: AbortSignal | undefined;
};

/** How cases are made, opened and examined. */
export type CaseDoors = {
  createCase(folder: string, opening: Opening): Promise<OpenCase>;
  openCase(folder: string, opening: Opening): Promise<OpenCase>;
  isCaseFolder(folder: string): boolean;
  examineCase(open: OpenCase, examining: Examining): Promise<unknown>;
};
