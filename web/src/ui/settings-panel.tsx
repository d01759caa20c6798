import type { z } from 'zod';
import { api } from '../lib/api.ts';
import { toast } from '../lib/toast.ts';
import { useAction } from '../lib/use-action.ts';
import { type DraftForm, useDraftForm } from '../lib/use-draft-form.ts';
import { useQuery } from '../lib/use-query.ts';
import { useT } from '../lib/use-t.tsx';
import { ActionForm } from './action-form.tsx';
import { ErrorState } from './error-state.tsx';
import { Panel } from './panel.tsx';
import { ListSkeleton } from './skeletons.tsx';

type Props<T extends object> = {
  /** Where the settings are read from and written back to, whole. */
  path: string;
  schema: z.ZodType<T>;
  title: string;
  lead: string;
  /** Said once they are saved. */
  saved: string;
  fields: (form: DraftForm<T, T>) => React.ReactNode;
};

/** A few settings that are one resource of the API: loaded, edited and saved together. */
export function SettingsPanel<T extends object>(props: Props<T>) {
  const { path } = props;
  const { data, error, reload } = useQuery(path, () => api.get<T>(path));
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (data === undefined) return <ListSkeleton rows={1} height={120} />;
  return <Editor {...props} settings={data} onSaved={() => void reload()} />;
}

type EditorProps<T extends object> = Props<T> & { settings: T; onSaved: () => void };

function Editor<T extends object>(props: EditorProps<T>) {
  const { path, schema, title, lead, saved, fields, settings, onSaved } = props;
  const app = useT('app');
  const form = useDraftForm<T, T>(settings, schema);
  const save = useAction(async (body: T) => {
    await api.put(path, { body });
    toast({ message: saved });
    onSaved();
  });
  return (
    <Panel title={title} lead={lead}>
      <ActionForm
        action={save}
        onSubmit={() => {
          const wanted = form.check();
          if (wanted) void save.run(wanted);
        }}
        button={app('save')}
        noValidate
      >
        {fields(form)}
      </ActionForm>
    </Panel>
  );
}
