import { readTextFile } from '../../../../model/text-file.ts';

/** Longer ones are no emergency kit; the server takes no more, either. */
const mostBytes = 8 * 1024;

/** What was typed, or what stands in the file that was chosen, or both; empty where there is neither. */
export const keysFrom = async ({
  password,
  kit,
}: {
  readonly password: string;
  readonly kit: File | undefined;
}): Promise<string> => {
  const inKit =
    kit === undefined
      ? ''
      : readTextFile(new Uint8Array(await kit.slice(0, mostBytes).arrayBuffer())).text;
  return [password, inKit].filter((text) => text !== '').join('\n');
};
