/*
 * What a stranger runs to check a pack, in a POSIX shell inside the unpacked folder. The outside
 * checks take these very lines out of a README.txt and run them.
 */

/** RFC 8493: every file against the two manifests. */
export const checkFiles = [
  'sha256sum -c manifest-sha256.txt',
  'sha256sum -c tagmanifest-sha256.txt',
];

export const checkBag = ['python3 -m pip install bagit', 'python3 -m bagit --validate .'];

/** RFC 6962: the root out of all leaves, and each leaf against the file or line that it speaks of. */
export const checkTree = [
  "python3 - <<'END'",
  'import base64, hashlib, json',
  'sha = lambda data: hashlib.sha256(data).digest()',
  'def top(hashes):',
  '    while len(hashes) > 1:',
  '        pairs = [hashes[i:i + 2] for i in range(0, len(hashes), 2)]',
  "        hashes = [sha(b'\\x01' + p[0] + p[1]) if len(p) == 2 else p[0] for p in pairs]",
  '    return hashes[0]',
  "lines = open('leaves.ndjson', 'rb').read().splitlines()",
  "signed = open('checkpoint.txt', encoding='utf-8').read().split('\\n')",
  "root = base64.b64encode(top([sha(b'\\x00' + line) for line in lines])).decode()",
  'print(root == signed[2] and len(lines) == int(signed[1]))',
  'texts = {}',
  'def part(name):',
  "    path, _, number = name.partition('#')",
  "    if path not in texts: texts[path] = open(path, 'rb').read()",
  "    return texts[path].split(b'\\n')[int(number) - 1] if number else texts[path]",
  'leaves = [json.loads(line) for line in lines]',
  "print(all(sha(part(one['name'])).hex() == one['sha256'] for one in leaves))",
  'END',
];

/** C2SP signed note: the text is signed up to the empty line, the signature's last 64 bytes count. */
export const checkSignature = [
  "sed -n 's/^Homeground-Key: [^+]*+[^+]*+//p' bag-info.txt | base64 -d | tail -c 32 > ../key.raw",
  "(printf '\\060\\052\\060\\005\\006\\003\\053\\145\\160\\003\\041\\000'; cat ../key.raw) > ../key.der",
  'head -n 3 checkpoint.txt > ../signed.txt',
  "sed -n '5s/.* //p' checkpoint.txt | base64 -d | tail -c 64 > ../signed.sig",
  'openssl pkeyutl -verify -pubin -keyform DER -inkey ../key.der -rawin -in ../signed.txt -sigfile ../signed.sig',
];

export const showKey = ['od -An -tx1 ../key.raw'];

/** RFC 3161 over the checkpoint as it is. */
export const checkTimeStamp = [
  'openssl ts -verify -data checkpoint.txt -in time-stamp.tsr -CAfile service.pem',
];
