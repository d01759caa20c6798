import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { forgetReferral, keptReferral } from '../affiliates/kept-referral.ts';
import classes from './cart-page.module.css';

/** Says what is kept of the link somebody came by, and until when; they can have it forgotten. */
export function ReferralNote() {
  const t = useT('cart');
  const format = useFormat();
  const { slug } = useTenant();
  const [kept, setKept] = useState(() => keptReferral(slug));
  // What leads here from the directory is nobody's recommendation: the business alone pays for it.
  if (!kept || kept.code.length > 10) return null;
  return (
    <p className={classes.small}>
      {t('referral', { date: format.date(kept.until) })}{' '}
      <Button
        size="sm"
        variant="subtle"
        onClick={() => {
          forgetReferral(slug);
          setKept(null);
        }}
      >
        {t('forgetReferral')}
      </Button>
    </p>
  );
}
