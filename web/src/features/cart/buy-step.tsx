import type { CodeProblem, PlaceOrder } from '@evergrow/domain/commerce';
import { useLocation } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { problemCode } from '../../lib/problem.ts';
import { signInPath } from '../../lib/safe-next.ts';
import { useSession } from '../../lib/session.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Note } from '../../ui/note.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import classes from './cart-page.module.css';
import type { StoredCart } from './cart-store.ts';
import { useBuy } from './use-buy.ts';
import type { PricedCart } from './use-priced-cart.ts';

type Props = { cart: StoredCart; country: PlaceOrder['country']; priced: PricedCart };

/** Refusals after which the cart is priced anew, and says itself what changed. */
const changed = new Set(['quote_changed', 'sold_out', 'offering_not_found']);

/** Codes that no order is made with; others only take nothing off. */
const unusable = new Set<CodeProblem>([
  ...(['invalid', 'notYet', 'ended', 'usedUp', 'usedByYou', 'notFirst', 'otherCurrency'] as const),
]);

/** The one thing to do next: signing in, or paying. */
export function BuyStep({ cart, country, priced }: Props) {
  const t = useT('cart');
  const format = useFormat();
  const session = useSession();
  const { pathname } = useLocation();
  const { slug, currency } = useTenant();
  const buy = useBuy(cart, country);
  const opening = session.status === 'signedIn' && session.account === null && session.accountError === null;
  if (session.status === 'loading' || opening) return <Skeleton height={54} />;
  if (session.status === 'signedOut') {
    return (
      <div className={classes.next}>
        <LinkButton to={`/auth/sign-up?next=${encodeURIComponent(pathname)}`} size="lg" fullWidth>
          {t('signUp')}
        </LinkButton>
        <LinkButton to={signInPath(pathname)} variant="default" fullWidth>
          {t('signIn')}
        </LinkButton>
        <p className={classes.small}>{t('kept')}</p>
      </div>
    );
  }
  const { data, behind } = priced;
  const blocked =
    !data?.quote ||
    data.lines.some(({ problem }) => problem !== null) ||
    [...data.promoCodes, ...data.giftCards].some(({ problem }) => problem !== null && unusable.has(problem));
  const code = buy.error === null ? null : problemCode(buy.error);
  const due = data?.due ?? 0;
  const press = async () => {
    await buy.run(data?.quote?.total ?? 0);
    await priced.reload();
  };
  return (
    <div className={classes.next}>
      {code === 'limit_reached' ? (
        <Note tone="danger" title={t('openTitle')}>
          {t.rich('openHint', {
            link: (inner) => <TextLink to={`/t/${slug}/purchases`}>{inner}</TextLink>,
          })}
        </Note>
      ) : code !== null && changed.has(code) ? (
        <Note tone="danger" title={t('changedTitle')}>
          {t('changedHint')}
        </Note>
      ) : (
        // What is wrong with the price stands beside the price.
        <ErrorNote error={priced.error === null ? buy.error : null} />
      )}
      <Button
        size="lg"
        fullWidth
        disabled={blocked || behind}
        loading={buy.pending || buy.leaving}
        onClick={() => void press()}
      >
        {due === 0 ? t('getFree') : t('pay', { amount: format.money({ amount: due, currency }) })}
      </Button>
      <p className={classes.small}>{blocked && data ? t('blocked') : t('held')}</p>
    </div>
  );
}
