/**
 * Words that claim more than records can prove: about people (a motive, a culprit), about safety,
 * or about courts. No text that a person may see carries one (DESIGN sections 6 and 8).
 */
const claims: readonly RegExp[] = [
  /\babus(?:er|ers|ed|ive|ing)\b/i,
  /\bstalk(?:er|ers|ed|ing)\b/i,
  /\bgaslight/i,
  /\bvictims?\b/i,
  /\bperpetrators?\b/i,
  /\boffenders?\b/i,
  /\bculprits?\b/i,
  /\bguilty\b/i,
  /\bhack(?:er|ers|ed|ing)\b/i,
  /\bspy(?:ing|ware)?\b/i,
  /\bspied\b/i,
  /\bsafe(?:ly)?\b/i,
  /\bclean\b/i,
  /\bsecure\b/i,
  /\bprove[sdn]?\b/i,
  /\bproof\b/i,
  /\bcourt\b/i,
  /\badmissible\b/i,
  /\bcertain(?:ly)?\b/i,
  /\bdefinitely\b/i,
  /\bobviously\b/i,
  /\bon purpose\b/i,
  /\bintentional/i,
  /\bmalicious/i,
  /\bto (?:harass|punish|scare|torment|intimidate)\b/i,
  /\bnobody (?:used|looked|did)\b/i,
];

/** The words in a text that claim too much, as they stand there. */
export function claimsIn(text: string): string[] {
  return claims.flatMap((claim) => text.match(new RegExp(claim, `${claim.flags}g`)) ?? []);
}
