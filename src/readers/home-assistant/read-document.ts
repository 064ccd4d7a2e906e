import type { Unread } from '../../model/unread.ts';

/** The largest registry that is held whole; those of big homes have some MB. */
const mostStoredBytes = 64 * 1024 * 1024;

/** Far more than anybody writes by hand; YAML costs some hundred times its own size to read. */
const mostYamlBytes = 4 * 1024 * 1024;

/** The largest text file that is held whole, by its name. */
export const mostDocumentBytes = (path: string): number =>
  /\.ya?ml$/.test(path) ? mostYamlBytes : mostStoredBytes;

/** All of a small file as text, or why it is not one. */
export const readText = async (
  content: AsyncIterable<Uint8Array>,
  path: string,
): Promise<{ readonly text: string } | { readonly why: Unread['why'] }> => {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  try {
    for await (const chunk of content) {
      bytes += chunk.length;
      if (bytes > mostDocumentBytes(path)) return { why: 'too-large' };
      chunks.push(chunk);
    }
  } catch {
    return { why: 'not-readable' };
  }
  return { text: new TextDecoder().decode(Buffer.concat(chunks)) };
};
