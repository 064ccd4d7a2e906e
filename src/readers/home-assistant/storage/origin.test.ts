import { describe, expect, it } from 'vitest';
import { clientOf, isHomeHost, originOf } from './origin.ts';

describe('originOf', () => {
  it.each([
    ['127.0.0.1', 'this-machine'],
    ['::1', 'this-machine'],
    ['172.30.32.2', 'this-machine'],
    ['172.30.33.9', 'this-machine'],
    ['172.30.34.1', 'private-network'],
    ['192.168.1.20', 'home-network'],
    ['::ffff:192.168.1.20', 'home-network'],
    ['10.8.0.2', 'private-network'],
    ['172.17.0.1', 'private-network'],
    ['172.32.0.1', 'outside'],
    ['100.64.0.1', 'private-network'],
    ['100.127.255.255', 'private-network'],
    ['100.128.0.1', 'outside'],
    ['203.0.113.9', 'outside'],
    ['fd12:3456::1', 'home-network'],
    ['fe80::1%eth0', 'home-network'],
    ['fd7a:115c:a1e0::5', 'private-network'],
    ['2001:db8::1', 'unknown'],
    ['256.1.1.1', 'unknown'],
    ['0.0.0.0', 'unknown'],
    ['somewhere', 'unknown'],
    ['', 'unknown'],
  ])('%s is %s', (address, network) => {
    expect(originOf(address, undefined)).toEqual({ address, network });
  });

  it('takes the network of the hub itself for the home, other private ones not', () => {
    expect(originOf('10.0.5.7', '10.0.5.2').network).toBe('home-network');
    expect(originOf('192.168.1.7', '10.0.5.2').network).toBe('private-network');
    expect(originOf('203.0.113.9', '10.0.5.2').network).toBe('outside');
  });
});

describe('clientOf', () => {
  it.each([
    ['https://home-assistant.io/iOS', 'iphone-app'],
    ['https://home-assistant.io/android', 'android-app'],
    ['https://abcdef.ui.nabu.casa/', 'browser-through-cloud'],
    ['http://homeassistant.local:8123/', 'browser-at-home'],
    ['http://192.168.1.4:8123/', 'browser-at-home'],
    ['http://[fd00::4]:8123/', 'browser-at-home'],
    ['http://hass:8123/', 'browser-at-home'],
    ['https://home.example.org/', 'browser-from-internet'],
    ['http://203.0.113.4:8123/', 'browser-from-internet'],
    ['nonsense', 'unknown'],
    [undefined, 'unknown'],
  ])('%s is %s', (clientId, client) => {
    expect(clientOf(clientId)).toBe(client);
  });
});

it('knows a host of the home from one of the internet', () => {
  expect(isHomeHost('localhost')).toBe(true);
  expect(isHomeHost('home.example.org')).toBe(false);
});
