import { useRef, useState } from 'react';
import { Button } from '../../components/button.tsx';
import { Drop } from '../../components/drop.tsx';
import { Notice } from '../../components/notice.tsx';
import { useSay } from '../../language.tsx';

/** Choose or drop the one file that is to be checked. */
export const GivePack = ({
  isAnother,
  onFile,
}: {
  readonly isAnother: boolean;
  readonly onFile: (file: File) => void;
}) => {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  const [isRefused, setRefused] = useState(false);
  const take = (files: readonly File[]) => {
    const [file, ...others] = files;
    setRefused(file === undefined || others.length > 0);
    if (file !== undefined && others.length === 0) onFile(file);
  };
  return (
    <div className="stack">
      <Drop
        title={say(isAnother ? 'check.drop-another' : 'check.drop')}
        onDropped={(items) => take(filesIn(items))}
      >
        <Button onClick={() => input.current?.click()}>{say('check.choose')}</Button>
        <input
          ref={input}
          type="file"
          hidden
          accept=".zip,application/zip"
          onChange={(event) => {
            const files = [...(event.target.files ?? [])];
            event.target.value = '';
            if (files.length > 0) take(files);
          }}
        />
      </Drop>
      {isRefused && <Notice tone="problem" title={say('check.one')} />}
    </div>
  );
};

/** A folder is no file, whatever the browser makes of it. */
const filesIn = (items: DataTransferItemList): File[] =>
  [...items].flatMap((item) => {
    const isFolder = item.webkitGetAsEntry()?.isDirectory ?? false;
    return isFolder ? [] : (item.getAsFile() ?? []);
  });
