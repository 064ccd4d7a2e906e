/**
 * A text as it is compared without case: in lower case, character by character. Two letters would
 * otherwise change with what stands around them: the Greek sigma has a form for the end of a word,
 * and the capital I with a dot becomes two characters (Unicode CaseFolding.txt, simple folding).
 */
export function foldCase(text: string): string {
  const lower = text.toLowerCase();
  const isOrdinary = lower.length === text.length && !lower.includes('ς');
  return isOrdinary ? lower : text.split('İ').map(toLower).join('İ');
}

function toLower(text: string): string {
  return text.toLowerCase().replaceAll('ς', 'σ');
}
