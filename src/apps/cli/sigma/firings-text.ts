import type { Firing } from '../../../sigma/firing.ts';
import type { ParsedRule } from '../../../sigma/parse-rules.ts';
import { bullets, paragraph, printable } from '../layout.ts';
import { cutLines } from './cut-lines.ts';
import type { Told } from './firings-json.ts';
import type { NotTime } from './not-times.ts';
import { bytesOf, type Lines } from './run-over-lines.ts';
import type { UnseenNames } from './unseen-names.ts';

const mostShown = 20;
const longestShown = 200;

/** The result for people. The lines behind a firing are shown where they can be read a second time. */
export async function firingsText(
  result: Told,
  rules: readonly ParsedRule[],
  lines: Lines,
): Promise<string> {
  const byId = new Map(rules.map((rule) => [rule.id, rule]));
  const texts = await textsBehind(result.firings, lines);
  const parts = result.firings.map((firing) => firingText(firing, byId.get(firing.rule), texts));
  return [...parts, parts.length > 0 ? '\n' : '', summary(result)].join('');
}

function firingText(
  firing: Firing,
  rule: ParsedRule | undefined,
  texts: ReadonlyMap<number, string>,
): string {
  const level = rule?.level ? ` (${rule.level})` : '';
  const about = [`${span(firing)}; counted: ${firing.count}`, ...groupOf(firing)];
  const shown = firing.records.slice(0, mostShown).map((id) => lineText(Number(id), texts));
  const left = firing.records.length - shown.length;
  return [
    `\n${printable(rule?.title ?? firing.rule)}${level}\n`,
    ...about.map((line) => paragraph(line, 2)),
    bullets(left > 0 ? [...shown, `and ${left} more`] : shown, 2),
  ].join('');
}

function groupOf({ group }: Firing): string[] {
  return Object.entries(group).map(([name, value]) => `${name} = ${[value].flat().join(', ')}`);
}

function span({ fromMs, toMs }: Firing): string {
  const from = new Date(fromMs).toISOString();
  return fromMs === toMs ? from : `${from} to ${new Date(toMs).toISOString()}`;
}

function lineText(line: number, texts: ReadonlyMap<number, string>): string {
  const text = printable(texts.get(line) ?? '');
  const cut = text.length > longestShown ? `${text.slice(0, longestShown)}...` : text;
  return cut === '' ? `line ${line}` : `line ${line}: ${cut}`;
}

function summary({ firings, count, late, unread, unseen, notTimes, notes }: Told): string {
  const parts = [`${counted(firings.length, 'firing')} over ${counted(count, 'record')}.`];
  if (late > 0)
    parts.push(
      `${counted(late, 'record')} came too late and took no part: give a file, which can be sorted.`,
    );
  if (unread.length > 0) parts.push(`${counted(unread.length, 'line')} could not be read:`);
  const shown = unread.slice(0, mostShown).map(({ line, why }) => `line ${line}: ${why}`);
  const left = unread.length - shown.length;
  return [
    paragraph(parts.join(' ')),
    bullets(left > 0 ? [...shown, `and ${left} more`] : shown),
    unseenText(unseen),
    ...notTimes.map((one) => `\n${paragraph(notTimeText(one))}`),
    ...notes.map(({ message, hint }) => `\n${paragraph(message)}${paragraph(hint, 2)}`),
  ].join('');
}

/** Why a rule may not have fired: nothing it asks for has such a name here. */
function unseenText(unseen: readonly UnseenNames[]): string {
  const shown = unseen.slice(0, mostShown).map(({ title, fields, logsource }) => {
    const names = fields.map(({ field, near }) =>
      near.length === 0 ? field : `${field} (there is ${near.join(', ')})`,
    );
    const sources = logsource.map(
      ({ key, asked, seen }) => `${key} ${asked} (there is ${seen.slice(0, 3).join(', ')})`,
    );
    return `\n${paragraph(`Did not fire, and asks for what no record had: ${title}`)}${bullets([...sources, ...names], 2)}`;
  });
  const left = unseen.length - shown.length;
  return [
    ...shown,
    left > 0 ? `\nSo do ${counted(left, 'more rule')} (--json names all).\n` : '',
  ].join('');
}

function notTimeText({ field, parts, records }: NotTime): string {
  return `In ${counted(records, 'record')}, ${field} writes no time with what rules ask of it (${parts.join(', ')}), and met none of them. docs/sigma.md says which forms are read.`;
}

function counted(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}

/** Reads the file once more and keeps only what is shown; standard input is gone by then. */
async function textsBehind(
  firings: readonly Firing[],
  { path }: Lines,
): Promise<ReadonlyMap<number, string>> {
  const wanted = new Set(firings.flatMap(({ records }) => records.slice(0, mostShown).map(Number)));
  const texts = new Map<number, string>();
  if (path === '-' || wanted.size === 0) return texts;
  for await (const { number, text } of cutLines(bytesOf(path)))
    if (text !== null && wanted.has(number)) texts.set(number, text.slice(0, longestShown + 1));
  return texts;
}
