import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

export const hasOpenssl = spawnSync('openssl', ['version']).status === 0;

/** An authority for stamps, made here and worth nothing elsewhere. */
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
[other]
extendedKeyUsage = critical, serverAuth
[tsa]
default_tsa = here
[here]
serial = serial
signer_digest = sha256
default_policy = 1.2.3.4
digests = sha256, sha1, md5
ordering = yes
tsa_name = yes
ess_cert_id_chain = no
`;

/** Makes authorities for stamps in a folder, and stamps with them, by openssl. */
export function stampsIn(folder: string) {
  const openssl = (...args: readonly string[]): string => {
    const done = spawnSync('openssl', args, { cwd: folder, encoding: 'utf8' });
    if (done.status !== 0) throw new Error(`openssl ${args.join(' ')}\n${done.stderr}`);
    return done.stdout;
  };
  writeFileSync(join(folder, 'settings'), settings);
  writeFileSync(join(folder, 'serial'), '01\n');

  function makeAuthority(name: string, algorithm: readonly string[], digest = '-sha256'): void {
    const key = ['-newkey', ...algorithm, '-nodes'];
    openssl(
      ...['req', '-x509', ...key, '-keyout', `${name}-ca.key`, '-out', `${name}-ca.pem`],
      ...['-config', 'settings', '-extensions', 'ca', '-days', '30', '-subj', `/CN=${name} root`],
    );
    openssl(
      ...['req', ...key, '-keyout', `${name}.key`, '-out', `${name}.csr`, '-config', 'settings'],
    );
    openssl(
      ...[
        'x509',
        '-req',
        '-in',
        `${name}.csr`,
        '-CA',
        `${name}-ca.pem`,
        '-CAkey',
        `${name}-ca.key`,
      ],
      ...[
        '-CAcreateserial',
        '-extfile',
        'settings',
        '-extensions',
        'stamp',
        '-days',
        '30',
        digest,
        '-out',
        `${name}.pem`,
      ],
    );
    openssl('x509', '-in', `${name}-ca.pem`, '-outform', 'DER', '-out', `${name}-ca.der`);
  }

  function stamp(name: string, request: string, response: string, digest = '-sha256'): void {
    openssl(
      ...['ts', '-reply', '-queryfile', request, '-signer', `${name}.pem`],
      ...[
        '-inkey',
        `${name}.key`,
        '-chain',
        `${name}-ca.pem`,
        '-config',
        'settings',
        digest,
        '-out',
        response,
      ],
    );
  }

  return { openssl, makeAuthority, stamp };
}
