import { useT } from '../../../lib/use-t.tsx';
import type { Lane } from './lanes.ts';
import classes from './timeline.module.css';

/** What the grounds of the board mean; only what is on it today. */
export function BoardKey({ lanes }: { lanes: readonly Lane[] }) {
  const t = useT('dispatch');
  const grounds = (['shift', 'lunch', 'busy'] as const).filter((ground) =>
    lanes.some(({ cleaner }) =>
      ground === 'shift'
        ? cleaner.shifts.length > 0
        : ground === 'lunch'
          ? cleaner.lunch !== null
          : cleaner.busy.length > 0,
    ),
  );
  if (grounds.length === 0) return null;
  return (
    <ul className={classes.key}>
      {grounds.map((ground) => (
        <li key={ground}>
          <span aria-hidden>
            <i className={classes[ground]} />
          </span>
          {t(`board.ground.${ground}`)}
        </li>
      ))}
    </ul>
  );
}
