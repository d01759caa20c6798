import type { Booking } from '@evergrow/domain/scheduling';
import { isOn } from '@evergrow/domain/visits';
import { useTenant } from '../../../app/tenant-context.tsx';
import type { Stored } from '../../../lib/collection.ts';
import { ErrorState } from '../../../ui/error-state.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import type { QueuedAct, VisitAct } from '../outbox/visit-act.ts';
import { visitOutbox } from '../outbox/visit-outbox.ts';
import { withQueued } from '../outbox/with-queued.ts';
import { VisitReport } from '../report/visit-report.tsx';
import { useVisit } from '../use-visit.ts';
import { Checklist } from './checklist.tsx';
import { ExtraTime } from './extra-time.tsx';
import { NotesForm } from './notes-form.tsx';
import { PhotoStrip } from './photo-strip.tsx';
import { SignatureForm } from './signature-form.tsx';

type Props = { booking: Stored<Booking>; waiting: readonly QueuedAct[] };

/** What is done at a visit. Every tap counts at once, with or without a network. */
export function VisitPanel({ booking, waiting }: Props) {
  const { id: tenantId } = useTenant();
  const { data, error, reload } = useVisit(tenantId, booking.id);
  if (data === undefined) {
    return error === null ? (
      <ListSkeleton rows={3} height={52} />
    ) : (
      <ErrorState error={error} onRetry={() => void reload()} />
    );
  }
  const acts = waiting.filter(({ refused }) => refused === null).map(({ act }) => act);
  const view = withQueued(data, acts);
  if (!isOn(booking.status)) return <VisitReport view={view} />;
  const add = (act: VisitAct) => visitOutbox.add(tenantId, booking.id, act);
  return (
    <>
      {view.checklist.length > 0 ? <Checklist items={view.checklist} onAct={add} /> : null}
      <PhotoStrip photos={view.photos} acts={acts} onAct={add} />
      <NotesForm notes={view.notes} onAct={add} />
      <ExtraTime adjustments={view.adjustments} acts={acts} onAct={add} />
      <SignatureForm signature={view.signature} name={booking.clientName} onAct={add} />
    </>
  );
}
