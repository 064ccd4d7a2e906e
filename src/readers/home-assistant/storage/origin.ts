import type { ClientKind } from '../../../model/account.ts';
import type { Origin } from '../../../model/grant.ts';
import { networkOf } from '../../../model/network-of.ts';

/** Where something came from, by its address as the record has it. */
export const originOf = (address: string, hubAddress: string | undefined): Origin => ({
  address,
  network: networkOf(address, hubAddress),
});

/** The host of an address as it stands in a browser, without port, path or sign-in. */
export const hostOf = (url: string | undefined): string | undefined => {
  if (url === undefined || !URL.canParse(url)) return undefined;
  return new URL(url).hostname.replace(/^\[|\]$/g, '') || undefined;
};

const homeNames =
  /(^localhost$|^[^.:]+$|\.(local|lan|home|internal|localdomain|home\.arpa|fritz\.box)$)/;

/** Whether a host can only be reached inside the home. */
export const isHomeHost = (host: string): boolean =>
  homeNames.test(host) || !['outside', 'unknown'].includes(originOf(host, undefined).network);

/** What a session was opened with, by its `client_id` (`components/auth/indieauth`): an address or an app. */
export const clientOf = (clientId: string | undefined): ClientKind => {
  if (clientId === undefined) return 'unknown';
  if (/^https:\/\/home-assistant\.io\/ios/i.test(clientId)) return 'iphone-app';
  if (/^https:\/\/home-assistant\.io\/android/i.test(clientId)) return 'android-app';
  const host = hostOf(clientId);
  if (host === undefined) return 'unknown';
  if (host.endsWith('.nabu.casa')) return 'browser-through-cloud';
  return isHomeHost(host) ? 'browser-at-home' : 'browser-from-internet';
};
