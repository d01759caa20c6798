import { IconTrash } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import classes from './overrides-field.module.css';

type Props = {
  items: readonly { key: string; title: string; note?: ReactNode; removeLabel: string }[];
  onRemove: (index: number) => void;
};

/** What has been added, each with a way to take it off again. */
export function StretchList({ items, onRemove }: Props) {
  if (items.length === 0) return null;
  return (
    <ul className={classes.list}>
      {items.map(({ key, title, note, removeLabel }, index) => (
        <li key={key} className={classes.item}>
          <div className={classes.head}>
            <span>
              <strong>{title}</strong>
              {note ? <small className={classes.note}>{note}</small> : null}
            </span>
            <button
              type="button"
              className={classes.remove}
              aria-label={removeLabel}
              onClick={() => onRemove(index)}
            >
              <IconTrash size={18} aria-hidden />
            </button>
          </div>
        </li>
      ))}
    </ul>
  );
}
