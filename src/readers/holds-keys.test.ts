import { describe, expect, it } from 'vitest';
import { listGivenFiles } from './given-files.ts';
import { holdsKeys } from './holds-keys.ts';
import { readers } from './registry.ts';

const holds = (path: string, content: string | Uint8Array): Promise<boolean> => {
  const bytes = Buffer.from(content);
  return holdsKeys({
    path,
    head: bytes.subarray(0, 65_536),
    async *open() {
      for (let at = 0; at < bytes.length; at += 1000) yield bytes.subarray(at, at + 1000);
    },
  });
};
const stored = (key: string): string => JSON.stringify({ version: 1, key, data: {} });

describe('files of Home Assistant', () => {
  it.each([
    ...['.storage/auth', 'config/.storage/auth', '.storage/auth.corrupt.2025-01-01'],
    ...['.storage/auth_provider.homeassistant', '.storage/auth_module.totp', '.storage/cloud'],
    ...['.storage/core.config_entries', '.storage/application_credentials', '.storage/backup'],
    ...['.storage/homekit.0a1b.state', '.storage/homekit_controller-pairing', '.storage/http.auth'],
    ...['.storage/mobile_app', '.storage/nest_token', '.cloud/acme_account.pem', 'secrets.yaml'],
  ])('%s holds keys', async (path) => {
    expect(await holds(path, '{}')).toBe(true);
  });

  it.each([
    ...['.storage/core.device_registry', '.storage/core.area_registry', '.storage/person'],
    ...['.storage/lovelace', '.storage/core.config', 'automations.yaml', 'configuration.yaml'],
  ])('%s holds none by itself', async (path) => {
    expect(await holds(path, stored('x'))).toBe(false);
    expect(await holds(path, '"refresh_token": "0123456789"')).toBe(true);
  });

  it('are known under any name by what is in them', async () => {
    expect(await holds('copy of that file', stored('auth'))).toBe(true);
  });

  it('have a history, which is not searched for words', async () => {
    expect(await holds('home-assistant_v2.db', 'SQLite format 3\0 password: something')).toBe(
      false,
    );
  });
});

describe('files that no reader knows', () => {
  it.each([
    ['notes.txt', '-----BEGIN OPENSSH PRIVATE KEY-----\nabc'],
    ['a.json', '{"refreshToken": "made-up-made-up"}'],
    ['a.json', '{"access-token":"made-up-made-up"}'],
    ['a.txt', 'eyJhbGciOiJIUzI1.eyJzdWIiOiIxMjM0.c2lnbmF0dXJl'],
    ['app.log', 'Authorization: Bearer made-up-made-up'],
    ['hub.conf', 'mqtt_password = sunflower'],
    ['hub.conf', 'rtsp://camera:sunflower@10.0.0.5/live'],
    ['esphome/plug.yaml', 'wifi:\n  password: "sunflower"\n'],
    ['wide.txt', Buffer.from('password: sunflower', 'utf16le')],
    ['late.txt', `${' word'.repeat(30_000)} client_secret=made-up-made-up`],
    ['home/.ssh/config', 'Host example.org'],
    ['id_ed25519', 'anything'],
    ['server.key', 'anything'],
    ['old.tar.gz', Buffer.from([0x1f, 0x8b, 8, 0])],
    ['old.zip', 'PK\u0003\u0004 anything'],
    ['old.tar', `${'\0'.repeat(257)}ustar`],
  ])('%s holds keys: %s', async (path, content) => {
    expect(await holds(path, content)).toBe(true);
  });

  it.each([
    ['letter.docx', `PK\u0003\u0004${'.'.repeat(26)}[Content_Types].xml`],
    ['photo.jpg', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3])],
    ['notes.txt', 'Robin asked for the password again, and I did not tell.'],
    ['plug.yaml', 'password: !secret plug\ntoken: <TOKEN>\napi_key:\n'],
    ['list.csv', 'time,token_type,value\n1,normal,2\n'],
    ['empty.txt', ''],
  ])('%s holds none: %s', async (path, content) => {
    expect(await holds(path, content)).toBe(false);
  });
});

describe('notes of codes and passwords', () => {
  it.each([
    ...['my_secrets.yaml', 'esp_secrets.yaml', 'password.txt', 'passwords.csv', 'wifi.txt'],
    ...['codes.txt', 'Front Door PIN.txt', 'alarm_PIN_hall.yaml', 'home.kdbx', '.env', 'id_rsa'],
    ...['a/doorCodes.txt', 'api-token.json', 'keys.csv', 'secrets.yaml.bak', 'pin2.txt'],
    ...['door code.docx', 'passwords.png', 'credentials', 'Passwort.txt', 'secrets_old.yaml~'],
  ])('%s counts by its name', async (path) => {
    expect(await holds(path, 'anything')).toBe(true);
  });

  it.each([
    ...['keypad.yaml', 'zipcodes.csv', 'postcode.txt', 'monkey.txt', 'pine.txt', 'spin.yaml'],
    ...['encoder.json', 'tokenizer.json', 'secretary.txt', 'pinned.md', 'code.png', 'notes.txt'],
    ...['codec.txt', 'wifi/notes.txt', 'turnkey.md', 'compass.csv'],
  ])('%s does not', async (path) => {
    expect(await holds(path, 'anything')).toBe(false);
  });

  it.each([
    ...['pin: 4407', 'door_code: 1234', '  - alarm_code: "0815"', 'wifi_password=abc'],
    ...[
      'hub-token: ab12',
      '{"api_key": "abc"}',
      'export DB_PASSWORD=abc',
      'a: 1\nclient_secret: xyz',
    ],
  ])('%s counts wherever it stands', async (content) => {
    expect(await holds('things.yaml', content)).toBe(true);
  });

  it.each([
    ...['pin: !secret pin', 'code: null', 'door_code:\nname: x', 'pinned: 4407', 'zipcode: 12345'],
    ...[
      'password: ""',
      'has_code: true',
      'token: <TOKEN>',
      'keypad: 4407',
      'country_code: GBR',
      '"status_code": 200',
      'I forgot the pin again',
    ],
  ])('%s does not', async (content) => {
    expect(await holds('things.yaml', content)).toBe(false);
  });

  it.each(['automations.yaml', 'configuration.yaml', 'packages/door_code.yaml'])(
    'in %s, which is read as evidence, count as before',
    async (path) => {
      expect(await holds(path, 'pin: 4407')).toBe(false);
    },
  );
});

describe.each(readers.map((reader) => ({ id: reader.manifest.id, reader })))(
  'the reader $id',
  ({ id, reader }) => {
    const { files } = listGivenFiles([`${import.meta.dirname}/${id}/cases`]);
    const own = files.filter((file) => reader.recognise(file));

    it('says of its own files alone which hold keys', () => {
      expect(own.map(reader.liveKeysIn)).toContain('held');
      for (const file of files.filter((one) => !own.includes(one)))
        expect([file.path, reader.liveKeysIn(file)]).toEqual([file.path, 'look']);
    });
  },
);
