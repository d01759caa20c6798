import type { Currency } from '@evergrow/domain/kernel';
import { useLocation } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { problemCode } from '../../../lib/problem.ts';
import { signInPath } from '../../../lib/safe-next.ts';
import { useSession } from '../../../lib/session.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Note } from '../../../ui/note.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from './quote.module.css';
import type { VisitBooking } from './use-booking.ts';

export type NextStepProps = {
  /** What has to be answered first, or null when all is. */
  missing: 'address' | 'served' | 'time' | null;
  onMissing: () => void;
  booking: VisitBooking;
  currency: Currency;
  /** Minor units to pay. */
  total: number;
};

/** The one thing to do next: an answer that is missing, signing in, or holding the time. */
export function NextStep({ missing, onMissing, booking, currency, total }: NextStepProps) {
  const t = useT('pricing');
  const scheduling = useT('scheduling');
  const session = useSession();
  const { pathname } = useLocation();
  if (missing !== null) {
    return (
      <Button size="lg" fullWidth onClick={onMissing}>
        {missing === 'time' ? t('next.time') : scheduling(`address.next.${missing}`)}
      </Button>
    );
  }
  // Until the account is there nobody knows whether they are a client here, and holding would make them one again.
  const opening = session.status === 'signedIn' && session.account === null && session.accountError === null;
  if (session.status === 'loading' || opening) return <Skeleton height={54} />;
  if (session.status === 'signedOut') {
    return (
      <div className={classes.stack}>
        <LinkButton to={`/auth/sign-up?next=${encodeURIComponent(pathname)}`} size="lg" fullWidth>
          {t('next.signUp')}
        </LinkButton>
        <LinkButton to={signInPath(pathname)} variant="default" fullWidth>
          {t('next.signIn')}
        </LinkButton>
        <p className={classes.small}>{t('next.kept')}</p>
      </div>
    );
  }
  return (
    <div className={classes.stack}>
      <Trouble booking={booking} currency={currency} shown={total} />
      <Button
        size="lg"
        fullWidth
        loading={booking.pending || booking.held}
        onClick={() => void booking.run()}
      >
        {booking.changedTo === null ? t(total === 0 ? 'next.holdFree' : 'next.hold') : t('next.accept')}
      </Button>
    </div>
  );
}

type TroubleProps = Pick<NextStepProps, 'booking' | 'currency'> & { shown: number };

/** Why the time could not be held. */
function Trouble({ booking, currency, shown }: TroubleProps) {
  const t = useT('pricing');
  const commerce = useT('commerce');
  const format = useFormat();
  const { slug } = useTenant();
  if (booking.changedTo !== null) {
    const money = (amount: number) => format.money({ amount, currency });
    return (
      <Note tone="danger" title={t('next.changedTitle')}>
        {t('next.changedHint', { before: money(shown), after: money(booking.changedTo) })}
      </Note>
    );
  }
  const code = booking.error === null ? null : problemCode(booking.error);
  if (code === 'slot_taken' || code === 'slot_unavailable' || code === 'no_provider_free') {
    return (
      <Note tone="danger" title={commerce('book.takenTitle')}>
        {commerce('book.takenHint')}
      </Note>
    );
  }
  if (code === 'conflict') {
    return (
      <Note tone="danger" title={commerce('book.tooManyTitle')}>
        {commerce.rich('book.tooManyHint', {
          link: (inner) => <TextLink to={`/t/${slug}/bookings`}>{inner}</TextLink>,
        })}
      </Note>
    );
  }
  return <ErrorNote error={booking.error} />;
}
