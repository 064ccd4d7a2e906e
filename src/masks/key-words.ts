/**
 * Words behind which a secret is told, in the languages homes are named and texts are written in.
 * Each is a piece of a regular expression in small letters.
 */
const passwords = [
  ...['pass ?words?', 'passwd', 'p[a@][s$]{2}w[o0]rds?', 'pwds?', 'pw', 'psk', 'passcodes?'],
  ...['pass ?phrases?', 'pass-phrases?', 'security words?', 'safe ?words?'],
  ...['passwort(?:e?s)?', 'passwörter', 'kennwort(?:e?s)?', 'losungswort', 'wachtwoord(?:en)?'],
  ...['mots? de passe', 'mdp', 'contraseñas?', 'contrasenas?', 'contrasenya', 'senhas?'],
  ...['palavra-passe', "parola d[’']ordine", 'hasł[oaeuy]m?', 'hesl[oaeu]m?', 'lozink[aeu]'],
  ...['geslo', 'jelsz[óa]\\p{L}{0,3}', 'lösenord(?:et)?', 'adgangskoden?', 'passord(?:et)?'],
  ...['salasana\\p{L}{0,3}', 'salasõna', 'slaptažodis', 'пароль', 'парол[яюеиьа]м?', 'паролем'],
  ...['συνθηματικό', 'סיסמ[הא]', 'كلمة ?(?:ال)?(?:سر|مرور)', 'رمز عبور', 'گذرواژه'],
  ...['パスワード', 'パスコード', '合言葉', '密码', '密碼', '口令', '비밀번호', '암호'],
  ...['şifre\\p{L}{0,3}', 'sifre', 'รหัสผ่าน', 'पासवर्ड', 'mật khẩu', 'kata sandi', 'passkeys?'],
];

/** Words of everyday life too: only what looks like a secret is taken for one behind them. */
const codes = [
  ...['pins?', 'puk', 'tan', 'otp', 'totp', 'mfa', '2fa', 'cvv', 'пин', 'ピン', 'geheimzahl'],
  ...['codes?', 'kodes?', 'koden', 'kody?', 'kodu', 'kodlar\\p{L}?', 'codic[ei]', 'c[óo]digos?'],
  ...['codi', 'codul', 'koodi\\p{L}{0,2}', 'kód\\p{L}{0,2}', 'код\\p{L}{0,3}', 'κωδικ(?:ός|ού|ό)'],
  ...[
    'コード',
    '暗証番号',
    '暗証',
    '验证码',
    '驗證碼',
    '代码',
    '코드',
    'رمز',
    'الرمز',
    'كود',
    'کد',
  ],
  ...['קוד', 'รหัส', 'कोड', 'पिन', 'mã', 'parol[aăe]\\p{L}?', 'sandi'],
  ...['keys?', 'schlüssel', 'sleutel', 'nøgle', 'nyckel', 'klucz', 'ключ', 'anahtar', 'avain'],
  ...['klíč', 'clés?', 'claves?', 'chiave', 'clau', 'chave', '鍵', '钥匙', '열쇠', 'مفتاح', 'מפתח'],
  ...[
    'tokens?',
    'tkn',
    'secrets?',
    'geheim(?:nis)?',
    'api[ _-]?keys?',
    'authsig',
    'webhook(?:[ _-]?id)?',
  ],
  ...['pass', 'combos?', 'combinations?', 'kombination', 'credentials?'],
  ...['bearer', 'basic', 'authorization', 'access[ _]?token'],
];

/** Words that a longer word may end in: `Haustürcode`, `WLAN-Passwort`. */
const endings = [
  ...['codes?', 'kode[nr]?', 'koden', 'kod', 'passwort', 'kennwort', 'wachtwoord', 'schlüssel'],
  ...['koodi', 'lösenord', 'sleutel', 'pin'],
];

