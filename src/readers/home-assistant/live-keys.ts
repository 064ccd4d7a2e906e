import type { FileAtSight, LiveKeys } from '../reader.ts';
import { configFileAt } from './config-path.ts';
import { recogniseFile } from './recognise.ts';

/** Sign-in, tokens, pairings, passwords of integrations and backups; also copies that were set aside. */
const keyFile =
  /^\.storage\/(auth([._].+)?|cloud|alexa_auth|http\.auth|hassio|backup|mobile_app|core\.config_entries(\..+)?|homekit\.[^/]+\.state|homekit_controller.*|.*(credential|token|oauth|secret|pairing).*)$|^(secrets\.ya?ml|\.homekit\.state|homeassistant\.json|\.cloud\/.*)$/;

/**
 * What opens something now stands in files of its own, and in backups, which hold them all. The
 * history holds none; what stands in other files is judged by content.
 */
export const liveKeysIn = (file: FileAtSight): LiveKeys => {
  const is = recogniseFile(file);
  if (is === undefined) return 'look';
  if (is.is === 'backup' || keyFile.test(is.path)) return 'held';
  const { is: config } = configFileAt(is.path) ?? { is: undefined };
  return config === 'history' || config === 'wal' || config === 'ignored' ? 'none' : 'look';
};
