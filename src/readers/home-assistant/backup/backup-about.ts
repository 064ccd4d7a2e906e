import { z } from 'zod';

const text = z.string().optional().catch(undefined);
const flag = z.boolean().optional().catch(undefined);
const list = z.array(z.unknown()).catch([]);

/**
 * `backup.json` (before 2021.8 `snapshot.json`), lenient: what Home Assistant Core and the
 * Supervisor write there since 2017, without what is not needed. What is missing is `undefined`.
 */
const aboutFile = z.object({
  slug: text,
  name: text,
  date: text,
  type: text,
  version: z.number().int().optional().catch(undefined),
  homeassistant: z
    .union([
      z.object({ version: text, exclude_database: flag }),
      z.string().transform((version) => ({ version, exclude_database: undefined })),
    ])
    .optional()
    .catch(undefined),
  compressed: flag,
  // Very old ones keep a text here.
  protected: z
    .union([z.boolean(), z.string().transform((value) => value !== '')])
    .optional()
    .catch(undefined),
  addons: list,
  folders: list,
});

/** What a backup says about itself. */
export type BackupAbout = {
  readonly slug: string | undefined;
  readonly name: string | undefined;
  readonly date: string | undefined;
  readonly type: string | undefined;
  readonly version: number | undefined;
  readonly homeAssistantVersion: string | undefined;
  readonly excludesDatabase: boolean | undefined;
  readonly isCompressed: boolean | undefined;
  readonly isProtected: boolean | undefined;
  readonly addonCount: number;
  readonly folders: readonly string[];
};

/** What `backup.json` says, or why it cannot be read. */
export function parseAbout(content: Uint8Array): BackupAbout | 'not-json' | 'unknown-shape' {
  let json: unknown;
  try {
    json = JSON.parse(new TextDecoder().decode(content));
  } catch {
    return 'not-json';
  }
  const parsed = aboutFile.safeParse(json);
  return parsed.success ? aboutOf(parsed.data) : 'unknown-shape';
}

function aboutOf(file: z.infer<typeof aboutFile>): BackupAbout {
  return {
    slug: file.slug,
    name: file.name,
    date: file.date,
    type: file.type,
    version: file.version,
    homeAssistantVersion: file.homeassistant?.version,
    excludesDatabase: file.homeassistant?.exclude_database,
    isCompressed: file.compressed,
    isProtected: file.protected,
    addonCount: file.addons.length,
    folders: file.folders.filter((folder) => typeof folder === 'string'),
  };
}
