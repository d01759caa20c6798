import type { OpenedCart } from '@evergrow/domain/commerce/kept-cart';
import { IconShoppingBag } from '@tabler/icons-react';
import { useEffect } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { problemCode } from '../../lib/problem.ts';
import { useSignedIn } from '../../lib/session.tsx';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { Note } from '../../ui/note.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { changeCart } from '../cart/cart-store.ts';
import { withKept } from './with-kept.ts';

/** Where the link in a mail about a cart leads: the cart is put together again, on whatever device it is opened. */
export default function OpenCartPage() {
  const t = useT('kept-carts');
  const { token = '' } = useParams();
  const { slug, id, name } = useTenant();
  const { email } = useSignedIn();
  const navigate = useNavigate();
  useTitle(t('open.title'), name);
  const { data, error, reload } = useQuery(
    `kept-cart/${token}`,
    () => api.post<OpenedCart>(`t/${id}/kept-cart/open`, { body: { token } }),
    Number.POSITIVE_INFINITY,
  );
  const isWhole = data?.gone.length === 0;
  useEffect(() => {
    if (!data) return;
    changeCart(slug, (cart) => ({ ...cart, lines: withKept(cart.lines, data.lines) }));
    if (isWhole) navigate(`/t/${slug}/cart`, { replace: true });
  }, [data, isWhole, slug, navigate]);
  if (error !== null && data === undefined) {
    if (problemCode(error) !== 'not_found') return <ErrorState error={error} onRetry={() => void reload()} />;
    return (
      <EmptyState
        level={1}
        icon={<IconShoppingBag />}
        title={t('open.goneTitle')}
        action={<LinkButton to={`/t/${slug}/shop`}>{t('open.browse')}</LinkButton>}
      >
        {t('open.goneHint', { email })}
      </EmptyState>
    );
  }
  if (data === undefined || isWhole) return <PageSkeleton />;
  const named = data.gone.filter((title) => title !== '');
  return (
    <>
      <PageHeader title={t('open.title')} />
      <Note tone="info" title={t('open.missing', { count: data.gone.length })}>
        {named.length > 0 ? named.join(', ') : t('open.unnamed')}
      </Note>
      <p>
        <LinkButton to={data.lines.length > 0 ? `/t/${slug}/cart` : `/t/${slug}/shop`}>
          {t(data.lines.length > 0 ? 'open.cart' : 'open.browse')}
        </LinkButton>
      </p>
    </>
  );
}
