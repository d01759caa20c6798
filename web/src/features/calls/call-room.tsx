import type { CallAdmission, RoomEntry } from '@evergrow/domain/scheduling';
import { IconInfoCircle, IconVideo } from '@tabler/icons-react';
import { useTenantView } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { Note } from '../../ui/note.tsx';
import classes from './call.module.css';
import { CallControls } from './call-controls.tsx';
import { CallTile, OwnTile } from './call-tile.tsx';
import { useCall } from './use-call.ts';
import { useOwnDocument } from './use-own-document.ts';

type Props = { bookingId: string; entry: RoomEntry };

/** The call of a booking, held on this page: first a look at oneself, then the others. */
export default function CallRoom(props: Props) {
  // Camera and microphone are allowed to the document of this page only.
  return useOwnDocument() ? <Call {...props} /> : null;
}

function Call({ bookingId, entry }: Props) {
  const t = useT('calls');
  const format = useFormat();
  const { tenant } = useTenantView();
  const call = useCall(() => api.post<CallAdmission>(`t/${tenant.id}/bookings/${bookingId}/room/token`));
  const { devices, state, seats } = call;
  const inCall = state.at === 'in';
  const stream = devices?.stream ?? null;
  const nameOf = (as: 'host' | 'guest') => (as === entry.as ? t(`others.${as}`) : entry.with);
  if (state.at === 'left' || state.at === 'over') {
    const again = state.at === 'left' || state.problem !== 'ended';
    return (
      <section className={classes.end} aria-live="assertive">
        <h2>{t(state.at === 'left' ? 'left.title' : `problems.${state.problem}.title`)}</h2>
        <p>
          {state.at === 'left'
            ? t('left.hint', { until: format.time(entry.closesAt) })
            : t(`problems.${state.problem}.hint`)}
        </p>
        {again ? <Button onClick={call.back}>{t('back')}</Button> : null}
      </section>
    );
  }
  return (
    <section className={classes.call} data-in={inCall || undefined} aria-label={t('call')}>
      <p className={classes.said} aria-live="polite">
        {inCall ? said() : devices === null ? t('asking') : null}
      </p>
      {entry.standIn ? (
        <Note icon={<IconInfoCircle size={20} aria-hidden />} title={t('standIn.title')}>
          {t('standIn.hint')}
        </Note>
      ) : null}
      {devices?.problem ? (
        <Note tone="danger" title={t(`devices.${devices.problem}.title`)}>
          <p className={classes.problem}>{t(`devices.${devices.problem}.hint`)}</p>
          {inCall ? null : (
            <Button variant="default" size="sm" onClick={() => void call.ask()}>
              {t('askAgain')}
            </Button>
          )}
        </Note>
      ) : null}
      <div className={classes.stage}>
        {inCall ? (
          <ul className={classes.seats} aria-label={t('people')}>
            {seats.map((seat) => (
              <CallTile key={seat.id} seat={seat} name={nameOf(seat.as)} />
            ))}
            {seats.length === 0 ? (
              <li className={classes.alone}>{t('alone', { name: entry.with })}</li>
            ) : null}
          </ul>
        ) : null}
        <OwnTile stream={stream} camera={call.camera} small={inCall} />
      </div>
      <CallControls
        has={{
          microphone: (stream?.getAudioTracks().length ?? 0) > 0,
          camera: (stream?.getVideoTracks().length ?? 0) > 0,
        }}
        microphone={call.microphone}
        camera={call.camera}
        onTurn={call.turn}
        onLeave={inCall ? call.leave : undefined}
      />
      {inCall || entry.standIn ? null : (
        <Button
          size="lg"
          icon={<IconVideo size={20} aria-hidden />}
          loading={state.at === 'joining' || devices === null}
          onClick={() => void call.join()}
        >
          {t(stream ? 'join' : 'joinWithout')}
        </Button>
      )}
    </section>
  );

  function said() {
    if (state.at === 'in' && state.reconnecting) return t('reconnecting');
    if (seats.length === 0) return t('alone', { name: entry.with });
    return t('here', { names: format.list(seats.map(({ as }) => nameOf(as))) });
  }
}
