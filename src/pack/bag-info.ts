/** What stands on the bag: when, by what and from which case it was made. */
export type PackInfo = {
  /** The form of the pack: 1; 2 in which the log is salted and what is made of the rest comes out the same on any machine; 3 in which lines of observations are covered one by one. */
  readonly format: number;
  readonly madeMs: number;
  readonly programVersion: string;
  readonly caseId: string;
  /** SHA-256 (hex) over the rules that were run. */
  readonly rulesHash: string;
  /** The key of the case, as tools for signed notes take it. */
  readonly key: string;
  readonly payload: { readonly bytes: number; readonly files: number };
  /** The one exhibit of a pack that hands over no more. */
  readonly onlyExhibit: number | null;
};

/** The form of packs that this program writes; it reads every earlier one. */
export const packFormat = 3;

/** From here on, what is made of the rest of a pack comes out the same. */
export const madeAgainFormat = 2;

/** RFC 8493, section 2.1.1. */
export const declarationText = 'BagIt-Version: 1.0\nTag-File-Character-Encoding: UTF-8\n';

/** RFC 8493, section 2.2.2, and labels of our own. */
export function bagInfoText(info: PackInfo): string {
  const made = new Date(info.madeMs).toISOString();
  const lines = [
    `Bagging-Date: ${made.slice(0, 10)}`,
    `Bag-Software-Agent: homeground ${info.programVersion}`,
    `External-Identifier: ${info.caseId}`,
    `Payload-Oxum: ${info.payload.bytes}.${info.payload.files}`,
    `Homeground-Pack: ${info.format}`,
    `Homeground-Made: ${made}`,
    `Homeground-Rules: ${info.rulesHash}`,
    `Homeground-Key: ${info.key}`,
    ...(info.onlyExhibit === null ? [] : [`Homeground-Exhibit: ${info.onlyExhibit}`]),
  ];
  return `${lines.join('\n')}\n`;
}

/**
 * `newer`: written in a form that this program does not know; undefined: not as any version of this
 * program writes it.
 */
export function parseBagInfo(text: string): PackInfo | 'newer' | undefined {
  const value = (label: string): string =>
    new RegExp(`^${label}: (.*)$`, 'm').exec(text)?.[1] ?? '';
  const format = Number(value('Homeground-Pack'));
  if (Number.isSafeInteger(format) && format > packFormat) return 'newer';
  if (format < 1) return undefined;
  const [bytes = '', files = ''] = value('Payload-Oxum').split('.');
  const madeMs = Date.parse(value('Homeground-Made'));
  const onlyExhibit = value('Homeground-Exhibit');
  if (Number.isNaN(madeMs) || !/^\d{1,15}$/.test(bytes) || !/^\d{1,15}$/.test(files))
    return undefined;
  const info = {
    format,
    madeMs,
    programVersion: value('Bag-Software-Agent').replace(/^homeground /, ''),
    caseId: value('External-Identifier'),
    rulesHash: value('Homeground-Rules'),
    key: value('Homeground-Key'),
    payload: { bytes: Number(bytes), files: Number(files) },
    onlyExhibit: onlyExhibit === '' ? null : Number(onlyExhibit),
  };
  return bagInfoText(info) === text ? info : undefined;
}
