import { IconChevronUp, IconClock, IconShieldCheck } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import { QuoteLines } from '../../commerce/quote-lines.tsx';
import { useOutOfSight } from '../../commerce/use-out-of-sight.ts';
import { NextStep, type NextStepProps } from './next-step.tsx';
import classes from './quote.module.css';
import type { VisitQuote } from './use-visit-quote.ts';

type Props = Omit<NextStepProps, 'total'> & { shown: VisitQuote | null; title: string };

/** What it comes to, line by line, and the next thing to do. On the phone its total stays at the foot of the window. */
export function QuotePanel({ shown, title, ...next }: Props) {
  const t = useT('pricing');
  const format = useFormat();
  const panel = useRef<HTMLElement>(null);
  const below = useOutOfSight(panel);
  const [open, setOpen] = useState(false);
  const due = shown
    ? shown.quote.total - (shown.quote.tenders ?? []).reduce((sum, { amount }) => sum + amount, 0)
    : 0;
  return (
    <aside ref={panel} className={classes.panel} aria-label={t('panel.title')}>
      <h2>{title}</h2>
      {shown ? (
        <>
          <p className={classes.duration}>
            <IconClock size={18} aria-hidden />{' '}
            {t('panel.takes', { duration: format.duration(shown.minutes) })}
          </p>
          <QuoteLines quote={shown.quote} />
          {shown.later === null ? null : (
            <p className={classes.duration}>
              {t('panel.later', {
                price: format.money({ amount: shown.later, currency: shown.quote.currency }),
              })}
            </p>
          )}
        </>
      ) : (
        <Note tone="info">{t('panel.tooMuch')}</Note>
      )}
      {shown ? <NextStep {...next} total={due} /> : null}
      <p className={classes.promise}>
        <IconShieldCheck size={18} aria-hidden /> {t('panel.promise')}
      </p>
      {below && shown ? (
        <div className={classes.bar}>
          {open ? (
            <div id="quote-bar-lines" className={classes.barLines}>
              <QuoteLines quote={shown.quote} />
            </div>
          ) : null}
          <button
            type="button"
            className={classes.barTotal}
            aria-expanded={open}
            aria-controls="quote-bar-lines"
            onClick={() => setOpen(!open)}
          >
            <strong aria-live="polite">
              {format.money({ amount: shown.quote.total, currency: shown.quote.currency })}
            </strong>
            <span>
              {format.duration(shown.minutes)} · {t(open ? 'panel.hide' : 'panel.show')}
              <IconChevronUp size={16} aria-hidden data-open={open || undefined} />
            </span>
          </button>
          <Button
            onClick={() => {
              setOpen(false);
              if (next.missing === null)
                panel.current?.scrollIntoView({ behavior: 'smooth', block: 'center' });
              else next.onMissing();
            }}
          >
            {t('panel.continue')}
          </Button>
        </div>
      ) : null}
    </aside>
  );
}
