import type { Order } from '@evergrow/domain/commerce';
import type { ReactNode } from 'react';
import { useSearchParams } from 'react-router';
import { useT } from '../../lib/use-t.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { QuoteLines } from '../commerce/quote-lines.tsx';
import { PayOnPage } from './pay-on-page.tsx';
import { PayPanel, type ToPay } from './pay-panel.tsx';
import classes from './payments.module.css';
import { usePayWays } from './use-pay-ways.ts';

type FormProps = Pick<ToPay, 'orderId' | 'page' | 'back' | 'instead'> & { order: Order };
type Props = FormProps & { title: string; lead: string; link: ReactNode };

/** A page that is there to pay one order: the form beside what it costs. */
export function PayLayout({ title, lead, link, ...toPay }: Props) {
  const t = useT('payments');
  const [params] = useSearchParams();
  // Led away to a bank and back: only a payment that was made is waited for.
  const isMade = params.get('result') === 'success' && params.get('redirect_status') !== 'failed';
  return (
    <>
      <PageHeader title={title} lead={lead} back={link} />
      <div className={classes.checkout}>
        {isMade ? (
          <Panel title={t('settling.title')}>
            <p className={classes.quiet}>{t('settling.hint')}</p>
          </Panel>
        ) : (
          <FormOrPage {...toPay} />
        )}
        <aside className={classes.summary}>
          <Panel title={t('summary')}>
            <QuoteLines quote={toPay.order.quote} />
          </Panel>
        </aside>
      </div>
    </>
  );
}

function FormOrPage(toPay: FormProps) {
  const ways = usePayWays();
  if (ways.by === 'loading') return <PageSkeleton />;
  if (ways.by === 'page') return <PayOnPage {...toPay.page} />;
  if (ways.by === 'failed') {
    return (
      <div>
        <ErrorState error={ways.error} onRetry={ways.again} />
        <PayOnPage {...toPay.page} />
      </div>
    );
  }
  return <PayPanel {...toPay} stripe={ways.stripe} cards={ways.cards} />;
}
