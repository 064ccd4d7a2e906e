import { stringify } from 'yaml';
import type { Attributes, AutomationConfig, Home } from '../home/home.ts';
import { presenceDomains } from '../missing-records.ts';
import { plantedCode, plantedSecret } from '../secrets.ts';
import type { Standpoint } from './stored.ts';

/** Since 2024.10 automations say `triggers`, `conditions` and `actions`, and `action` for a service. */
const hasNewWords = (version: string): boolean => version >= '2024.10';

type Settings = Standpoint & { keepDays: number; isExcluded?: boolean };

export const yamlFiles = (home: Home, at: Settings) => [
  ['automations.yaml', automationsYaml(home, at)] as const,
  ['scripts.yaml', stringify(scripts(at.version))] as const,
  ['scenes.yaml', '[]\n'] as const,
  ['configuration.yaml', configuration(at)] as const,
  [
    'secrets.yaml',
    `broker_password: "${plantedSecret(home.seed, 'broker-password')}"\nalarm_code: "${plantedCode(home.seed)}"\n`,
  ] as const,
  ['.HA_VERSION', at.version] as const,
];

const automationsYaml = (home: Home, { days, version }: Standpoint): string => {
  const there = home.automations.filter(({ fromDay }) => fromDay < days);
  return stringify(there.map((each) => (hasNewWords(version) ? asNew(each) : asOld(each))));
};

const asNew = ({ id, alias, triggers, conditions, actions }: AutomationConfig) => ({
  id,
  alias,
  description: '',
  triggers,
  conditions,
  actions,
  mode: 'single',
});

const asOld = ({ id, alias, triggers, conditions, actions }: AutomationConfig) => ({
  id,
  alias,
  description: '',
  trigger: triggers.map((trigger) => renamed(trigger, 'trigger', 'platform')),
  condition: conditions,
  action: actions.map(oldAction),
  mode: 'single',
});

const renamed = (part: Attributes, from: string, to: string): Attributes =>
  Object.fromEntries(Object.entries(part).map(([key, value]) => [key === from ? to : key, value]));

/** Steps can hold steps: a choice has some for each case. */
const oldAction = (action: unknown): unknown => {
  if (Array.isArray(action)) return action.map(oldAction);
  if (typeof action !== 'object' || action === null) return action;
  return Object.fromEntries(
    Object.entries(action).map(([key, value]) =>
      key === 'action' && typeof value === 'string'
        ? ['service', value]
        : [key, ['choose', 'sequence', 'default'].includes(key) ? oldAction(value) : value],
    ),
  );
};

const scripts = (version: string) => ({
  good_night: {
    alias: 'Good night',
    sequence: [
      {
        [hasNewWords(version) ? 'action' : 'service']: 'light.turn_off',
        target: { entity_id: 'all' },
      },
    ],
    mode: 'single',
  },
});

const exclusion = `  exclude:
    domains: [${presenceDomains.join(', ')}]
`;

const configuration = ({ keepDays, isExcluded }: Settings): string =>
  `# A made-up home.
default_config:

recorder:
  purge_keep_days: ${keepDays}
${isExcluded ? exclusion : ''}
http:
  ip_ban_enabled: true

alarm_control_panel:
  - platform: manual
    name: House alarm
    code: !secret alarm_code

automation: !include automations.yaml
script: !include scripts.yaml
scene: !include scenes.yaml
`;
