import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { isBuiltin } from 'node:module';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** The rooms in the order in which data flows; a room knows itself and the rooms above it. */
const rooms = [
  'model',
  'masks',
  'readers',
  'household',
  'context',
  'access',
  'sigma',
  'rules',
  'guidance',
  'case',
  'pack',
  'stories',
  'pipeline.ts',
  'apps',
];
const pureRooms = ['model', 'masks', 'context', 'access', 'sigma', 'guidance'];
/** Rooms whose subfolders are plug-ins that may not know each other. */
const pluginRooms = ['readers', 'rules'];
const forbiddenNames = ['utils', 'util', 'helpers', 'helper', 'common', 'core', 'lib'];

const src = dirname(fileURLToPath(import.meta.url));
const files = codeFiles(src);

describe('the house', () => {
  it('has files to check', () => {
    expect(files.length).toBeGreaterThan(30);
  });

  it('has only rooms that are on the map', () => {
    const there = readdirSync(src).filter((name) => name !== 'architecture.test.ts');
    expect(there.filter((name) => !rooms.includes(name) && !isTest(name))).toEqual([]);
  });

  it('has no room for leftovers', () => {
    const named = files.flatMap((file) => shown(file).split('/'));
    expect(named.filter((name) => forbiddenNames.includes(name.replace(/\.tsx?$/, '')))).toEqual(
      [],
    );
  });

  it.each(files.map((file) => [shown(file)]))('%s imports only what lies above it', (name) => {
    const file = join(src, name);
    const room = roomOf(file);
    const wrong = localImports(file).filter((target) => {
      const targetRoom = roomOf(target);
      return targetRoom !== room && rooms.indexOf(targetRoom) >= rooms.indexOf(room);
    });
    expect(wrong.map(shown)).toEqual([]);
  });

  it.each(files.map((file) => [shown(file)]))('%s imports only files that are there', (name) => {
    const file = join(src, name);
    expect(localImports(file).filter((target) => !existsSync(target))).toEqual([]);
  });

  it('keeps plug-ins apart from each other', () => {
    const reaching = files.flatMap((file) => {
      const own = pluginOf(file);
      if (own === undefined) return [];
      return localImports(file)
        .filter((target) => pluginOf(target) !== undefined && pluginOf(target) !== own)
        .map((target) => `${shown(file)} -> ${shown(target)}`);
    });
    expect(reaching).toEqual([]);
  });

  it('keeps rules as data', () => {
    const rules = join(src, 'rules');
    const code = files.filter(
      (file) => file.startsWith(rules + sep) && pluginOf(file) !== undefined,
    );
    expect(code.map(shown)).toEqual([]);
  });

  it.each(pureRooms)('keeps %s pure: no node:, no clock, no chance, no network', (room) => {
    const inRoom = files.filter((file) => roomOf(file) === room && !isTest(file));
    expect(inRoom.length).toBeGreaterThan(0);
    expect(inRoom.flatMap(impurities)).toEqual([]);
  });

  it('prints, listens and exits only in apps', () => {
    const elsewhere = files.filter((file) => roomOf(file) !== 'apps' && !isTest(file));
    expect(elsewhere.flatMap(doorActs)).toEqual([]);
  });

  it('lets only the pages touch a document, and the pages nothing of Node', () => {
    const config = ts.parseConfigFileTextToJson(
      '',
      readFileSync(join(src, '../tsconfig.json'), 'utf8'),
    );
    expect(config.config.compilerOptions.lib).toEqual(['es2023']);
    const pages = files.filter((file) => isOfPages(file));
    expect(pages.length).toBeGreaterThan(20);
    expect(pages.flatMap(importsOf).filter((name) => name.startsWith('node:'))).toEqual([]);
  });

  it('takes into the pages only their own code, that of pure rooms, and types of the rest', () => {
    const foreign = files.filter(isOfPages).flatMap((file) =>
      valueImportsOf(file)
        .filter((target) => !isInPages(target) && !pureRooms.includes(roomOf(target)))
        .map((target) => `${shown(file)} -> ${shown(target)}`),
    );
    expect(foreign).toEqual([]);
  });
});

function isInPages(file: string): boolean {
  return shown(file).startsWith('apps/web/');
}

/** What Vite puts into the browser: neither tests nor the servers and browsers that tests start. */
function isOfPages(file: string): boolean {
  return isInPages(file) && !/\.test(-data)?\.tsx?$/.test(file);
}

