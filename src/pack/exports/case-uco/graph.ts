import { uuidOf } from '../uuid.ts';

/** A node of the graph, or a literal inside one, as JSON-LD. */
export type Node = { readonly '@id': string; readonly '@type': string } & Record<string, unknown>;
export type Reference = { readonly '@id': string };

/** CASE 1.4.0 on UCO 1.4.0, with prefixes only, so that no context has to be fetched. */
export const context = {
  kb: 'http://example.org/kb/',
  'case-investigation': 'https://ontology.caseontology.org/case/investigation/',
  'uco-action': 'https://ontology.unifiedcyberontology.org/uco/action/',
  'uco-core': 'https://ontology.unifiedcyberontology.org/uco/core/',
  'uco-identity': 'https://ontology.unifiedcyberontology.org/uco/identity/',
  'uco-observable': 'https://ontology.unifiedcyberontology.org/uco/observable/',
  'uco-tool': 'https://ontology.unifiedcyberontology.org/uco/tool/',
  'uco-types': 'https://ontology.unifiedcyberontology.org/uco/types/',
  xsd: 'http://www.w3.org/2001/XMLSchema#',
} as const;

/** Gives the ids of one case: the same thing of the same case has the same id in every export. */
export type Ids = (kind: string, key: string) => string;

export const idsOf =
  (caseId: string): Ids =>
  (kind, key) =>
    `kb:${kind}-${uuidOf(`${caseId} ${kind} ${key}`)}`;

export const to = (id: string): Reference => ({ '@id': id });
export const dateTime = (utcMs: number) => ({
  '@type': 'xsd:dateTime',
  '@value': new Date(utcMs).toISOString(),
});
export const integer = (value: number) => ({ '@type': 'xsd:integer', '@value': String(value) });
