import { z } from 'zod';
import { keyMistakeWords } from '../../guidance/key/key-mistake-words.ts';
import { keyWords } from '../../guidance/key/key-words.ts';
import { readKey } from '../../guidance/key/read-key.ts';
import { sayIn } from '../../guidance/messages/say.ts';
import { checkTimeStampWith } from '../../pack/time-stamp/check-time-stamp.ts';
import type { Verdict } from '../../pack/verdict.ts';
import { notChecked } from '../../pack/verify/fault-list.ts';
import { verdictLines } from '../../pack/verify/verdict-lines.ts';
import { verdictOf } from '../../pack/verify/verdict-of.ts';
import { type VerifyOptions, verifyPack } from '../../pack/verify/verify-pack.ts';
import { browserTools, fileSource } from './browser-tools.ts';
import { certificateIn } from './certificate-in.ts';
import { elementFor } from './element-for.ts';
import { keyDrawing } from './key-drawing.ts';

// Schemas are compiled into code otherwise, which the page forbids itself.
z.config({ jitless: true });

/** Put in by the build. */
declare const programVersion: string;

const say = sayIn('en', Intl.DateTimeFormat().resolvedOptions().timeZone);
const title = say('verify.title');
const pack = elementFor('input', { type: 'file', accept: '.zip', id: 'pack' });
const key = elementFor('input', {
  type: 'text',
  id: 'key',
  autocomplete: 'off',
  spellcheck: 'false',
});
const certificate = elementFor('input', {
  type: 'file',
  accept: '.pem,.crt,.cer,.der',
  id: 'certificate',
});
const progress = elementFor('p', { role: 'status', id: 'progress' });
const result = elementFor('section', { id: 'result', 'aria-live': 'polite' });

document.title = title;
document.body.append(
  elementFor('main', {}, [
    elementFor('h1', {}, title),
    elementFor('p', {}, say('verify.intro')),
    elementFor('label', { for: 'key' }, say('verify.key-label')),
    elementFor('p', { class: 'hint' }, say('verify.key-hint')),
    key,
    elementFor('label', { for: 'certificate' }, say('verify.certificate-label')),
    certificate,
    elementFor('label', { for: 'pack', class: 'drop' }, say('verify.choose')),
    pack,
    progress,
    result,
  ]),
);

pack.addEventListener('change', () => void check(pack.files?.[0]));
document.addEventListener('dragover', (event) => event.preventDefault());
document.addEventListener('drop', (event) => {
  event.preventDefault();
  void check(event.dataTransfer?.files[0]);
});

let running = 0;

async function check(file: File | undefined): Promise<void> {
  if (file === undefined) return;
  running += 1;
  const own = running;
  result.replaceChildren();
  const tell = (done: number, total: number): void => {
    if (own === running)
      progress.textContent = say('verify.progress', { name: file.name, share: done / total });
  };
  const parts = await verdictParts(file, tell);
  if (own !== running) return;
  progress.textContent = '';
  result.replaceChildren(...parts);
}

async function verdictParts(
  file: File,
  tell: (done: number, total: number) => void,
): Promise<Element[]> {
  const expectedKey = readKey(key.value);
  if (typeof expectedKey === 'object')
    return [elementFor('p', {}, keyMistakeWords(say, expectedKey))];
  try {
    const verdict = await verify(file, { expectedKey, onProgress: tell });
    return verdict === null ? [elementFor('p', {}, say('verify.no-pack'))] : shown(verdict);
  } catch {
    return [elementFor('p', {}, say('verify.failed'))];
  }
}

async function verify(
  file: File,
  told: Pick<VerifyOptions, 'expectedKey' | 'onProgress'>,
): Promise<Verdict | null> {
  const given = certificate.files?.[0];
  const trusted = given && certificateIn(new Uint8Array(await given.arrayBuffer()));
  const verdict = await verifyPack(
    { source: fileSource(file), tools: browserTools },
    {
      ...told,
      checkTimeStamp: checkTimeStampWith({ certificate: trusted }),
      program: { version: programVersion },
    },
  );
  const again = (['readers', 'rules', 'report'] as const).map((id) =>
    notChecked(id, 'not-in-browser'),
  );
  return verdict && verdictOf([...verdict.checks, ...again], verdict.about);
}

function shown(verdict: Verdict): Element[] {
  const lines = verdictLines(say, verdict);
  const list = (texts: readonly string[]) =>
    elementFor(
      'ul',
      {},
      texts.map((text) => elementFor('li', {}, text)),
    );
  return [
    elementFor('h2', { 'data-headline': verdict.headline }, lines.title),
    ...lines.notCompared.map((text) => elementFor('p', {}, text)),
    list(lines.about),
    ...(verdict.about === null ? [] : drawingOf(verdict.about.publicKey)),
    ...lines.checks.flatMap(({ id, answer, text, places }) => [
      elementFor('h3', { 'data-check': id, 'data-answer': answer }, text),
      ...(places.length === 0 ? [] : [list(places)]),
    ]),
    elementFor('p', {}, say('verify.page-limits')),
    elementFor('p', {}, lines.limits),
  ];
}

const drawingOf = (publicKey: string): Element[] => [
  keyDrawing(publicKey, say('key.picture-alt', { words: keyWords(publicKey).join(' ') })),
  elementFor('p', { class: 'hint' }, say('key.picture')),
];
