// A throw-away authority for time stamps, made and run by openssl alone.
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const settings = `
[req]
distinguished_name = name
prompt = no
[name]
CN = example stamp
[ca]
basicConstraints = critical, CA:TRUE
keyUsage = critical, keyCertSign
[stamp]
basicConstraints = CA:FALSE
keyUsage = critical, digitalSignature
extendedKeyUsage = critical, timeStamping
[tsa]
default_tsa = here
[here]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256
`;

/**
 * Answers a request; the certificate that the stamp leads to lies in `service.pem` of the folder.
 * @param {string} folder @param {Uint8Array} request
 */
export function stampWithOpenssl(folder, request) {
  const at = (/** @type {string} */ name) => join(folder, name);
  writeFileSync(at('settings'), settings);
  writeFileSync(at('serial'), '01\n');
  writeFileSync(at('request.tsq'), request);
  /** @param {string} line */
  const openssl = (line) => {
    const done = spawnSync('openssl', line.split(' '), { cwd: folder, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`openssl ${line}\n${done.stderr}`);
  };
  const key = '-newkey rsa:2048 -nodes -config settings';
  openssl(`req -x509 ${key} -extensions ca -days 30 -keyout ca.key -out service.pem`);
  openssl(`req ${key} -keyout stamp.key -out stamp.csr`);
  openssl(
    'x509 -req -in stamp.csr -CA service.pem -CAkey ca.key -CAcreateserial -extfile settings -extensions stamp -days 30 -out stamp.pem',
  );
  openssl(
    'ts -reply -config settings -queryfile request.tsq -signer stamp.pem -inkey stamp.key -chain service.pem -out answer.tsr',
  );
  return readFileSync(at('answer.tsr'));
}
