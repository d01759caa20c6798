import { IconMoodSad, IconPencil, IconRefresh, IconSparkles, IconStar, IconTrash } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { useNow } from '../scheduling/use-now.ts';
import { EraseSheet } from './erase-sheet.tsx';
import { MatchCard } from './match-card.tsx';
import classes from './matches-page.module.css';
import { useSubject } from './use-subject.ts';

/** Who fits, best first, with the reasons; brought up to date by itself when it no longer holds. */
export default function MatchesPage() {
  const t = useT('matching');
  const format = useFormat();
  const tenant = useTenant();
  const { subject, match, error } = useSubject();
  const [erasing, setErasing] = useState(false);
  const now = useNow(60_000);
  const intake = `/t/${tenant.slug}/intake`;
  useTitle(t('matches.title'), tenant.name);

  const refresh = useAction(() => api.post(`t/${tenant.id}/matches/refresh`));
  const { run } = refresh;
  const profiled = subject?.state === 'profiled';
  const stale = profiled && match !== undefined && (match === null || match.expiresAt.getTime() <= now);
  useEffect(() => {
    if (stale) void run();
  }, [stale, run]);

  if (error !== null) return <ErrorState error={error} />;
  if (subject === undefined || (subject !== null && match === undefined))
    return <ListSkeleton rows={3} height={240} />;
  if (subject === null || (!match && subject.state === 'refused'))
    return (
      <EmptyState
        icon={<IconSparkles />}
        title={t(subject === null ? 'matches.startTitle' : 'matches.refusedTitle')}
        action={<LinkButton to={intake}>{t('matches.start')}</LinkButton>}
      >
        {t(subject === null ? 'matches.startHint' : 'matches.refusedHint')}
      </EmptyState>
    );
  const rated = match?.basis === 'rating';
  return (
    <>
      <PageHeader
        title={t('matches.title')}
        lead={match ? t('matches.lead', { when: format.relative(match.createdAt, now) }) : undefined}
        actions={
          <>
            <LinkButton to={`${intake}?step=1`} variant="default" icon={<IconPencil size={18} aria-hidden />}>
              {t('matches.edit')}
            </LinkButton>
            <Button
              variant="subtle"
              icon={<IconTrash size={18} aria-hidden />}
              onClick={() => setErasing(true)}
            >
              {t('matches.erase')}
            </Button>
          </>
        }
      />
      <div className={classes.notes}>
        {stale && refresh.error === null ? (
          <Note icon={<IconRefresh size={20} aria-hidden />} title={t('matches.refreshing')}>
            {t(match ? 'matches.refreshingHint' : 'matches.makingHint')}
          </Note>
        ) : null}
        {rated ? (
          <Note icon={<IconStar size={20} aria-hidden />} title={t('matches.ratedTitle')}>
            {t('matches.ratedHint')}
          </Note>
        ) : null}
        {refresh.error === null ? null : (
          <div className={classes.failed}>
            <ErrorNote error={refresh.error} />
            <Button variant="default" loading={refresh.pending} onClick={() => void run()}>
              {t('matches.refresh')}
            </Button>
          </div>
        )}
      </div>
      {match && match.ranked.length === 0 ? (
        <EmptyState
          icon={<IconMoodSad />}
          title={t('matches.nobodyTitle')}
          action={<LinkButton to={`${intake}?step=1`}>{t('matches.edit')}</LinkButton>}
        >
          {t('matches.nobodyHint')}
        </EmptyState>
      ) : null}
      {match ? (
        <ol className={classes.list}>
          {match.ranked.map((ranked, index) => (
            <MatchCard key={ranked.providerId} match={ranked} rank={index + 1} rated={rated} />
          ))}
        </ol>
      ) : (
        <ListSkeleton rows={3} height={240} />
      )}
      <EraseSheet open={erasing} onClose={() => setErasing(false)} />
    </>
  );
}
