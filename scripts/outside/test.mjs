// Lets programs of others judge a real pack: each step of its README.txt as it stands there, the
// Library of Congress's BagIt, CASE/UCO's shapes, qpdf, Poppler, veraPDF, OpenSSL and age.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { addTimeStamp, timeStampRequestFor } from '../../dist/pack/make/add-time-stamp.js';
import { handOverExhibit } from '../../dist/pack/make/hand-over-exhibit.js';
import { secretMarker } from '../../dist/stories/secrets.js';
import { Tally } from '../home-assistant/checks/tally.mjs';
import { installTools } from './install.mjs';
import { makeStoryPack, passphrase, programVersion } from './make-pack.mjs';
import { readSteps } from './read-steps.mjs';
import { stampWithOpenssl } from './time-stamps.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const tools = installTools();
const tally = new Tally();
const folder = mkdtempSync(join(tmpdir(), 'homeground-outside-'));
try {
  await checkAll();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
process.exitCode = tally.close();

async function checkAll() {
  const made = await makeStoryPack(folder);
  const stamped = join(folder, 'stamped.zip');
  const response = stampWithOpenssl(folder, await timeStampRequestFor(made.path, programVersion));
  await addTimeStamp({ from: made.path, response, to: stamped, programVersion });
  const pack = unpack(stamped);
  checkSteps(pack, made);
  await checkAlone(stamped, made);
  checkThatStepsNotice(stamped);
  checkReport(join(pack, 'data', 'report.pdf'));
  checkExports(join(pack, 'data', 'exports'));
  checkOriginals(made);
}

/** @param {string} zip */
function unpack(zip) {
  const into = mkdtempSync(join(folder, 'unpacked-'));
  const done = shell(`unzip -q '${zip}' -d '${into}'`, folder);
  tally.check('unzip: the pack unpacks without a word', done.status === 0 && done.out === '', done);
  return join(into, 'pack');
}

/** @param {string} command @param {string} cwd */
function shell(command, cwd) {
  const done = spawnSync('bash', ['-c', `set -o pipefail\n${command}`], {
    cwd,
    encoding: 'utf8',
    env: { ...process.env, PATH: `${tools.python}:${process.env.PATH}`, LC_ALL: 'C.UTF-8' },
  });
  return { status: done.status, out: `${done.stdout}${done.stderr}` };
}

/** @param {string} pack */
function stepsOf(pack) {
  const steps = readSteps(readFileSync(join(pack, 'README.txt'), 'utf8'));
  return (/** @type {string} */ title, edit = (/** @type {string} */ text) => text) => {
    const commands = [...steps].find(([one]) => one.startsWith(title))?.[1];
    if (commands === undefined) throw new Error(`README.txt has no step "${title}"`);
    return shell(edit(commands), pack);
  };
}

/** @param {string} pack @param {{ publicKey: string }} made */
function checkSteps(pack, { publicKey }) {
  const step = stepsOf(pack);
  const files = step('Is each file the one that the list names?');
  const lines = files.out.trim().split('\n');
  tally.check(
    `sha256sum -c: ${lines.length} files are as they were packed`,
    files.status === 0 && lines.length > 30 && lines.every((line) => line.endsWith(': OK')),
    files,
  );
  const bag = step('The same with the tool', (text) => text.split('\n').slice(1).join('\n'));
  tally.check(
    'bagit: valid',
    bag.status === 0 && bag.out.includes('is valid'),
    bag.out.slice(-800),
  );
  const tree = step('Does the one signed line cover all of it?');
  tally.same('python: the tree covers every part', tree.out, 'True\nTrue\n');
  const proofs = step('Does each file that was given');
  tally.same('python: every proof leads to the signed line', proofs.out, 'True\nTrue\n');
  const signature = step('Was it signed with the key');
  tally.check(
    'openssl: the signature holds',
    /Verified Successfully/.test(signature.out),
    signature,
  );
  const key = step('Is it the right key?');
  tally.same('od: the key is the case’s own', key.out.replaceAll(/\s/g, ''), publicKey);
  writeFileSync(join(pack, 'service.pem'), readFileSync(join(folder, 'service.pem')));
  const stamp = step('If there is a file time-stamp.tsr');
  tally.check('openssl ts: the time stamp holds', /Verification: OK/.test(stamp.out), stamp);
}

/**
 * One exhibit, by the steps of the README.txt that comes with it.
 * @param {string} zip @param {Awaited<ReturnType<typeof makeStoryPack>>} made
 */
async function checkAlone(zip, { records, publicKey }) {
  const record = records.find(({ path }) => path.endsWith('automations.yaml'));
  const alone = join(folder, 'alone.zip');
  await handOverExhibit({ from: zip, n: record?.n ?? 0, to: alone, programVersion });
  const pack = unpack(alone);
  const step = stepsOf(pack);
  const files = step('Is each file the one that the list names?');
  tally.check('alone, sha256sum -c: the files are as they were packed', files.status === 0, files);
  const proofs = 'Does each file that was given';
  tally.same('alone, python: it leads to the signed line', step(proofs).out, 'True\nTrue\n');
  const signature = step('Was it signed with the key');
  tally.check('alone, openssl: the signature holds', /Verified/.test(signature.out), signature);
  const key = step('Is it the right key?').out.replaceAll(/\s/g, '');
  tally.same('alone, od: the key is the case’s own', key, publicKey);
  const list = join(pack, 'data', 'exhibits.ndjson');
  writeFileSync(list, readFileSync(list, 'utf8').replace('automations', 'automation5'));
  tally.same('alone, python: notices one changed letter', step(proofs).out, 'False\nFalse\n');
}

/**
 * A step that never fails shows nothing.
 * @param {string} zip
 */
function checkThatStepsNotice(zip) {
  const pack = unpack(zip);
  const step = stepsOf(pack);
  const change = (/** @type {string} */ name, /** @type {[RegExp, string]} */ [from, to]) => {
    const path = join(pack, name);
    const before = readFileSync(path, 'latin1');
    const after = before.replace(from, to);
    if (before === after) throw new Error(`nothing to change in ${name}`);
    writeFileSync(path, after, 'latin1');
  };
  change('data/log.ndjson', [/Alex/, 'Alec']);
  const files = step('Is each file the one that the list names?');
  tally.check('sha256sum -c: notices one changed letter', files.out.includes('log.ndjson: FAILED'));
  const bag = step('The same with the tool', (text) => text.split('\n').slice(1).join('\n'));
  tally.check('bagit: notices one changed letter', bag.status !== 0);
  tally.same(
    'python: notices one changed letter',
    step('Does the one signed').out,
    'True\nFalse\n',
  );
  change('checkpoint.txt', [/\n(\d+)\n/, '\n1$1\n']);
  const signature = step('Was it signed with the key').out;
  tally.check('openssl: notices a changed checkpoint', /Verification Failure/.test(signature));
  writeFileSync(join(pack, 'service.pem'), readFileSync(join(folder, 'service.pem')));
  const stamp = step('If there is a file time-stamp.tsr').out;
  tally.check('openssl ts: notices a changed checkpoint', /Verification: FAILED/.test(stamp));
}

/** @param {string} report */
function checkReport(report) {
  const syntax = shell(`qpdf --check '${report}'`, folder);
  tally.check('qpdf: no error and no warning in the report', syntax.status === 0, syntax);
  const info = shell(`pdfinfo '${report}'`, folder).out;
  tally.check('pdfinfo: tagged, with a title, not encrypted, no script', isAsWanted(info), info);
  const fonts = shell(`pdffonts '${report}' | tail -n +3`, folder).out.trim().split('\n');
  tally.check(
    'pdffonts: every font is inside and is our own',
    fonts.every((line) => /^[A-Z]{6}\+Homeground.* yes yes yes /.test(line)),
    fonts,
  );
  const text = shell(`pdftotext '${report}' -`, folder).out;
  tally.check('pdftotext: its words can be read out', text.includes("What a home's records show"));
  tally.check('pdftotext: no secret of the records is among them', !text.includes(secretMarker));
  if (tools.veraPdf === undefined) {
    tally.check('verapdf: needs Java and Maven, which are not here', process.env.CI === undefined);
    return;
  }
  const java = `java -cp '${tools.veraPdf}' '${join(here, 'pdf', 'CheckPdf.java')}' '${report}'`;
  for (const [standard, name] of [
    ['2a', 'PDF/A-2a'],
    ['ua1', 'PDF/UA-1'],
  ]) {
    const judged = shell(`${java} ${standard}`, folder);
    tally.check(`verapdf: the report is ${name}`, judged.status === 0, judged);
  }
}

/** @param {string} info */
function isAsWanted(info) {
  return [
    /^Title: +\S/m,
    /^Tagged: +yes$/m,
    /^JavaScript: +no$/m,
    /^Encrypted: +no$/m,
    /^PDF version: +1\.7$/m,
  ].every((line) => line.test(info));
}

/** @param {string} exports */
function checkExports(exports) {
  const graph = shell(
    `case_validate --built-version case-1.4.0 '${join(exports, 'case.jsonld')}'`,
    folder,
  );
  tally.check('case_validate: conforms to CASE 1.4.0', /Conforms: True/.test(graph.out), graph);
  const count =
    'import csv,sys; rows=list(csv.reader(open(sys.argv[1],newline="",encoding="utf-8"),strict=True)); print(len(rows), len({len(row) for row in rows}), sum(cell[:1] in "=+-@" for row in rows for cell in row if cell))';
  for (const name of ['timeline.csv', 'exhibits.csv']) {
    const read = shell(`python3 -c '${count}' '${join(exports, name)}'`, folder)
      .out.trim()
      .split(' ');
    const isRead = Number(read[0]) > 10 && read[1] === '1' && read[2] === '0';
    tally.check(`csv: Python reads ${name}, and no cell begins a formula`, isRead, read);
  }
}

/** @param {Awaited<ReturnType<typeof makeStoryPack>>} made */
function checkOriginals({ records, caseFolder }) {
  const into = join(folder, 'opened');
  mkdirSync(into);
  const [record] = records.filter(({ path }) => path.endsWith('.db'));
  const opened = join(into, 'original');
  const done = spawnSync(
    'python3',
    [join(here, 'open_with_age.py'), caseFolder, String(record?.n), opened],
    { input: `${passphrase}\n`, encoding: 'utf8' },
  );
  const sha256 =
    done.status === 0
      ? createHash('sha256').update(readFileSync(opened)).digest('hex')
      : done.stderr;
  tally.same('age: opens an original of the case with the passphrase', sha256, record?.sha256);
}
