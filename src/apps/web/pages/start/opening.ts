import type { MessageKey } from '../../../../guidance/messages/catalogue.ts';
import type { AuthorityAnswer } from '../../../../model/authority.ts';
import { secretForm } from '../../../../model/typed-secret.ts';

export type Way = 'open' | 'make' | 'nothing' | 'tour';

/** What a person fills in to begin. */
export type Opening = {
  readonly folder: string;
  readonly who: string;
  readonly passphrase: string;
  readonly again: string;
  /** By what right the records are held; undefined as long as nothing was chosen. */
  readonly authority: AuthorityAnswer | undefined;
};

export const emptyOpening: Opening = {
  folder: '',
  who: '',
  passphrase: '',
  again: '',
  authority: undefined,
};

export type Mistakes = Partial<Record<keyof Opening, MessageKey>>;

/** Letters or signs that a new passphrase has at least. */
export const shortestPassphrase = 12;

/** What is still missing for this way of beginning, by field. */
export const mistakesIn = (opening: Opening, way: Way): Mistakes => ({
  ...(isKept(way) && opening.folder.trim() === '' && { folder: 'start.folder-missing' }),
  ...(way !== 'tour' && opening.who.trim() === '' && { who: 'start.who-missing' }),
  ...(isKept(way) && passphraseMistake(opening, way)),
  ...(way !== 'tour' && opening.authority === undefined && { authority: 'authority.missing' }),
});

export const isKept = (way: Way): boolean => way === 'open' || way === 'make';

const passphraseMistake = ({ passphrase, again }: Opening, way: Way): Mistakes => {
  if (passphrase === '') return { passphrase: 'start.passphrase-missing' };
  if (way !== 'make') return {};
  if ([...secretForm(passphrase)].length < shortestPassphrase)
    return { passphrase: 'start.passphrase-short' };
  return secretForm(passphrase) === secretForm(again) ? {} : { again: 'start.passphrase-differs' };
};
