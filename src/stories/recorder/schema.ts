import { readFileSync } from 'node:fs';

/** Recorder layouts whose tables were read from real databases; see `ddl/`. */
export const recorderSchemas = [29, 41, 42, 48, 50, 51, 53] as const;
export type RecorderSchema = (typeof recorderSchemas)[number];

/** A version of Home Assistant that writes each layout. */
export const versionOf: Readonly<Record<RecorderSchema, string>> = {
  29: '2022.6.7',
  41: '2023.4.6',
  42: '2024.3.3',
  48: '2025.1.4',
  50: '2025.6.3',
  51: '2025.11.3',
  53: '2025.12.5',
};

/** Layouts before 36 keep contexts and times as text, and entity ids in every row. */
export const isTextLayout = (schema: RecorderSchema): boolean => schema < 36;

/** The statements that make the tables, and those that make their indexes. */
export const ddlOf = (schema: RecorderSchema): { tables: string[]; indexes: string[] } => {
  const text = readFileSync(new URL(`../ddl/schema_${schema}.sql`, import.meta.url), 'utf8');
  const statements = text
    .split(';')
    .map((statement) => statement.replaceAll(/^--.*$/gm, '').trim())
    // SQLite makes its own statistics table, and lets nobody else do it.
    .filter((statement) => statement !== '' && !statement.includes('TABLE sqlite_'));
  return {
    tables: statements.filter((statement) => statement.startsWith('CREATE TABLE')),
    indexes: statements.filter((statement) => /^CREATE (UNIQUE )?INDEX/.test(statement)),
  };
};
