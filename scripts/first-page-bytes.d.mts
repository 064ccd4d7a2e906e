/** Bytes after gzip of the scripts that the first page of the folder of built pages loads. */
export function firstPageBytes(built: string): number;
