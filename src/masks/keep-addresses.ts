import { addressGroups } from '../model/network-of.ts';
import { writtenV6 } from '../model/written-v6.ts';
import { keep, type Sheet } from './sheet.ts';

/**
 * Sets aside what is an IPv6 address: cut in pieces it would no longer be known as one, and the rest
 * of it would be shown. Whoever shows it puts its class in its place.
 */
export const keepAddresses = (sheet: Sheet): Sheet =>
  sheet.includes(':')
    ? sheet.replace(writtenV6, (all, address: string) =>
        address !== '::' && addressGroups(address) ? keep(all) : all,
      )
    : sheet;
