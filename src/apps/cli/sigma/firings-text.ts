import type { Firing } from '../../../sigma/firing.ts';
import type { ParsedRule } from '../../../sigma/parse-rules.ts';
import { bullets, paragraph, printable } from '../layout.ts';
import { cutLines } from './cut-lines.ts';
import { bytesOf, type Lines, type RunOverLines } from './run-over-lines.ts';

const mostShown = 20;
const longestShown = 200;

/** The result for people. The lines behind a firing are shown where they can be read a second time. */
export async function firingsText(
  result: RunOverLines,
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

function summary({ firings, count, late, unread }: RunOverLines): string {
  const parts = [`${counted(firings.length, 'firing')} over ${counted(count, 'record')}.`];
  if (late > 0)
    parts.push(
      `${counted(late, 'record')} came too late and took no part: give a file, which can be sorted.`,
    );
  if (unread.length > 0) parts.push(`${counted(unread.length, 'line')} could not be read:`);
  const shown = unread.slice(0, mostShown).map(({ line, why }) => `line ${line}: ${why}`);
  const left = unread.length - shown.length;
  return paragraph(parts.join(' ')) + bullets(left > 0 ? [...shown, `and ${left} more`] : shown);
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
