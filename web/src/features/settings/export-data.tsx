import { IconDownload } from '@tabler/icons-react';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import classes from './profile-form.module.css';

/** Hands the browser `content` as a file to keep. */
function download(name: string, content: unknown): void {
  const url = URL.createObjectURL(new Blob([JSON.stringify(content, null, 2)], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  URL.revokeObjectURL(url);
}

/** Everything the platform holds of the person, as a file. */
export function ExportData() {
  const t = useT('settings');
  const fetchData = useAction(async () => {
    const data = await api.get<unknown>('me/export');
    download(`evergrow-${new Date().toISOString().slice(0, 10)}.json`, data);
    toast({ message: t('export.done') });
  });
  return (
    <div className={classes.form}>
      <ErrorNote error={fetchData.error} />
      <div>
        <Button
          variant="default"
          icon={<IconDownload size={20} aria-hidden />}
          loading={fetchData.pending}
          onClick={() => void fetchData.run()}
        >
          {t('export.button')}
        </Button>
      </div>
    </div>
  );
}
