import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { forgetReferral, keptReferral } from './kept-referral.ts';
import classes from './referral-note.module.css';

/** Says what is kept of the link somebody came by, where they buy, and until when; they can have it forgotten. */
export default function ReferralNote() {
  const { slug } = useTenant();
  const [kept, setKept] = useState(() => keptReferral(slug));
  // What leads here from the directory is nobody's recommendation: the business alone pays for it.
  if (!kept || kept.code.length > 10) return null;
  const forget = () => {
    forgetReferral(slug);
    setKept(null);
  };
  return <Remembered until={kept.until} onForget={forget} />;
}

/** Its words are fetched for those alone who read them. */
function Remembered({ until, onForget }: { until: string; onForget: () => void }) {
  const t = useT('affiliates');
  const format = useFormat();
  return (
    <p className={classes.note}>
      {t('kept.note', { date: format.date(until) })}{' '}
      <Button size="sm" variant="subtle" onClick={onForget}>
        {t('kept.forget')}
      </Button>
    </p>
  );
}