/** Of these the word behind them is the one that counts, where there is one. */
const kindsOfCode =
  '(?:verification|recovery|homekit|matter|pairing)(?:[ -](?:codes?|keys?|pin|token))?';

const networks = ['wi-?fi', 'wlan', 'hotspot', 'ssid', 'router', 'вайфай', 'ワイファイ'];

/** What turns `X is wrong` or `X for the door` into a sentence about the word, not the secret. */
const ordinary = [
  ...[
    'a',
    'about',
    'accepted',
    'again',
    'age',
    'already',
    'also',
    'always',
    'an',
    'and',
    'anymore',
  ],
  ...['are', 'at', 'attempt', 'attempts', 'battery', 'because', 'been', 'before', 'broken', 'but'],
  ...['button', 'by', 'can', 'change', 'changed', 'changes', 'check', 'code', 'correct', 'could'],
  ...['day', 'did', 'door', 'entered', 'entry', 'expired', 'failed', 'failure', 'field', 'fine'],
  ...['for', 'forgotten', 'from', 'generator', 'gone', 'good', 'had', 'has', 'have', 'he', 'her'],
  ...['here', 'hint', 'his', 'how', 'i', 'if', 'in', 'incorrect', 'invalid', 'is', 'it', 'known'],
  ...['leaked', 'lock', 'lost', 'manager', 'may', 'me', 'missing', 'must', 'my', 'needed', 'needs'],
  ...['what', 'where', 'why', 'whose', 'stupid', 'unknown', 'denied', 'differs'],
  ...['incorreta', 'incorrecta', 'incorrect', 'incorrecte', 'verlopen', 'onjuist', 'verkeerd'],
  ...[
    'wygasło',
    'nieprawidłowe',
    'błędne',
    'errata',
    'scaduta',
    'cambiata',
    'cambiada',
    'alterada',
  ],
  ...[
    'errada',
    'expirée',
    'erroné',
    'modifié',
    'neplatné',
    'неверный',
    'неверен',
    'истёк',
    'изменён',
  ],
  ...['never', 'new', 'no', 'not', 'now', 'of', 'off', 'offline', 'off-line', 'ok', 'okay', 'old'],
  ...['on', 'online', 'on-line', 'only', 'or', 'our', 'out', 'own', 'panel', 'please', 'policy'],
  ...['prompt', 'protected', 'protection', 'qr', 'ready', 'rejected', 'required', 'reset', 'right'],
  ...[
    'safe',
    'same',
    'saved',
    'secret',
    'sensor',
    'sent',
    'set',
    'sharing',
    'she',
    'should',
    'show',
  ],
  ...[
    'shown',
    'slow',
    'so',
    'soon',
    'status',
    'still',
    'stored',
    'strong',
    'switch',
    'that',
    'the',
  ],
  ...[
    'their',
    'then',
    'there',
    'they',
    'this',
    'to',
    'today',
    'too',
    'tries',
    'unchanged',
    'until',
  ],
  ...[
    'updated',
    'used',
    'valid',
    'very',
    'was',
    'we',
    'weak',
    'were',
    'when',
    'which',
    'who',
    'will',
  ],
  ...['with', 'without', 'works', 'would', 'written', 'wrong', 'yesterday', 'you', 'your', 'pin'],
  ...['abgelaufen', 'aber', 'alt', 'am', 'anzeigen', 'auf', 'aus', 'bitte', 'das', 'dein', 'dem'],
  ...['den', 'der', 'des', 'die', 'ein', 'eine', 'eingeben', 'falsch', 'für', 'geändert', 'gültig'],
  ...['hat', 'ich', 'ihr', 'im', 'ist', 'jetzt', 'kein', 'mein', 'mit', 'neu', 'nicht', 'oder'],
  ...[
    'ohne',
    'richtig',
    'sein',
    'und',
    'ungültig',
    'vergessen',
    'vom',
    'von',
    'war',
    'wird',
    'wurde',
  ],
  ...['zu', 'zum', 'zur', 'zurückgesetzt', 'ändern'],
  ...['au', 'avec', 'changé', 'dans', 'de', 'du', 'el', 'en', 'es', 'est', 'et', 'expiré', 'faux'],
  ...['incorrecta', 'incorrecto', 'la', 'le', 'les', 'ma', 'mi', 'modifié', 'mon', 'ne', 'oublié'],
  ...['para', 'pas', 'por', 'pour', 'son', 'su', 'sur', 'ta', 'ton', 'tu', 'un', 'una', 'une', 'y'],
  ...[
    'con',
    'da',
    'del',
    'della',
    'di',
    'do',
    'dla',
    'e',
    'errata',
    'giusta',
    'i',
    'il',
    'jest',
    'je',
  ],
  ...[
    'mio',
    'na',
    'nie',
    'niet',
    'non',
    'o',
    'od',
    'per',
    'se',
    'sem',
    'senza',
    'sin',
    'suo',
    'tuo',
  ],
  ...[
    'van',
    'voor',
    'het',
    'een',
    'och',
    'är',
    'för',
    'som',
    'og',
    'til',
    'ja',
    'er',
    'ei',
    'w',
    'z',
  ],
  ...[
    'и',
    'в',
    'не',
    'от',
    'на',
    'с',
    'для',
    'к',
    'по',
    'это',
    'неверный',
    'изменён',
    'изменен',
    'е',
  ],
  ...[
    've',
    'bir',
    'için',
    'yanlış',
    'değil',
    'の',
    'を',
    'が',
    'は',
    'と',
    '变更',
    'من',
    'في',
    'هو',
  ],
];

