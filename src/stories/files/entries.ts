import { type Home, type HomePhone, userOf, userOnDay } from '../home/home.ts';
import { hexIdOf } from '../ids.ts';
import { plantedSecret } from '../secrets.ts';
import { usersAt } from './auth.ts';
import { appDeviceIdOf, mqttEntryIdOf, sunEntry } from './registries.ts';
import { type Standpoint, stored } from './stored.ts';

/** Integrations, phone apps among them. */
export const entryFiles = (home: Home, at: Standpoint) => [
  stored('core.config_entries', { entries: entriesOf(home, at).map(entryRow) }),
  stored('mobile_app', { deleted_ids: [plantedSecret(home.seed, 'webhook-of-an-old-phone')] }),
  ...(home.story.has_cloud ? [cloudFile(home)] : []),
];

type Entry = {
  entryId: string;
  domain: string;
  title: string;
  data: object;
  source?: string;
  uniqueId?: string;
};

const entriesOf = (home: Home, at: Standpoint): Entry[] => [
  sunEntry(home),
  {
    entryId: mqttEntryIdOf(home),
    domain: 'mqtt',
    title: 'Message broker',
    source: 'user',
    data: {
      broker: 'broker.example',
      port: 1883,
      username: 'home',
      password: plantedSecret(home.seed, 'broker-password'),
    },
  },
  ...(home.story.has_cloud
    ? [{ entryId: hexIdOf(home.seed, 'entry/cloud'), domain: 'cloud', title: 'Cloud', data: {} }]
    : []),
  ...home.phones
    .filter((phone) => isRegistered(home, phone, at))
    .map((phone) => phoneEntry(home, phone, at)),
];

/** Those without an account use that of the first person. */
const accountOf = (home: Home, phone: HomePhone, at: Standpoint): string => {
  const holder = home.story.marked.find(
    (passage) => passage.rule === 'app-of-another-holder' && passage.of === phone.person.name,
  );
  if (holder?.rule === 'app-of-another-holder') return userOf(home, holder.by);
  const own = userOf(home, phone.person.phone_account ?? phone.person.name);
  const [first] = home.story.people.filter(({ account }) => account);
  return own === '' ? userOf(home, first?.name ?? '') : userOnDay(home, own, at.days);
};

/** An app goes when its account is removed, unless the story marks that it stays. */
const isRegistered = (home: Home, phone: HomePhone, at: Standpoint): boolean => {
  const account = accountOf(home, phone, at);
  const isOrphan = home.story.marked.some(
    (passage) => passage.rule === 'orphan-app' && passage.person === phone.person.name,
  );
  return (
    isOrphan || (usersAt(home, at).some(({ id }) => id === account) && hasKeptApp(home, phone))
  );
};

const hasKeptApp = (home: Home, { person }: HomePhone): boolean => {
  const kept = home.story.marked.find(
    (passage) => passage.rule === 'access-after-leaving' && passage.person === person.name,
  );
  return kept?.rule !== 'access-after-leaving' || kept.through.includes('app');
};

const phoneEntry = (home: Home, phone: HomePhone, at: Standpoint): Entry => {
  const isIphone = phone.person.phone === 'iphone';
  const name = phone.person.name;
  const secret = (what: string) => plantedSecret(home.seed, `${what}-${name}`);
  const appId = isIphone ? 'io.robbie.HomeAssistant' : 'io.homeassistant.companion.android';
  const appDevice = appDeviceIdOf(home, phone.deviceId);
  return {
    entryId: phone.entryId,
    domain: 'mobile_app',
    title: `${name} phone`,
    source: 'registration',
    uniqueId: `${appId}-${appDevice}`,
    data: {
      app_id: appId,
      app_name: 'Home Assistant',
      app_version: '2024.3.1',
      device_name: `${name} phone`,
      manufacturer: isIphone ? 'Apple' : 'Example Phones',
      model: isIphone ? 'iPhone' : 'Phone 13',
      os_name: isIphone ? 'iOS' : 'Android',
      os_version: isIphone ? '17.4' : '14',
      device_id: appDevice,
      supports_encryption: true,
      app_data: { push_token: secret('push'), push_url: 'https://push.example/send' },
      secret: secret('app-key'),
      webhook_id: secret('webhook'),
      cloudhook_url: `https://hooks.example/${secret('cloudhook')}`,
      user_id: accountOf(home, phone, at),
    },
  };
};

const entryRow = ({ entryId, domain, title, data, source, uniqueId }: Entry) => ({
  entry_id: entryId,
  version: 1,
  minor_version: 1,
  domain,
  title,
  data,
  options: {},
  pref_disable_new_entities: false,
  pref_disable_polling: false,
  source: source ?? 'import',
  unique_id: uniqueId ?? null,
  disabled_by: null,
});

const cloudNameOf = ({ story }: Home): string => {
  const foreign = story.marked.find(({ rule }) => rule === 'cloud-link-of-nobody');
  return foreign?.rule === 'cloud-link-of-nobody' ? foreign.username : 'alex@mail.example';
};

const cloudFile = (home: Home) => {
  const hook = plantedSecret(home.seed, 'cloud-webhook');
  return stored(
    'cloud',
    {
      alexa_enabled: false,
      google_enabled: true,
      google_secure_devices_pin: plantedSecret(home.seed, 'voice-pin'),
      cloud_user: home.users.find(({ name }) => name === 'Home Assistant Cloud')?.id,
      username: cloudNameOf(home),
      remote_enabled: true,
      remote_domain: 'abcdef.ui.example',
      cloudhooks: {
        [hook]: {
          webhook_id: hook,
          cloudhook_id: hook,
          cloudhook_url: `https://hooks.example/${hook}`,
        },
      },
    },
    [1, 2],
  );
};
