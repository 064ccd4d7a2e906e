/**
 * A text as it is compared without case: in lower case, character by character. Two letters would
 * otherwise change with what stands around them: the Greek sigma has a form for the end of a word,
 * and the capital I with a dot becomes two characters (Unicode CaseFolding.txt, simple folding).
 */
export function foldCase(text: string): string {
  return text.includes('İ') ? text.split('İ').map(toLower).join('İ') : toLower(text);
}

function toLower(text: string): string {
  return text.toLowerCase().replaceAll('ς', 'σ');
}
