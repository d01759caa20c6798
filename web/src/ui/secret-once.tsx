import { IconCopy } from '@tabler/icons-react';
import { toast } from '../lib/toast.ts';
import { useT } from '../lib/use-t.tsx';
import { Button } from './button.tsx';
import { Note } from './note.tsx';
import classes from './secret-once.module.css';

type Props = { title: string; hint: string; secret: string; done: string; onDone: () => void };

/** A key or a code that is shown this once: to be copied, and then put away. */
export function SecretOnce({ title, hint, secret, done, onDone }: Props) {
  const t = useT('app');
  const copy = async () => {
    await navigator.clipboard.writeText(secret);
    toast({ message: t('copied') });
  };
  return (
    <div className={classes.shown}>
      <Note title={title}>{hint}</Note>
      <code className={classes.secret}>{secret}</code>
      <Button icon={<IconCopy size={18} aria-hidden />} onClick={() => void copy()}>
        {t('copy')}
      </Button>
      <Button variant="default" onClick={onDone}>
        {done}
      </Button>
    </div>
  );
}
