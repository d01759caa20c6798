import { IconX } from '@tabler/icons-react';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { useT } from '../lib/use-t.tsx';
import classes from './sheet.module.css';

type Props = {
  open: boolean;
  onClose: () => void;
  title: ReactNode;
  children: ReactNode;
  /** Buttons that stay in sight while the rest scrolls. */
  footer?: ReactNode;
};

/**
 * A dialog: rises from the foot of a phone, stands in the middle of a wider screen. The browser keeps the focus inside,
 * closes on Escape and gives the focus back.
 */
export function Sheet({ open, onClose, title, children, footer }: Props) {
  const t = useT('app');
  const dialog = useRef<HTMLDialogElement>(null);
  const id = useId();
  useEffect(() => {
    if (open && !dialog.current?.open) dialog.current?.showModal();
    if (!open && dialog.current?.open) dialog.current.close();
  }, [open]);
  return (
    <dialog
      ref={dialog}
      className={classes.sheet}
      aria-labelledby={id}
      onClose={onClose}
      onClick={(event) => event.target === dialog.current && onClose()}
      onKeyDown={() => {}}
    >
      {open ? (
        <div className={classes.panel}>
          <header className={classes.header}>
            <h2 id={id}>{title}</h2>
            <button type="button" className={classes.close} aria-label={t('close')} onClick={onClose}>
              <IconX size={22} aria-hidden />
            </button>
          </header>
          <div className={classes.body}>{children}</div>
          {footer ? <footer className={classes.footer}>{footer}</footer> : null}
        </div>
      ) : null}
    </dialog>
  );
}
