import { type AreaRow, readRing, type WorkforceView } from '@evergrow/domain/dispatch';
import { defaultWorkSettings, type WorkSettings } from '@evergrow/domain/scheduling';
import { IconUsersGroup } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import grid from '../../../ui/form-grid.module.css';
import { PageHeader } from '../../../ui/page-header.tsx';
import { SaveBar } from '../../../ui/save-bar.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { type View, viewOf } from '../map/mercator.ts';
import { lunchFits, PersonPanel } from './person-panel.tsx';

type Settings = Record<string, WorkSettings>;
const world: View = { centre: { lat: 25, lng: 0 }, zoom: 2 };

/** Everybody's skills, areas, breaks and where they set out from, on one page and in one document. */
export default function WorkforcePage() {
  const t = useT('dispatch');
  const tenant = useTenant();
  useTitle(t('workforce.title'), tenant.name);
  const path = `t/${tenant.id}/workforce`;
  const workforce = useQuery(`workforce/${tenant.id}`, () => api.get<WorkforceView>(path));
  const areas = useQuery(`areas/${tenant.id}`, () => api.get<{ items: AreaRow[] }>(`t/${tenant.id}/areas`));
  const [changed, setChanged] = useState<Settings | null>(null);
  /** Fields hold what is being typed; a new edition starts them afresh. */
  const [edition, setEdition] = useState(0);
  const save = useAction(async (settings: Settings) => {
    await api.put(path, { body: { settings, basedOn: workforce.data?.updatedAt ?? null } });
    await workforce.reload();
    setChanged(null);
    toast({ message: t('workforce.saved') });
  });
  const error = workforce.data ? null : workforce.error;
  if (error !== null) return <ErrorState error={error} onRetry={() => void workforce.reload()} />;
  const people = workforce.data?.people ?? [];
  const settings = changed ?? workforce.data?.settings ?? {};
  const drawn = (areas.data?.items ?? []).flatMap(({ rings }) => rings.flatMap(readRing));
  const fallback = viewOf(drawn, { width: 640, height: 300 }) ?? world;
  const sound = Object.values(settings).every(lunchFits);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (changed && sound) void save.run(changed);
  };
  return (
    <>
      <PageHeader title={t('workforce.title')} lead={t('workforce.lead')} />
      {!workforce.data || (areas.loading && !areas.data) ? (
        <ListSkeleton rows={4} height={180} />
      ) : people.length === 0 ? (
        <EmptyState
          icon={<IconUsersGroup />}
          title={t('workforce.empty')}
          action={<LinkButton to={`/w/${tenant.slug}/members`}>{t('workforce.toMembers')}</LinkButton>}
        >
          {t('workforce.emptyHint')}
        </EmptyState>
      ) : (
        <form className={grid.stack} onSubmit={submit} noValidate>
          <ErrorNote error={save.error} />
          {people.map(({ providerId, displayName }) => (
            <PersonPanel
              key={`${providerId}/${edition}`}
              name={displayName}
              settings={settings[providerId] ?? defaultWorkSettings}
              areas={(areas.data?.items ?? []).map(({ id, title }) => ({ value: id, label: title }))}
              fallback={fallback}
              onChange={(own) => setChanged({ ...settings, [providerId]: own })}
            />
          ))}
          <SaveBar
            dirty={changed !== null}
            saving={save.pending}
            onDiscard={() => {
              setChanged(null);
              setEdition(edition + 1);
            }}
          />
        </form>
      )}
    </>
  );
}
