import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import { identifyAsPdfUa } from './identify-as-pdf-ua.ts';
import { printableContent } from './printable-content.ts';
import type { ReportContent } from './report-content.ts';
import { type ReportFonts, reportFonts } from './report-fonts.ts';

const folder = new URL('./', import.meta.url);

/**
 * The report as PDF/A-2a and PDF/UA-1: tagged, with bookmarks and its fonts inside. The same content
 * gives the same bytes on any machine. Works for a second or so without a pause.
 */
export const makeReport = async (content: ReportContent): Promise<Uint8Array> => {
  const fonts = reportFonts();
  const compiler = NodeCompiler.create({
    workspace: fileURLToPath(folder),
    fontArgs: [{ fontBlobs: [...fonts.files] }],
  });
  try {
    const pdf = compiler.pdf(compile(compiler, content, fonts), {
      pdfStandard: 'a-2a',
      creationTimestamp: Math.floor(content.madeMs / 1000),
    });
    return identifyAsPdfUa(pdf);
  } catch (cause) {
    throw new Error('the report could not be laid out', { cause });
  } finally {
    // The compiler keeps what it laid out for all of the process, and that is somebody's home.
    compiler.evictCache(0);
  }
};

const compile = (compiler: NodeCompiler, content: ReportContent, fonts: ReportFonts) => {
  const compiled = compiler.compile({
    mainFileContent: readFileSync(new URL('report.typ', folder), 'utf8'),
    inputs: {
      content: JSON.stringify({
        ...printableContent(content, fonts.coverage),
        date: dateOf(content.madeMs),
      }),
      fonts: fonts.families.join(','),
    },
  });
  if (compiled.result !== null) return compiled.result;
  throw new Error(wordsOf(compiled.takeError()));
};

const wordsOf = (error: NodeError | null): string => JSON.stringify(error?.shortDiagnostics ?? []);

const dateOf = (utcMs: number) => {
  const date = new Date(utcMs);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
};
