/** JSON for people and programs, in which no label can move the cursor of a terminal or turn the text around. */
export function jsonText(value: object): string {
  const text = JSON.stringify(value, null, 2).replaceAll(
    /[\u007f-\u009f\p{Cf}\p{Zl}\p{Zp}\p{Co}]/gu,
    (sign) =>
      [...Array(sign.length).keys()].map((index) => escapeUnit(sign.charCodeAt(index))).join(''),
  );
  return `${text}\n`;
}

function escapeUnit(unit: number): string {
  return `\\u${unit.toString(16).padStart(4, '0')}`;
}
