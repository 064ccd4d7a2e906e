const mostNear = 3;

/** Of the names there are, those that another was obviously meant to be; the shortest first. */
export function nearNames(asked: string, there: Iterable<string>): string[] {
  const wanted = bare(asked);
  return [...there]
    .filter((name) => isNear(wanted, bare(name)))
    .sort((a, b) => a.length - b.length || (a < b ? -1 : 1))
    .slice(0, mostNear);
}

/** Without case and without what joins the words of a name, but for the dots between its parts. */
function bare(name: string): string {
  return name.toLowerCase().replaceAll(/[_\-\s@#]/g, '');
}

function isNear(asked: string, name: string): boolean {
  if (asked === name) return true;
  if (name.endsWith(`.${asked}`) || asked.endsWith(`.${name}`)) return true;
  const [all, others] = [asked.replaceAll('.', ''), name.replaceAll('.', '')];
  return all === others || (all.length > 4 && isOneSlipApart(all, others));
}

/** Whether one letter more, less, other or swapped with the next makes the one the other. */
function isOneSlipApart(a: string, b: string): boolean {
  let same = 0;
  while (same < a.length && a[same] === b[same]) same += 1;
  const [restA, restB] = [a.slice(same), b.slice(same)];
  if (restA.slice(1) === restB || restA === restB.slice(1)) return true;
  if (restA.slice(1) === restB.slice(1)) return true;
  const swapped = `${restA[1] ?? ''}${restA[0] ?? ''}`;
  return restA.length === restB.length && restB === swapped + restA.slice(2);
}
