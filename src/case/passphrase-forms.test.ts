import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Decrypter } from 'age-encryption';
import { describe, expect, it } from 'vitest';
import { folderOfThisFile, inCase, newCase, opening } from './case.test-data.ts';
import { caseFiles } from './case-files.ts';
import { makeKeys, readKeyFile, sealKeys } from './key-file.ts';
import { openCase } from './read-case.ts';

const base = folderOfThisFile();
const words = 'Küche im Gewächshaus steht rot';
const forms = [words, words.normalize('NFD'), `\ufeff${words}`, `${words} `];

describe('a case', () => {
  it.each(forms.slice(0, 3))('made with one form opens with every other: %j', async (form) => {
    const folder = join(base, `made-${forms.indexOf(form)}`);
    (await newCase(folder, { passphrase: form })).close();
    for (const passphrase of forms)
      await inCase(openCase(folder, { ...opening, passphrase }), () => undefined);
    const age = new Decrypter();
    age.addPassphrase(words.normalize('NFC'));
    await age.decrypt(new Uint8Array(readFileSync(caseFiles(folder).key)));
  });

  it('of which the passphrase is changed takes the one form, too', async () => {
    const folder = join(base, 'changed');
    await inCase(newCase(folder), (open) =>
      open.changePassphrase(opening.passphrase, `\ufeff${words.normalize('NFD')}`),
    );
    await inCase(openCase(folder, { ...opening, passphrase: words }), () => undefined);
  });

  it('locked by an older version in the form that was typed still opens', async () => {
    for (const form of forms) {
      const files = caseFiles(join(base, `old-${forms.indexOf(form)}`));
      await inCase(newCase(files.folder), () => undefined);
      const keys = await makeKeys();
      const { bytes } = await sealKeys(keys, { passphrase: form, workFactor: 1 });
      writeFileSync(files.key, bytes);
      writeFileSync(files.keyHash, '');
      expect(await readKeyFile(files, form)).toEqual(keys);
    }
    const files = caseFiles(join(base, 'old-1'));
    await expect(readKeyFile(files, words)).resolves.toBeDefined();
  });

  it('is not made, and its passphrase not changed, to what could not be typed again', async () => {
    const folder = join(base, 'refused');
    const secret = 'four words\u200b for a test';
    const refused = { code: 'bad-usage', message: 'Sign 11 of the passphrase cannot be seen.' };
    await expect(newCase(folder, { passphrase: secret })).rejects.toMatchObject(refused);
    await inCase(newCase(folder), (open) =>
      expect(open.changePassphrase(opening.passphrase, secret)).rejects.toMatchObject(refused),
    );
    await inCase(openCase(folder, opening), (open) => expect(open.log()).toHaveLength(1));
  });
});
