/** A file with where it lies below what was given, with `/` between names. */
export type Given = { readonly path: string; readonly file: File };

/** Everything that was dropped, folders with all that lies in them. */
export const droppedFiles = async (items: DataTransferItemList): Promise<Given[]> => {
  // The list is empty after the first wait, so that its entries are taken out before.
  const entries = [...items].map((item) => item.webkitGetAsEntry()).filter((one) => one !== null);
  const found = await Promise.all(entries.map((entry) => filesBelow(entry, '')));
  return found.flat();
};

const filesBelow = async (entry: FileSystemEntry, above: string): Promise<Given[]> => {
  const path = `${above}${entry.name}`;
  if (isFile(entry)) return [{ path, file: await fileOf(entry) }];
  if (!isFolder(entry)) return [];
  const found: Given[] = [];
  for (const below of await entriesOf(entry)) found.push(...(await filesBelow(below, `${path}/`)));
  return found;
};

const isFile = (entry: FileSystemEntry): entry is FileSystemFileEntry => entry.isFile;
const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A browser hands out the entries of a folder in portions, the last of them empty. */
const entriesOf = async (folder: FileSystemDirectoryEntry): Promise<FileSystemEntry[]> => {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const portion = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (portion.length === 0) return all;
    all.push(...portion);
  }
};

/** What was chosen in a file window, single files or a whole folder. */
export const chosenFiles = (files: FileList | null): Given[] =>
  [...(files ?? [])].map((file) => ({ path: file.webkitRelativePath || file.name, file }));
