import type { DispatchProposal } from '@evergrow/domain/dispatch';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { Panel } from '../../../ui/panel.tsx';
import classes from './dispatch-page.module.css';
import type { BoardVisit, Lane } from './lanes.ts';

type Props = {
  proposal: DispatchProposal;
  lanes: readonly Lane[];
  visits: readonly BoardVisit[];
  timeZone: string;
  applying: boolean;
  onApply: () => void;
  onDismiss: () => void;
};

/** What the optimiser found: how much less is driven, by whom, and what would change for it. */
export function ProposalPanel({ proposal, lanes, visits, timeZone, applying, onApply, onDismiss }: Props) {
  const t = useT('dispatch');
  const format = useFormat();
  const kilometres = (km: number) => format.number(km, { maximumFractionDigits: 1 });
  const { km, travelMinutes, moves, stuck, travel } = proposal;
  const nameOf = (providerId: string) =>
    lanes.find((lane) => lane.providerId === providerId)?.displayName ?? providerId;
  const visitOf = (id: string) => visits.find((visit) => visit.id === id);
  const saved = Math.max(0, km.before - km.after);
  return (
    <Panel
      title={moves.length === 0 ? t('proposal.nothing') : t('proposal.title')}
      lead={
        moves.length === 0
          ? t('proposal.nothingHint')
          : t('proposal.saves', {
              km: kilometres(saved),
              percent: format.percent(km.before === 0 ? 0 : saved / km.before),
              time: format.duration(Math.max(0, travelMinutes.before - travelMinutes.after)),
            })
      }
      actions={
        <div className={classes.actions}>
          <Button variant="subtle" size="sm" onClick={onDismiss}>
            {t('proposal.dismiss')}
          </Button>
          {moves.length > 0 ? (
            <Button size="sm" loading={applying} onClick={onApply}>
              {t('proposal.apply', { count: moves.length })}
            </Button>
          ) : null}
        </div>
      }
    >
      {travel === 'estimatedInstead' ? <Note title={t('proposal.estimatedInstead')} /> : null}
      {stuck.length > 0 ? (
        <Note tone="danger" title={t('proposal.stuck', { count: stuck.length })}>
          <ul className={classes.plain}>
            {stuck.map(({ bookingId, reason }) => (
              <li key={bookingId}>
                {visitOf(bookingId)?.clientName ?? bookingId}: {t(`proposal.reason.${reason}`)}
              </li>
            ))}
          </ul>
        </Note>
      ) : null}
      {moves.length > 0 ? (
        <>
          <div className={classes.scroll}>
            <table className={classes.table}>
              <thead>
                <tr>
                  <th scope="col">{t('proposal.who')}</th>
                  <th scope="col">{t('proposal.visits')}</th>
                  <th scope="col">{t('proposal.km')}</th>
                  <th scope="col">{t('proposal.minutes')}</th>
                </tr>
              </thead>
              <tbody>
                {proposal.routes
                  .filter(({ before, after }) => before.visits.length + after.visits.length > 0)
                  .map(({ providerId, before, after }) => (
                    <tr key={providerId}>
                      <th scope="row">{nameOf(providerId)}</th>
                      <td>
                        {t('proposal.change', { before: before.visits.length, after: after.visits.length })}
                      </td>
                      <td>
                        {t('proposal.change', { before: kilometres(before.km), after: kilometres(after.km) })}
                      </td>
                      <td>
                        {t('proposal.change', { before: before.travelMinutes, after: after.travelMinutes })}
                      </td>
                    </tr>
                  ))}
              </tbody>
            </table>
          </div>
          <ul className={classes.moves}>
            {moves.map(({ bookingId, providerId, start, from }) => (
              <li key={bookingId}>
                <strong>{visitOf(bookingId)?.clientName ?? bookingId}</strong>{' '}
                {t(from.providerId === providerId ? 'proposal.sameWho' : 'proposal.otherWho', {
                  from: nameOf(from.providerId),
                  to: nameOf(providerId),
                  before: format.time(from.start, timeZone),
                  after: format.time(start, timeZone),
                })}
              </li>
            ))}
          </ul>
        </>
      ) : null}
    </Panel>
  );
}
