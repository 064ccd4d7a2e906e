import type { ClosedFile } from './snapshot.ts';

/** What a file of a configuration folder is to this reader, by its path below that folder. */
export type ConfigFile =
  | { readonly is: 'document' | 'history' | 'wal' | 'ignored' | 'not-understood' }
  | { readonly is: 'closed'; readonly topic: ClosedFile['topic'] };

const readKeys: ReadonlySet<string> = new Set(
  `alexa_auth auth auth_module.notify auth_module.totp cloud core.area_registry core.config
  core.config_entries core.device_registry core.entity_registry core.restore_state hassio http.auth
  person`.split(/\s+/),
);

/** Files of Home Assistant itself that tell nothing of access, or nothing that is read yet. */
const knownKeys =
  /^(application_credentials|assist_pipeline\..+|backup|bluetooth\..+|core\.(analytics|category_registry|floor_registry|label_registry|logger|network|uuid|device_registry_.+)|counter|energy|frontend\..+|frontend_.+|hacs\..+|homeassistant\..+|homekit\.[^/]+\.(aids|iids)|homekit_controller.*|http|image|input_\w+|lovelace.*|mobile_app|onboarding|repairs\..+|schedule|stt|tag|timer|todo.*|trace\..+|tts|zone|zha\..*|zwave_js.*)$/;

/** Files that hold nothing but secrets, or secrets in every line. */
const secretKeys = /^(auth_provider\..+|auth_module\..+|.*credentials.*)$/;
const homeKitState = /^homekit\.[^/]+\.state$/;

const yamlFile =
  /^(configuration|automations?|scripts?|recorder|homeassistant|http|notify|persons?|google_assistant)\.ya?ml$|^(packages|automations?|scripts?)\/([^/]+\/)*[^/]+\.ya?ml$/;
const settingsFile =
  /^(scenes|groups|customize|ui-lovelace|known_devices|ip_bans|sensors?|templates?|lights?|switches|cameras?|mqtt|themes)\.ya?ml$|^(blueprints|themes)\/.+\.ya?ml$|^home-assistant\.log(\.\w+)?$/;
/** The last is what the Supervisor puts into a backup beside the configuration, with its own token. */
const secretFile = /^(secrets\.yaml|\.cloud\/.*|homeassistant\.json)$/;
const databaseFile = /^home-assistant(_v\d+)?\.db$/;

/** Judges a path; undefined for what is none of Home Assistant's own files. */
export const configFileAt = (path: string): ConfigFile | undefined => {
  if (secretFile.test(path)) return closed('secrets');
  if (path.startsWith('.storage/')) return storedFile(path.slice('.storage/'.length));
  if (path === '.HA_VERSION' || path === '.homekit.state') return { is: 'document' };
  if (databaseFile.test(path)) return { is: 'history' };
  if (databaseFile.test(path.replace(/-wal$/, ''))) return { is: 'wal' };
  if (databaseFile.test(path.replace(/-shm$/, ''))) return { is: 'ignored' };
  if (yamlFile.test(path)) return { is: 'document' };
  return settingsFile.test(path) ? closed('settings') : undefined;
};

const storedFile = (key: string): ConfigFile => {
  if (readKeys.has(key) || homeKitState.test(key)) return { is: 'document' };
  if (secretKeys.test(key)) return closed('secrets');
  return knownKeys.test(key) ? closed('settings') : { is: 'not-understood' };
};

const closed = (topic: ClosedFile['topic']): ConfigFile => ({ is: 'closed', topic });
