import { entitiesOf, type Home, phoneOf } from '../home/home.ts';
import { homePlace, isKnownToHub } from '../home/loose-entities.ts';
import { hexIdOf, ulidAt, ulidText } from '../ids.ts';
import { randomFrom } from '../random.ts';
import { usersAt } from './auth.ts';
import { isoTime, type Standpoint, stored } from './stored.ts';

/** What the hub knows of itself and of the people in the home. */
export const homeFiles = (home: Home, at: Standpoint) => [
  stored(
    'core.config',
    {
      ...homePlace,
      elevation: 10,
      unit_system_v2: 'metric',
      location_name: 'Home',
      time_zone: home.story.time_zone,
      external_url: 'https://home.example.org',
      internal_url: 'http://192.168.1.5:8123',
      currency: 'EUR',
      country: null,
      language: 'en',
    },
    [1, 3],
  ),
  stored('core.uuid', { uuid: hexIdOf(home.seed, 'uuid') }),
  stored('person', { items: personRows(home, at) }, [2, 1]),
  stored('zone', { items: [zoneRow(home)] }),
  stored('onboarding', { done: ['user', 'core_config', 'analytics', 'integration'] }, [4, 1]),
  stored('homeassistant.exposed_entities', {
    assistants: {},
    exposed_entities: {
      'zone.home': { assistants: { conversation: { should_expose: false } } },
      'sun.sun': { assistants: { conversation: { should_expose: false } } },
    },
  }),
  stored('core.restore_state', restoredStates(home, at)),
];

/** A person stays when the account goes, and then has none. */
const personRows = (home: Home, at: Standpoint) => {
  const users = usersAt(home, at);
  return home.story.people.filter(isKnownToHub).map(({ name }) => {
    const user = users.find(({ person }) => person?.name === name);
    const phone = phoneOf(home, name);
    return {
      id: name,
      name,
      user_id: user?.id ?? null,
      device_trackers: phone ? [phone.tracker] : [],
    };
  });
};

const zoneRow = (home: Home) => ({
  id: hexIdOf(home.seed, 'zone/shop'),
  name: 'Shop',
  latitude: homePlace.latitude + 0.02,
  longitude: homePlace.longitude + 0.02,
  radius: 100,
  passive: false,
  icon: 'mdi:store',
});

const restored =
  /^(light|switch|lock|climate|alarm_control_panel|automation|cover|siren|water_heater)\./;

const isToCome = (home: Home, id: string, { days }: Standpoint): boolean =>
  (home.automations.find(({ entityId }) => entityId === id)?.fromDay ?? -1) >= days;

const restoredStates = (home: Home, at: Standpoint) => {
  const seenMs = home.calendar.startOf(at.days) - 240_000;
  const random = randomFrom(`${home.seed}/restore/${at.days}`);
  return entitiesOf(home)
    .filter(({ id }) => restored.test(id) && !isToCome(home, id, at))
    .map((entity) => ({
      state: {
        entity_id: entity.id,
        state: entity.first,
        attributes: entity.attributes,
        last_changed: isoTime(seenMs),
        last_updated: isoTime(seenMs),
        context: { id: ulidText(ulidAt(seenMs, random)), parent_id: null, user_id: null },
      },
      extra_data: null,
      last_seen: isoTime(seenMs),
    }));
};
