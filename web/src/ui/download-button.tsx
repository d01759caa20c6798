import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { downloadFile } from '../lib/download-file.ts';
import { useAction } from '../lib/use-action.ts';
import { Button } from './button.tsx';
import { ErrorNote } from './error-note.tsx';

type Props = { path: string; query?: Parameters<typeof downloadFile>[1]; name: string; children: ReactNode };

/** Fetches a file from the API and keeps it; what goes wrong stands beneath. */
export function DownloadButton({ path, query = {}, name, children }: Props) {
  const download = useAction(() => downloadFile(path, query, name));
  return (
    <div>
      <Button
        variant="default"
        icon={<IconDownload size={20} aria-hidden />}
        loading={download.pending}
        onClick={() => void download.run()}
      >
        {children}
      </Button>
      <ErrorNote error={download.error} />
    </div>
  );
}
