import { IconDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { download } from '../lib/download.ts';
import { useAction } from '../lib/use-action.ts';
import { Button } from './button.tsx';
import { ErrorNote } from './error-note.tsx';

type Props = { path: string; query?: Parameters<typeof download>[1]; children: ReactNode };

/** Fetches a file from the API and keeps it; what goes wrong stands beneath. */
export function DownloadButton({ path, query = {}, children }: Props) {
  const fetched = useAction(() => download(path, query));
  return (
    <div>
      <Button
        variant="default"
        icon={<IconDownload size={20} aria-hidden />}
        loading={fetched.pending}
        onClick={() => void fetched.run()}
      >
        {children}
      </Button>
      <ErrorNote error={fetched.error} />
    </div>
  );
}
