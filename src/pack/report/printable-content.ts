import type { Block, Section } from './blocks.ts';
import { breakable, type Coverage, printable } from './printable.ts';
import type { ReportContent } from './report-content.ts';

/** Longest words that fit: in a column of a table, beside a label, across the page. */
const inColumn = 13;
const acrossPage = 60;

/** The content with every text as it can be set (`printable.ts`). */
export const printableContent = (content: ReportContent, coverage: Coverage): ReportContent => {
  const show = (text: string): string => breakable(printable(text, coverage), acrossPage);
  const section = ({ title, blocks }: Section): Section => ({
    title: show(title),
    blocks: blocks.map((block) => printableBlock(block, coverage)),
  });
  return {
    ...content,
    title: show(content.title),
    subtitle: show(content.subtitle),
    about: content.about.map(show),
    contents: show(content.contents),
    pageOf: printable(content.pageOf, coverage),
    keyLine: show(content.keyLine),
    first: section(content.first),
    sections: content.sections.map(section),
  };
};

const printableBlock = (block: Block, coverage: Coverage): Block => {
  const longest = block.kind === 'table' ? inColumn : acrossPage;
  return everyText(block, (text) => breakable(printable(text, coverage), longest)) as Block;
};

/** Keys and codes stay: they are our own. */
const codes = new Set(['kind', 'sha256']);

const everyText = (value: unknown, show: (text: string) => string): unknown => {
  if (typeof value === 'string') return show(value);
  if (Array.isArray(value)) return value.map((one) => everyText(one, show));
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).map(([key, one]) => [key, codes.has(key) ? one : everyText(one, show)]),
  );
};
