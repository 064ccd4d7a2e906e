/** What languages put behind a name, in plain letters: cases, possessives, families, small forms. */
const endings = new Set(
  `a e i o u y ui s es is os us as ys n en in an on un yn ns m om em im am um ym
  ou oj oi oy ej ei ey ij ii iy ja je ju jo ya ye yu ia ie iu io iem iego iemu iom ach ech ich ami mi
  ov ova ove ovi ovu ovy ovou ovej ovym owa owi owie owej ev eva evi ena ene enom omu emu ogo ego ovic ovich
  evich ovna evna ovny uv uva in ina ine inu inom in ho mu na ne ni no nu nin nun nyn num nim ta te ti tan
  den dan da de di du ten t tta lla lle lta sta ssa ksi kse nne le la li lu ler lar lere lara yi yu ya im um
  ek cek cik ik ka ke ki ko ku kou kom kas usia enka inka onka ulka uska ushka ushka enko echka ochka ichka
  ito ita inho inha ino etto etta otto ette ine chen lein el l erl tje je ke ken ban ben nak nek val vel hoz
  hez tol rol ra re nal nel ert ot et at it ul ului ei elui ilor ey ie ies by boy r er ers ar ur ir
  ille illa ilta alle alla alta elle ella elta olle olla olta ulle ulla ulta asta ista esta aan een iin oon
  sons son sen dottir dze shvili yan ian oglu iou ou opoulos akis`.split(/\s+/),
);

/** Whether a word is a name of three letters or more with such an ending: `Robinowi`, `Дмитрием`. */
export const hasEnding = (part: string, word: string): boolean =>
  part.length > 2 &&
  word.length < part.length + 7 &&
  stemsOf(part).some((stem) => word.startsWith(stem) && endings.has(word.slice(stem.length)));

/** What may stay of a name before an ending: Marek, Markiem; Pekka, Pekan; Ahmet, Ahmedi. */
function stemsOf(part: string): string[] {
  const open = part.replace(/(?:[aeiouyj]|[aeiou]s|[iy]j|ii)$/, '');
  const fleeting = part.replace(/[eo](?=[^aeiouy]$)/, '');
  const single = open.replace(/(.)\1$/, '$1');
  const soft = part.replace(/[tkpc]$/, (last) => softened[last] ?? last);
  const shorter = [open, fleeting, single, soft].filter((stem) => stem !== part && stem.length > 2);
  return [part, ...(part.length > 3 ? shorter : [])];
}

const softened: Readonly<Record<string, string>> = { t: 'd', k: 'g', p: 'b', c: 'd' };