/** Verbs and things by which a bare number in a text is what opens them. */
const accessWords = [
  ...[
    'open\\p{L}{0,3}',
    'unlock\\p{L}{0,3}',
    'disarm\\p{L}{0,3}',
    'enter',
    'press',
    'type',
    'dial',
  ],
  ...['gate', 'door', 'lock', 'keypad', 'alarm', 'garage', 'safe', 'tür', 'tor', 'porte', 'puerta'],
  ...['porta', 'deur', 'drzwi', 'дверь', 'двер\\p{L}{1,2}', 'unscharf', 'entsperr\\p{L}{0,3}'],
];

const any = (words: readonly string[]): string => `(?:${words.join('|')})`;

export const passwordWord = any(passwords);
export const codeWord = any([kindsOfCode, ...codes]);
export const wordEnding = any(endings);
export const networkWord = any(networks);
/** `wifi key`, `la clave del wifi`: as good as a password. */
export const networkPassword = `(?:${networkWord}[ -](?:pass|keys?|codes?|schlüssel|clave|kod|код)|(?:codes?|clave|clé|key|kod|codice|chiave|código)(?: \\p{L}{1,4}){0,2} ${networkWord})`;
/** Commands behind which even a short number is the code. */
export const disarmWord =
  '(?:disarm\\p{L}{0,3}|unlock\\p{L}{0,3}|unscharf|entsperr\\p{L}{0,3}|désarme\\p{L}?|desactiva\\p{L}?|disattiva)';
export const accessWord = any(accessWords);

/** What in other languages says of a password that it is wrong, has expired or was changed. */
const saidOfPasswords = [
  ...['incorreta', 'inválida', 'expirada', 'alterada', 'verlopen', 'onjuist', 'gewijzigd'],
  ...['wygasło', 'nieprawidłowe', 'błędne', 'zmienione', 'scaduta', 'sbagliata', 'cambiata'],
  ...['caducada', 'inválido', 'cambiada', 'incorrect', 'invalide', 'changed', 'what', 'who'],
  ...['が違います', '错误', '錯誤', '已更改', '已过期', '不正确', 'where', 'why'],
];

const ordinaryWords: ReadonlySet<string> = new Set([...ordinary, ...saidOfPasswords]);
export const isOrdinary = (word: string): boolean => ordinaryWords.has(word.toLowerCase());
