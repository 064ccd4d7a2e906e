import { hasRedaction, isShownAs } from '../../pack/disclosure/is-shown-as.ts';
import type { IdBook } from './id-book.ts';

/** `open`: they differ only in what may come from a file that was kept back. */
export type Likeness = 'same' | 'differs' | 'open';

export type LikenessBy = {
  /** SHA-256 of the records that were kept back. */
  readonly records: ReadonlySet<string>;
  /** Which id stands for which, where ids were replaced. */
  readonly ids: IdBook | undefined;
};

/** Compares a line of a pack with what is read again. */
export function likenessOf(shown: string, read: string, { records, ids }: LikenessBy): Likeness {
  if (shown === read) return 'same';
  // Without a file that was kept back the letters of addresses are others.
  const [one, other] =
    records.size === 0 ? [parsed(shown), parsed(read)] : [unlettered(shown), unlettered(read)];
  const isLike = ids?.isShownAs ?? isShownAs;
  if ((ids !== undefined || hasRedaction(shown)) && isLike(one, other)) return 'same';
  if (records.size === 0) return 'differs';
  if (!isFromHistory(one) || isOfKept(one, records)) return 'open';
  return isLike(withoutNamed(one, other), withoutNamed(other, one)) ? 'open' : 'differs';
}

/** Whether a line that has no like may still be right, because a file was kept back. */
export const isOpenAlone = (text: string, records: ReadonlySet<string>): boolean =>
  records.size > 0 && (!isFromHistory(parsed(text)) || isOfKept(parsed(text), records));

type Fields = Readonly<Record<string, unknown>>;

export function fieldsOf(value: unknown): Fields {
  return typeof value === 'object' && value !== null ? (value as Fields) : {};
}

/** What was done and how things stood is in the history alone, but for which device and account is which. */
const isFromHistory = (value: unknown): boolean =>
  ['act', 'state'].includes(String(fieldsOf(value).kind));

const isOfKept = (value: unknown, records: ReadonlySet<string>): boolean =>
  records.has(String(fieldsOf(fieldsOf(value).source).record));

/** Who did it stays to be compared where both name an account. */
function withoutNamed(value: unknown, beside: unknown): Fields {
  const { devices: _, device: _one, by, ...rest } = fieldsOf(value);
  const accounts = [by, fieldsOf(beside).by].map((one) => fieldsOf(one).account);
  return accounts.includes(undefined) ? rest : { ...rest, account: accounts[0] };
}

const unlettered = (text: string): unknown =>
  parsed(text.replaceAll(/\[address [A-Z]+, /g, '[address , '));

export function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
