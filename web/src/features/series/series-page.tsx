import type { SeriesDetail } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useLocation, useNavigate, useParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { toast } from '../../lib/toast.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { BackLink } from '../../ui/back-link.tsx';
import { Badge } from '../../ui/badge.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { type Change, ChangeSheet } from './change-sheet.tsx';
import { EndSheet } from './end-sheet.tsx';
import classes from './series.module.css';
import { SeriesTimes } from './series-times.tsx';
import { useRhythm } from './use-rhythm.ts';
import { type SeriesActs, useSeries } from './use-series.ts';

/** One series: its next times, and everything that can be done about one or all of them. For client and business. */
export default function SeriesPage() {
  const t = useT('series');
  const tenant = useTenant();
  const { seriesId = '' } = useParams();
  const acts = useSeries(seriesId);
  const { series, query } = acts;
  useTitle(series?.offeringTitle ?? t('list.title'), tenant.name);
  if (series) return <Manager key={seriesId} series={series} acts={acts} />;
  return query.error === null ? (
    <PageSkeleton />
  ) : (
    <ErrorState error={query.error} onRetry={() => void query.reload()} />
  );
}

function Manager({ series, acts }: { series: SeriesDetail; acts: SeriesActs }) {
  const t = useT('series');
  const { slug } = useTenant();
  const staff = useLocation().pathname.startsWith('/w/');
  const navigate = useNavigate();
  const base = staff ? `/w/${slug}/series` : `/t/${slug}/series`;
  const rhythm = useRhythm();
  const [changing, setChanging] = useState<string | null>(null);
  const [ending, setEnding] = useState(false);
  const { act } = acts;
  const over = series.status === 'ended';
  const undoable = { label: t('undo') };

  const skip = async (date: string) => {
    if (!(await act.run('skip', { dates: [date] }))) return;
    const run = () => void act.run('restore', { dates: [date] });
    toast({ message: t('skipped'), undo: { ...undoable, run } });
  };
  const pause = async () => {
    if (!(await act.run('pause'))) return;
    toast({ message: t('paused'), undo: { ...undoable, run: () => void act.run('resume') } });
  };
  const change = async (body: Change) => {
    const changed = await act.run('change', body);
    if (!changed) return;
    setChanging(null);
    toast({ message: t('changed') });
    if (changed.id !== series.id) navigate(`${base}/${changed.id}`, { replace: true });
  };
  const end = async (from: string | undefined) => {
    if (!(await act.run('cancel', from === undefined ? {} : { from }))) return;
    setEnding(false);
    toast({ message: t('ended') });
  };
  return (
    <>
      <PageHeader
        title={series.offeringTitle}
        lead={rhythm(series)}
        back={<BackLink to={base}>{t(staff ? 'list.staffTitle' : 'list.title')}</BackLink>}
        actions={
          <Badge tone={series.status === 'active' ? 'success' : 'neutral'}>
            {t(`status.${series.status}`)}
          </Badge>
        }
      />
      <ErrorNote error={changing === null && !ending ? act.error : null} />
      <div className={classes.columns}>
        <Panel title={t('times.title')} lead={t('times.lead')}>
          <SeriesTimes
            series={series}
            staff={staff}
            busy={act.pending}
            onSkip={(date) => void skip(date)}
            onRestore={(date) => void act.run('restore', { dates: [date] })}
            onChange={setChanging}
            onAccept={(occurrence, { providerId, start }) =>
              void act.run('accept', { occurrence, providerId, start })
            }
          />
        </Panel>
        <aside className={classes.form}>
          <Panel title={t('facts.title')}>
            <Facts series={series} staff={staff} />
          </Panel>
          {series.status === 'starting' ? <Note>{t('startingHint')}</Note> : null}
          {over ? <Note>{t('endedHint')}</Note> : null}
          {over || series.status === 'starting' ? null : (
            <div className={classes.actions}>
              {series.status === 'paused' ? (
                <Button loading={act.pending} onClick={() => void act.run('resume')}>
                  {t('resume')}
                </Button>
              ) : (
                <Button variant="default" loading={act.pending} onClick={() => void pause()}>
                  {t('pause')}
                </Button>
              )}
              <Button variant="subtle" onClick={() => setEnding(true)}>
                {t('end.button')}
              </Button>
            </div>
          )}
        </aside>
      </div>
      <ChangeSheet
        series={series}
        date={changing}
        error={act.error}
        pending={act.pending}
        onChange={(body) => void change(body)}
        onClose={() => setChanging(null)}
      />
      <EndSheet
        series={series}
        open={ending}
        error={act.error}
        pending={act.pending}
        onEnd={(from) => void end(from)}
        onClose={() => setEnding(false)}
      />
    </>
  );
}

function Facts({ series, staff }: { series: SeriesDetail; staff: boolean }) {
  const t = useT('series');
  const format = useFormat();
  return (
    <dl className={classes.facts}>
      <dt>{t(staff ? 'facts.client' : 'facts.with')}</dt>
      <dd>{staff ? series.clientName : series.providerName}</dd>
      <dt>{t('facts.length')}</dt>
      <dd>{format.duration(series.durationMinutes)}</dd>
      {series.until ? (
        <>
          <dt>{t('facts.until')}</dt>
          <dd>{format.date(`${series.until}T12:00:00Z`, 'UTC')}</dd>
        </>
      ) : null}
      <dt>{t('facts.payment')}</dt>
      <dd>{t(series.cardKept ? 'facts.card' : 'facts.byHand')}</dd>
    </dl>
  );
}
