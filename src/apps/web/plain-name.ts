/** Signs that turn the direction of writing or end an isolation; in a name they are a trick or a slip. */
const turning = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const shownInstead = '\uFFFD';
const cutSign = '…';

/** A name from outside as plain text on one line, at most so long; what was cut off is seen to be. */
export const plainName = (text: string, most = 60): string => {
  // Only the beginning is looked at: one of ten million signs costs no more than any.
  const start = text.slice(0, most * 2 + 2).replaceAll(turning, shownInstead);
  const signs = [...start.replaceAll(/\s+/g, ' ').trim()];
  if (signs.length > most) return signs.slice(0, most).join('').trimEnd() + cutSign;
  return signs.join('') + (text.length > most * 2 + 2 ? cutSign : '');
};

/** The same for the middle of a sentence, kept apart from the direction of the words around it. */
export const inSentence = (text: string, most = 60): string =>
  `\u2068${plainName(text, most)}\u2069`;

const longestValue = 2000;
/** Without the two signs by which `inSentence` keeps a name apart. */
const turningAll = /[\u061C\u200E\u200F\u202A-\u202E\u2066\u2067]/g;

/** What is put into a sentence, whoever forgot to make it plain: it cannot turn the sentence, nor fill the page. */
export const plainValues = <Values extends Readonly<Record<string, unknown>>>(
  values: Values,
): Values =>
  Object.fromEntries(
    Object.entries(values).map(([key, value]) => [
      key,
      typeof value === 'string'
        ? value.slice(0, longestValue).replaceAll(turningAll, shownInstead)
        : value,
    ]),
  ) as Values;

export const isCut = (text: string, most = 60): boolean =>
  text.length > most * 2 + 2 || [...text].length > most;
