import { useRef } from 'react';
import { Button } from '../../components/button.tsx';
import { useSay } from '../../language.tsx';
import { chosenFiles, type Given } from './dropped-files.ts';

/** A button that opens the browser's own window for files, or for a whole folder. */
export const ChooseFiles = ({
  isFolder,
  onFiles,
}: {
  isFolder: boolean;
  onFiles: (files: readonly Given[]) => void;
}) => {
  const say = useSay();
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button onClick={() => input.current?.click()}>
        {say(isFolder ? 'records.choose-folder' : 'records.choose-files')}
      </Button>
      <input
        ref={input}
        type="file"
        hidden
        multiple
        {...(isFolder && { webkitdirectory: '' })}
        onChange={(event) => {
          onFiles(chosenFiles(event.target.files));
          event.target.value = '';
        }}
      />
    </>
  );
};
