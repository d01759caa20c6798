import type { VisitView } from '@evergrow/domain/visits';
import { IconCircleCheck, IconCircleDashed, IconCircleMinus } from '@tabler/icons-react';
import { useT } from '../../../lib/use-t.tsx';
import { Picture } from '../picture.tsx';
import { SignatureDrawing } from '../signature-drawing.tsx';
import classes from './report.module.css';

const icons = { done: IconCircleCheck, skipped: IconCircleMinus, open: IconCircleDashed };

/** What was done at a visit: list, pictures, notes, signature. Says nothing where nothing was noted. */
export function VisitReport({ view }: { view: VisitView }) {
  const t = useT('visits');
  const { checklist, photos, notes, signature } = view;
  return (
    <div className={classes.report}>
      {checklist.length > 0 ? (
        <ul className={classes.items}>
          {checklist.map(({ id, title, state, note }) => {
            const Icon = icons[state];
            return (
              <li key={id} data-state={state}>
                <Icon size={20} aria-label={t(`checklist.state.${state}`)} />
                <span>
                  {title}
                  {note ? <small>{note}</small> : null}
                </span>
              </li>
            );
          })}
        </ul>
      ) : null}
      {(['before', 'after'] as const).map((kind) => {
        const some = photos.filter((photo) => photo.kind === kind);
        return some.length === 0 ? null : (
          <div key={kind}>
            <h3>{t(`photos.${kind}`)}</h3>
            <ul className={classes.photos}>
              {some.map(({ id, thumbnailPath }, index) => (
                <li key={id}>
                  <Picture path={thumbnailPath} alt={t(`photos.alt.${kind}`, { number: index + 1 })} />
                </li>
              ))}
            </ul>
          </div>
        );
      })}
      {notes.client ? (
        <div>
          <h3>{t('report.note')}</h3>
          <p className={classes.note}>{notes.client}</p>
        </div>
      ) : null}
      {notes.team ? (
        <div>
          <h3>{t('notes.team')}</h3>
          <p className={classes.note}>{notes.team}</p>
        </div>
      ) : null}
      {signature ? <SignatureDrawing signature={signature} /> : null}
    </div>
  );
}
