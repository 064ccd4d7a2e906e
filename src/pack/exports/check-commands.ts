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

/**
 * RFC 9162, 2.1.3: from each proof's leaf up to the signed root, and from that leaf to the line or
 * file that lies here; then from each line of the list of exhibits to the file that it names.
 */
export const checkProofs = [
  "python3 - <<'END'",
  'import base64, glob, hashlib, json',
  'sha = lambda data: hashlib.sha256(data).digest()',
  "read = lambda name: open(name, 'rb').read().decode().split('\\n')",
  'def top(leaf, at, size, path):',
  "    if size == 1: return b'' if path else leaf",
  "    if not path: return b''",
  '    half = 1 << ((size - 1).bit_length() - 1)',
  "    if at < half: return sha(b'\\x01' + top(leaf, at, half, path[:-1]) + path[-1])",
  "    return sha(b'\\x01' + path[-1] + top(leaf, at - half, size - half, path[:-1]))",
  'parts = {}',
  'def here(name, hash):',
  "    path = name.partition('#')[0]",
  "    path = 'pack-info.txt' if path == 'bag-info.txt' else path",
  '    if path not in parts:',
  "        data = open(path, 'rb').read()",
  "        parts[path] = {sha(part).hex() for part in [data, *data.split(b'\\n')]}",
  '    return hash in parts[path]',
  "signed = read('checkpoint.txt')",
  'def holds(name):',
  '    lines = read(name)',
  "    end = lines.index('')",
  '    leaf, at = base64.b64decode(lines[1].split()[1]), int(lines[2].split()[1])',
  "    root = top(sha(b'\\x00' + leaf), at, int(signed[1]), [base64.b64decode(line) for line in lines[3:end]])",
  '    said = json.loads(leaf)',
  "    if base64.b64encode(root).decode() != signed[2] or lines[end + 1:] != signed: return ''",
  "    return said['sha256'] if here(said['name'], said['sha256']) else ''",
  "proven = {holds(name) for name in glob.glob('proofs/*')}",
  "print('' not in proven)",
  "listed = {line[66:]: line[:64] for line in read('manifest-sha256.txt')}",
  'def belongs(line):',
  "    file, hash = [json.loads(line)[name] for name in ('file', 'sha256')]",
  '    return sha(line.encode()).hex() in proven and (file is None or listed[file] == hash)',
  "print(all(belongs(line) for line in read('data/exhibits.ndjson') if line))",
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
