import type { AppliedDispatch, DispatchMove, DispatchProposal } from '@evergrow/domain/dispatch';
import {
  IconArrowBackUp,
  IconCalendarOff,
  IconChevronLeft,
  IconChevronRight,
  IconRoute,
} from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Note } from '../../../ui/note.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { addDays, noonOf, wallClock } from '../../provider/zoned.ts';
import { useNow } from '../../scheduling/use-now.ts';
import classes from './dispatch-page.module.css';
import { type BoardVisit, boardHours, lanesOf } from './lanes.ts';
import { MoveSheet } from './move-sheet.tsx';
import { ProposalPanel } from './proposal-panel.tsx';
import { RouteMap } from './route-map.tsx';
import { type Draft, Timeline } from './timeline.tsx';
import { followed, useBoard } from './use-board.ts';

const iso = (instant: number): string => new Date(instant).toISOString();

/** Who goes where on a day: moved by hand, or planned with less driving, and taken back if it was wrong. */
export default function DispatchPage() {
  const t = useT('dispatch');
  const app = useT('app');
  const tenant = useTenant();
  const format = useFormat();
  const now = useNow(60_000);
  useTitle(t('board.title'), tenant.name);
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get('day');
  const today = wallClock(now, tenant.timeZone).date;
  const day =
    asked !== null && /^\d{4}-\d{2}-\d{2}$/.test(asked) && !Number.isNaN(noonOf(asked)) ? asked : today;
  const { board, visits, lanes, error, isFull, reload } = useBoard(tenant.id, day, now);
  const [found, setFound] = useState<{ day: string; proposal: DispatchProposal } | null>(null);
  const [opened, setOpened] = useState<{ id: string; wanted: Draft | null } | null>(null);
  const proposal = found?.day === day ? found.proposal : null;
  const path = `t/${tenant.id}/dispatch/${day}`;

  const undo = useAction(async () => {
    const done = await api.post<AppliedDispatch>(`${path}/undo`, { idempotencyKey: crypto.randomUUID() });
    toast({
      message:
        done.conflicts.length > 0 ? t('undo.partly', { count: done.conflicts.length }) : t('undo.done'),
      tone: done.conflicts.length > 0 ? 'error' : 'success',
    });
    await reload();
  });
  const apply = useAction(async (moves: DispatchMove[], force: boolean) => {
    const done = await api.post<AppliedDispatch>(`${path}/apply`, {
      body: { moves, force },
      idempotencyKey: crypto.randomUUID(),
    });
    void reload();
    if (done.applied.length > 0) {
      toast({
        message: t('move.done', { count: done.applied.length }),
        undo: { label: app('undo'), run: () => void undo.run() },
      });
    }
    const [conflict] = done.conflicts;
    if (conflict) {
      const reason = `conflict.${conflict.code}`;
      toast({ message: t(t.has(reason) ? reason : 'conflict.conflict'), tone: 'error' });
    }
    return done;
  });
  const propose = useAction(async () =>
    setFound({
      day,
      proposal: await api.post<DispatchProposal>(`${path}/propose`, { idempotencyKey: crypto.randomUUID() }),
    }),
  );
  const moveOne = async (visit: BoardVisit, to: Draft, force = false) => {
    const from = { providerId: visit.providerId, start: iso(visit.start) };
    const done = await apply.run(
      [{ bookingId: visit.id, providerId: to.providerId, start: iso(to.start), from }],
      force,
    );
    if (done?.applied.length) setOpened(null);
    // What the client was told does not hold: that is for the admin to decide, with what it means before their eyes.
    else if (done?.conflicts[0]?.code === 'not_allowed_by_policy') setOpened({ id: visit.id, wanted: to });
  };
  const go = (date: string) => {
    setOpened(null);
    setParameters(date === today ? {} : { day: date }, { replace: true });
  };
  const planned =
    board && visits && proposal
      ? lanesOf(
          board,
          visits.map((visit) => {
            const move = proposal.moves.find(({ bookingId }) => bookingId === visit.id);
            if (!move) return visit;
            const start = Date.parse(move.start);
            return { ...visit, providerId: move.providerId, start, end: start + visit.end - visit.start };
          }),
        )
      : lanes;
  const openVisit = visits?.find(({ id }) => id === opened?.id) ?? null;
  const hours = board && visits ? boardHours(board, visits) : null;
  return (
    <>
      <PageHeader
        title={t('board.title')}
        lead={t('board.lead')}
        actions={
          <div className={classes.actions}>
            {board?.undoable ? (
              <Button
                variant="default"
                icon={<IconArrowBackUp size={20} aria-hidden />}
                loading={undo.pending}
                onClick={() => void undo.run()}
              >
                {t('undo.button')}
              </Button>
            ) : null}
            <Button
              icon={<IconRoute size={20} aria-hidden />}
              loading={propose.pending}
              disabled={!visits?.some(({ movable }) => movable)}
              onClick={() => void propose.run()}
            >
              {t('proposal.button')}
            </Button>
          </div>
        }
      />
      <div className={classes.bar}>
        <button
          type="button"
          className={classes.step}
          aria-label={t('board.earlier')}
          onClick={() => go(addDays(day, -1))}
        >
          <IconChevronLeft size={22} aria-hidden />
        </button>
        <button
          type="button"
          className={classes.step}
          aria-label={t('board.later')}
          onClick={() => go(addDays(day, 1))}
        >
          <IconChevronRight size={22} aria-hidden />
        </button>
        <h2 className={classes.day} aria-live="polite">
          {format.day(noonOf(day), 'UTC')}
        </h2>
        {day === today ? null : (
          <Button size="sm" variant="default" onClick={() => go(today)}>
            {t('board.today')}
          </Button>
        )}
      </div>
      <div className={classes.stack}>
        <ErrorNote error={propose.error ?? apply.error ?? undo.error} />
        {error !== null ? <ErrorState error={error} onRetry={() => void reload()} /> : null}
        {error === null && (!board || !lanes || !planned || !hours || !visits) ? (
          <ListSkeleton rows={6} height={76} />
        ) : null}
        {isFull ? <Note title={t('board.full', { count: followed })} /> : null}
        {board && lanes && planned && hours && visits ? (
          board.cleaners.length === 0 ? (
            <EmptyState
              icon={<IconCalendarOff />}
              title={t('board.nobody')}
              action={<LinkButton to={`/w/${tenant.slug}/workforce`}>{t('board.toWorkforce')}</LinkButton>}
            >
              {t('board.nobodyHint')}
            </EmptyState>
          ) : (
            <>
              {proposal ? (
                <ProposalPanel
                  proposal={proposal}
                  lanes={lanes}
                  visits={visits}
                  timeZone={board.timeZone}
                  applying={apply.pending}
                  onApply={() => void apply.run(proposal.moves, false).then((done) => done && setFound(null))}
                  onDismiss={() => setFound(null)}
                />
              ) : null}
              <Timeline
                lanes={planned}
                hours={hours}
                timeZone={board.timeZone}
                now={now}
                editable={proposal === null}
                changed={new Set(proposal?.moves.map(({ bookingId }) => bookingId))}
                onOpen={(id) => setOpened({ id, wanted: null })}
                onMove={(visit, to) => moveOne(visit, to)}
              />
              {visits.length === 0 ? <Note title={t('board.empty')}>{t('board.emptyHint')}</Note> : null}
              <RouteMap key={day} lanes={planned} areas={board.areas} />
              <MoveSheet
                visit={openVisit}
                wanted={opened?.wanted ?? null}
                lanes={lanes}
                hours={hours}
                timeZone={board.timeZone}
                moving={apply.pending}
                onMove={(visit, to, force) => void moveOne(visit, to, force)}
                onClose={() => setOpened(null)}
              />
            </>
          )
        ) : null}
      </div>
    </>
  );
}
