import { createHash } from 'node:crypto';
import type { Account } from '../../../model/account.ts';
import type { Grant } from '../../../model/grant.ts';
import type { Source } from '../../../model/source.ts';
import { unionOf } from './devices.ts';
import type { Entity } from './entities.ts';
import type { Pairing } from './special-files.ts';
import { grantOn, type Ways } from './ways.ts';

/** What the home is linked with: the cloud, voice assistants, HomeKit controllers. */
export const linksOf = (ways: Ways): (Account | Grant)[] => [
  ...cloudOf(ways),
  ...voicesOf(ways),
  ...ways.home.storage.pairings.flatMap((pairing) => pairingsOf(pairing, ways)),
];

type Link = Pick<Account, 'id' | 'name' | 'accountKind' | 'isActive'> & { readonly source: Source };

const account = (link: Link): Account => ({
  kind: 'account',
  role: 'none',
  isOrphan: false,
  trackedBy: [],
  ...link,
});

const cloudOf = (ways: Ways): (Account | Grant)[] => {
  const cloud = ways.home.storage.cloud;
  if (cloud === undefined) return [];
  const { value, source } = cloud;
  const isActive = value.remote_enabled === true;
  // A cloud that nobody ever signed in to leaves a file of defaults.
  if (value.username === undefined && value.cloud_user === undefined && !isActive) return [];
  return [
    account({
      id: 'ha:cloud',
      name: value.username ?? 'Home Assistant Cloud',
      accountKind: 'cloud',
      isActive,
      source,
    }),
    grantOn(ways, {
      holder: 'ha:cloud',
      means: 'cloud',
      isValid: isActive,
      reach: 'anywhere',
      source,
    }),
  ];
};

type Voice = { readonly id: string; readonly name: string; readonly assistant: string };
const alexa: Voice = { id: 'ha:voice:alexa', name: 'Alexa', assistant: 'cloud.alexa' };
const google: Voice = {
  id: 'ha:voice:google',
  name: 'Google Assistant',
  assistant: 'cloud.google_assistant',
};

const voicesOf = (ways: Ways): (Account | Grant)[] => {
  const { cloud, isAlexaLinked } = ways.home.storage;
  const byCloud = (isOn: boolean | undefined) => (isOn === true ? cloud?.source : undefined);
  const alexaSource = byCloud(cloud?.value.alexa_enabled) ?? isAlexaLinked?.source;
  const googleSource =
    byCloud(cloud?.value.google_enabled) ?? ways.home.settings.part('google_assistant')?.source;
  // The cloud's own file has both switched on by default: without a sign-in they lead nowhere.
  const isSignedIn = cloud?.value.username !== undefined || cloud?.value.cloud_user !== undefined;
  const isReal = (source: Source) => source !== cloud?.source || isSignedIn;
  return [
    ...(alexaSource && isReal(alexaSource) ? voice(alexa, alexaSource, ways) : []),
    ...(googleSource && isReal(googleSource) ? voice(google, googleSource, ways) : []),
  ];
};

const voice = (which: Voice, source: Source, ways: Ways): (Account | Grant)[] => {
  const { id, name, assistant } = which;
  const exposed = [...ways.home.entities.values()].filter(
    (entity) =>
      !entity.isDisabled &&
      !entity.isRemoved &&
      (entity.exposedTo(assistant) ?? isExposedByDefault(entity)),
  );
  return [
    account({ id, name, accountKind: 'voice-assistant', isActive: true, source }),
    grantOn(ways, {
      holder: id,
      means: 'voice',
      isValid: true,
      reach: 'anywhere',
      abilities: unionOf(exposed),
      source,
    }),
  ];
};

/** From Home Assistant's `exposed_entities` and cloud preferences. */
const exposedDomains: ReadonlySet<string> = new Set(
  `climate cover fan humidifier light lock scene script switch vacuum water_heater`.split(' '),
);
const exposedClasses: ReadonlySet<string> = new Set(
  `door garage_door lock motion opening presence window`.split(' '),
);

const isExposedByDefault = ({ id, deviceClass, isHidden }: Entity): boolean => {
  const domain = id.slice(0, id.indexOf('.'));
  const isSensor = domain === 'binary_sensor' && exposedClasses.has(deviceClass ?? '');
  return !isHidden && (isSensor || exposedDomains.has(domain));
};

/** Which things a bridge shows is a setting that is not read here; these it can never show. */
const outsideHomeKit: ReadonlySet<string> = new Set(['locate', 'notify', 'talk']);

/** Permission 1 marks the controller that may pair and remove others (HomeKit Accessory Protocol). */
const pairingsOf = ({ bridge, item }: Pairing, ways: Ways): (Account | Grant)[] =>
  Object.keys(item.value.paired_clients).flatMap((client, nr) => {
    const id = `ha:pairing:${bridge}:${shortened(client)}`;
    const { source } = item;
    const canManage = item.value.client_properties?.[client]?.permissions === 1;
    return [
      account({ id, name: `HomeKit ${nr + 1}`, accountKind: 'pairing', isActive: true, source }),
      grantOn(ways, {
        holder: id,
        means: 'pairing',
        isValid: true,
        canManage,
        reach: 'unknown',
        abilities: ways.abilities.filter((ability) => !outsideHomeKit.has(ability)),
        source,
      }),
    ];
  });

/** A controller's own identifier stays with us; a short digest tells one from another. */
const shortened = (client: string): string =>
  createHash('sha256').update(client).digest('hex').slice(0, 12);