function valueImportsOf(file: string): string[] {
  return parse(file)
    .statements.filter(ts.isImportDeclaration)
    .filter(({ importClause }) => importClause?.phaseModifier !== ts.SyntaxKind.TypeKeyword)
    .map(({ moduleSpecifier }) => (ts.isStringLiteral(moduleSpecifier) ? moduleSpecifier.text : ''))
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => resolve(dirname(file), specifier));
}

function codeFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return entry.name === 'cases' ? [] : codeFiles(path);
    return /\.tsx?$/.test(entry.name) ? [path] : [];
  });
}

function shown(file: string): string {
  return relative(src, file).split(sep).join('/');
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$/.test(file);
}

function roomOf(file: string): string {
  const [room = ''] = shown(file).split('/');
  return isTest(room) ? 'apps' : room;
}

function pluginOf(file: string): string | undefined {
  const [room = '', plugin = '', ...rest] = shown(file).split('/');
  return pluginRooms.includes(room) && rest.length > 0 ? `${room}/${plugin}` : undefined;
}

function parse(file: string): ts.SourceFile {
  return ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest, true);
}

function importsOf(file: string): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    const specifier = specifierOf(node);
    if (specifier !== undefined && ts.isStringLiteral(specifier)) found.push(specifier.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found;
}

/** What is imported: by a declaration, by a call, or inside a type. */
function specifierOf(node: ts.Node): ts.Node | undefined {
  if (ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) return node.moduleSpecifier;
  if (ts.isImportTypeNode(node))
    return ts.isLiteralTypeNode(node.argument) ? node.argument.literal : undefined;
  const isImport =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword;
  return isImport ? node.arguments[0] : undefined;
}

function localImports(file: string): string[] {
  return importsOf(file)
    .filter((specifier) => specifier.startsWith('.'))
    .map((specifier) => resolve(dirname(file), specifier));
}

/** Uses of `node:`, a clock, chance or the network, found in the syntax tree and not in comments. */
function impurities(file: string): string[] {
  const banned = ['Math.random', 'Date.now', 'performance.now', 'Temporal.Now'];
  const globals =
    'crypto fetch globalThis navigator performance process setImmediate setInterval setTimeout WebSocket XMLHttpRequest'.split(
      ' ',
    );
  const found = importsOf(file).filter(isBuiltin);
  const visit = (node: ts.Node): void => {
    if (ts.isPropertyAccessExpression(node) && banned.some((use) => node.getText().startsWith(use)))
      found.push(node.getText());
    if (readsClock(node)) found.push(node.getText());
    if (ts.isIdentifier(node) && globals.includes(node.text) && isGlobalUse(node))
      found.push(node.text);
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found.map((use) => `${shown(file)}: ${use}`);
}

/** `new Date()` and `Date()`, and `Date` handed on as a value, from which `now` could be taken. */
function readsClock(node: ts.Node): boolean {
  if (!ts.isIdentifier(node) || node.text !== 'Date') return false;
  const { parent } = node;
  if (ts.isNewExpression(parent)) return !parent.arguments?.length;
  if (ts.isCallExpression(parent)) return parent.expression === node;
  return ts.isVariableDeclaration(parent) || ts.isElementAccessExpression(parent);
}

/** A name used as a value of its own: not a property, a key or a declaration. */
function isGlobalUse(node: ts.Identifier): boolean {
  const { parent } = node;
  const isName =
    (ts.isPropertyAccessExpression(parent) && parent.name === node) ||
    (ts.isPropertyAssignment(parent) && parent.name === node) ||
    (ts.isPropertySignature(parent) && parent.name === node);
  return (
    !isName &&
    (ts.isCallExpression(parent) ||
      ts.isNewExpression(parent) ||
      ts.isPropertyAccessExpression(parent))
  );
}

function doorActs(file: string): string[] {
  const doors = ['http', 'https', 'http2', 'net', 'dgram', 'tls', 'dns', 'dns/promises'];
  const found = importsOf(file).filter((name) => doors.includes(name.replace(/^node:/, '')));
  const visit = (node: ts.Node): void => {
    const uses = ['console.', 'process.exit', 'process.stdout', 'process.stderr'];
    if (ts.isPropertyAccessExpression(node) && uses.some((use) => node.getText().startsWith(use)))
      found.push(node.getText());
    ts.forEachChild(node, visit);
  };
  visit(parse(file));
  return found.map((use) => `${shown(file)}: ${use}`);
}
