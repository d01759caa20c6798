import { IconArrowUp, IconPlus, IconTrash } from '@tabler/icons-react';
import { type ReactNode, useRef } from 'react';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import classes from './service.module.css';

type Props<T> = {
  /** Each by a key that stays while it is edited. */
  items: readonly T[];
  keyOf: (item: T, index: number) => string;
  nameOf: (item: T, index: number) => string;
  most: number;
  add: string;
  create: () => T;
  onChange: (items: T[]) => void;
  children: (item: T, change: (part: Partial<T>) => void, index: number) => ReactNode;
};

/** Things of one kind one below the other, each folded: changed in place, moved up, removed, added at the end. */
export function RowList<T>({ items, keyOf, nameOf, most, add, create, onChange, children }: Props<T>) {
  const t = useT('services');
  /** How many there were before one was added: that one is shown unfolded. */
  const added = useRef<number | null>(null);
  return (
    <>
      {items.map((item, index) => {
        const name = nameOf(item, index);
        const change = (part: Partial<T>) =>
          onChange(items.map((other, at) => (at === index ? { ...other, ...part } : other)));
        const moveUp = () => {
          const others = items.filter((_, at) => at !== index);
          onChange([...others.slice(0, index - 1), item, ...others.slice(index - 1)]);
        };
        return (
          <div key={keyOf(item, index)} className={classes.row}>
            <details
              ref={(element) => {
                if (element === null || added.current !== index) return;
                element.open = true;
                added.current = null;
              }}
            >
              <summary>{name}</summary>
              <div className={classes.fields}>{children(item, change, index)}</div>
            </details>
            <div className={classes.rowActions}>
              {index > 0 ? (
                <Button
                  size="sm"
                  variant="subtle"
                  icon={<IconArrowUp size={18} aria-hidden />}
                  aria-label={t('rows.up', { name })}
                  onClick={moveUp}
                />
              ) : null}
              <Button
                size="sm"
                variant="subtle"
                icon={<IconTrash size={18} aria-hidden />}
                aria-label={t('rows.remove', { name })}
                onClick={() => onChange(items.filter((_, at) => at !== index))}
              />
            </div>
          </div>
        );
      })}
      {items.length >= most ? null : (
        <div>
          <Button
            variant="default"
            size="sm"
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() => {
              added.current = items.length;
              onChange([...items, create()]);
            }}
          >
            {add}
          </Button>
        </div>
      )}
    </>
  );
}
