import { useState } from 'react';
import { Link } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import classes from './dispatch-page.module.css';
import { type BoardVisit, isAsTold, type Lane } from './lanes.ts';
import type { Draft } from './timeline.tsx';

type Props = {
  /** Null while none is open. */
  visit: BoardVisit | null;
  /** Where it was dropped, when it could not be moved there just so. */
  wanted: Draft | null;
  lanes: readonly Lane[];
  hours: { from: number; to: number };
  timeZone: string;
  moving: boolean;
  onMove: (visit: BoardVisit, to: Draft, force: boolean) => void;
  onClose: () => void;
};

const step = 5 * 60_000;

/** One visit, and another person or another time for it: what dragging does, for fingers and keys. */
export function MoveSheet(props: Props) {
  const { visit, onClose } = props;
  return (
    <Sheet open={visit !== null} onClose={onClose} title={visit?.clientName ?? ''}>
      {visit ? <MoveForm key={`${visit.id}/${props.wanted?.start}`} {...props} visit={visit} /> : null}
    </Sheet>
  );
}

function MoveForm({ visit, wanted, lanes, hours, timeZone, moving, onMove }: Props & { visit: BoardVisit }) {
  const t = useT('dispatch');
  const format = useFormat();
  const { slug } = useTenant();
  const [providerId, setProviderId] = useState(wanted?.providerId ?? visit.providerId);
  const [start, setStart] = useState(wanted?.start ?? visit.start);
  const [evenOutside, setEvenOutside] = useState(wanted !== null && !isAsTold(visit, wanted.start));
  const time = (instant: number) => format.time(instant, timeZone);
  const { told } = visit;
  const first = evenOutside || !told ? hours.from : told.start;
  const last = evenOutside || !told ? hours.to : told.end;
  const offered =
    !told && !evenOutside
      ? []
      : Array.from({ length: Math.floor((last - first) / step) + 1 }, (_, index) => first + index * step);
  const times = [...new Set([...offered, visit.start, start])].sort((a, b) => a - b);
  const force = !isAsTold(visit, start);
  const unchanged = providerId === visit.providerId && start === visit.start;
  return (
    <div className={classes.form}>
      <p>
        {visit.title}, {time(visit.start)} – {time(visit.end)}. {t(`status.${visit.status}`)}.
      </p>
      <p className={classes.dim}>
        {told
          ? t('move.told', { from: time(told.start), to: time(told.end) })
          : t('move.toldSharp', { time: time(visit.start) })}
      </p>
      {visit.movable ? (
        <>
          <SelectField
            label={t('move.who')}
            value={providerId}
            onChange={setProviderId}
            options={lanes.map((lane) => ({ value: lane.providerId, label: lane.displayName }))}
          />
          <SelectField
            label={t('move.when')}
            value={String(start)}
            onChange={(value) => setStart(Number(value))}
            options={times.map((instant) => ({ value: String(instant), label: time(instant) }))}
          />
          {evenOutside ? null : (
            <Button variant="subtle" size="sm" onClick={() => setEvenOutside(true)}>
              {t('move.otherTimes')}
            </Button>
          )}
          {force ? (
            <Note title={t('move.outside')}>{t('move.outsideHint', { name: visit.clientName })}</Note>
          ) : null}
          <Button
            loading={moving}
            disabled={unchanged}
            onClick={() => onMove(visit, { id: visit.id, providerId, start }, force)}
          >
            {t(force ? 'move.force' : 'move.button')}
          </Button>
        </>
      ) : (
        <Note title={t('move.fixed')}>{t('move.fixedHint')}</Note>
      )}
      <Link to={`/w/${slug}/bookings?booking=${visit.id}`}>{t('move.open')}</Link>
    </div>
  );
}
