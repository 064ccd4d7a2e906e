import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { fields } from '../../context/fields.ts';
import { parseGuidance } from '../../guidance/guidance.ts';
import { needWords, verbWords } from '../../guidance/words.ts';
import { Examination } from '../../model/examination.ts';
import type { Reader } from '../../readers/reader.ts';
import { readers } from '../../readers/registry.ts';
import { loadRules, type Rule } from '../../rules/load-rules.ts';
import { loadScenarios } from '../../rules/load-scenarios.ts';
import { examineTour } from '../cli/examine-tour.ts';
import { whatStandsOut } from '../cli/report/what-stands-out.ts';
import { whoHoldsAccess } from '../cli/report/who-holds-access.ts';
import { page } from './page.ts';
import { scenariosPage } from './scenarios-page.ts';
import { terminalPicture } from './terminal-picture.ts';

/** The pages under `docs/` that are made from the code, by their path below `docs/`. */
export async function generatedPages(): Promise<ReadonlyMap<string, string>> {
  return new Map([
    ['generated/readers.md', readersPage()],
    ['generated/rules.md', rulesPage()],
    ['generated/fields.md', fieldsPage()],
    ['generated/scenarios.md', scenariosPage(loadScenarios(), loadRules().rules)],
    ['generated/examine.svg', await picture()],
    ['examination.schema.json', schemaPage()],
  ]);
}

/** What the README shows: the heart of a result, as the terminal shows it. */
async function picture(): Promise<string> {
  const examined = await examineTour();
  const access = whoHoldsAccess(examined).split('\n').slice(0, 27);
  const found = whatStandsOut(examined, { showPrivate: false }).split('\n').slice(0, 22);
  return terminalPicture([...access, ...found], 'The result of examining a made-up home');
}

function readersPage(): string {
  return page('What can be read', ...readers.map(readerPart));
}

function readerPart({ manifest }: Reader): string {
  const { id, title, kinds, basis } = manifest;
  const readme = new URL(`../../readers/${id}/readme.md`, import.meta.url);
  return [
    `## ${title}`,
    `\`${id}\` · gives ${kinds.join(', ')} · basis: ${basis}`,
    readFileSync(readme, 'utf8')
      .replace(/^# .*\n/, '')
      .trim()
      .replaceAll(/^## /gm, '### '),
  ].join('\n\n');
}

function rulesPage(): string {
  return page('What is looked for', ...loadRules().rules.map(rulePart));
}

function rulePart({ id, title, description, card, guidance }: Rule): string {
  const { canMean } = parseGuidance(guidance, `${id}/guidance.en.md`);
  return [
    `## ${title}`,
    `\`${id}\` · ${verbWords[card.verb]} · vector: ${card.vector}`,
    description,
    `What it can mean: ${canMean}`,
    `Ordinary reasons:\n\n${list(card.harmless)}`,
    `What it cannot see:\n\n${list(card.cannot_see)}`,
    `Needs:\n\n${list(card.needs.map((need) => needWords[need]))}`,
    `References: ${card.references.join('; ')}. Scenarios: ${card.scenarios.join(', ')}.`,
  ].join('\n\n');
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${item}`).join('\n');
}

function fieldsPage(): string {
  const rows = fields.map(({ name, categories, type, meaning, values }) => {
    const cells = [`\`${name}\``, categories.join(', '), type, meaning, (values ?? []).join(', ')];
    return `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`;
  });
  return page(
    'The fields that rules can ask for',
    'An act has `value.<name>` beside these, for each setting that came with it.',
    ['| field | of | type | meaning | values |', '|---|---|---|---|---|', ...rows].join('\n'),
  );
}

function schemaPage(): string {
  const schema = z.toJSONSchema(Examination, { target: 'draft-2020-12' });
  return `${JSON.stringify({ title: 'homeground examine --json', ...schema }, null, 2)}\n`;
}
