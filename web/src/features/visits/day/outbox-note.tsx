import { IconAlertCircle, IconCloudUp } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useProblemWords } from '../../../lib/use-problem-words.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { Note } from '../../../ui/note.tsx';
import type { QueuedAct } from '../outbox/visit-act.ts';
import { visitOutbox } from '../outbox/visit-outbox.ts';
import classes from './day.module.css';

/** With a network an act is told sooner than this, and nothing needs to be said of it. Milliseconds. */
const patience = 1_200;

/** What is kept on this device and not yet with the business: how much waits, and what was refused and why. */
export function OutboxNote({ entries }: { entries: readonly QueuedAct[] }) {
  const t = useT('visits');
  const words = useT('app');
  const wordsOf = useProblemWords();
  const waiting = entries.filter(({ refused }) => refused === null).length;
  const [slow, setSlow] = useState(false);
  const isWaiting = waiting > 0;
  useEffect(() => {
    setSlow(false);
    if (!isWaiting) return undefined;
    const timer = setTimeout(() => setSlow(true), patience);
    return () => clearTimeout(timer);
  }, [isWaiting]);
  const refused = entries.filter((entry) => entry.refused !== null);
  const why = (code: string | null) => {
    const { title, hint } = wordsOf(code ?? 'internal');
    return `${title}. ${hint}`;
  };
  return (
    <div className={classes.outbox}>
      <div role="status">
        {slow && isWaiting ? (
          <p className={classes.waiting}>
            <IconCloudUp size={18} aria-hidden />
            {t('outbox.waiting', { count: waiting })}
          </p>
        ) : null}
      </div>
      {refused.map((entry) => (
        <Note
          key={entry.id}
          tone="danger"
          icon={<IconAlertCircle aria-hidden />}
          title={t(`outbox.refused.${entry.act.kind}`)}
        >
          {why(entry.refused)}
          <span className={classes.row}>
            <Button size="sm" variant="default" onClick={() => void visitOutbox.retry(entry)}>
              {words('tryAgain')}
            </Button>
            <Button size="sm" variant="subtle" onClick={() => void visitOutbox.discard(entry.id)}>
              {t('outbox.discard')}
            </Button>
          </span>
        </Note>
      ))}
    </div>
  );
}
