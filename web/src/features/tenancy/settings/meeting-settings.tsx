import type { MeetingChoiceView, MeetingService } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { invalidateQueries } from '../../../lib/query-cache.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Note } from '../../../ui/note.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';

/** Where video sessions are held. Counts as soon as it is chosen, can be taken back, and can be tried out. */
export function MeetingSettings() {
  const t = useT('tenancy');
  const tApp = useT('app');
  const { id } = useTenant();
  const path = `t/${id}/settings/meetings`;
  const { data, error, reload } = useQuery(path, () => api.get<MeetingChoiceView>(path));
  const [works, setWorks] = useState(false);
  const choose = useAction(async (service: MeetingService, before: MeetingService) => {
    setWorks(false);
    await put(service);
    toast({ message: tApp('saved'), undo: { label: tApp('undo'), run: () => void put(before) } });
  });
  const put = async (service: MeetingService) => {
    await api.put(path, { body: { service } });
    invalidateQueries(path);
  };
  const test = useAction(async (service: MeetingService) => {
    setWorks(false);
    await api.post(`${path}/test`, { body: { service } });
    setWorks(true);
  });
  return (
    <Panel title={t('meetings.title')} lead={t('meetings.lead')}>
      {error !== null && !data ? (
        <ErrorState error={error} onRetry={() => void reload()} />
      ) : data ? (
        <>
          <ChoiceField
            legend={t('meetings.service')}
            options={data.offered.map((value) => ({
              value,
              label: t(`meetings.services.${value}.title`),
              hint: t(`meetings.services.${value}.hint`),
            }))}
            value={data.service}
            onChange={(service) => void choose.run(service, data.service)}
          />
          <ErrorNote error={choose.error ?? test.error} />
          {works ? <Note tone="success">{t('meetings.works')}</Note> : null}
          {data.service === 'own' ? null : (
            <div>
              <Button variant="default" loading={test.pending} onClick={() => void test.run(data.service)}>
                {t('meetings.test')}
              </Button>
            </div>
          )}
        </>
      ) : (
        <Skeleton height={180} radius={16} />
      )}
    </Panel>
  );
}
