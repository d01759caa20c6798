import type { SavedCard, SavedCards } from '@evergrow/domain/commerce/payments';
import { IconCreditCard, IconPlus } from '@tabler/icons-react';
import { useRef, useState } from 'react';
import { Link } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Badge } from '../../ui/badge.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { Panel } from '../../ui/panel.tsx';
import { RowText } from '../../ui/row-text.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';
import { AddCard } from './add-card.tsx';
import { CardName, expiryOf } from './card-name.tsx';
import classes from './payments.module.css';
import { useStripe } from './use-stripe.ts';

/** The cards a client has kept with a business: which is offered first, one more, one less. */
export default function PaymentMethodsPage() {
  const t = useT('payments');
  const { id, slug, name } = useTenant();
  useTitle(t('methods.title'), name);
  const stripe = useStripe();
  const path = `t/${id}/payment-methods`;
  const { data, error, reload } = useQuery(path, () => api.get<SavedCards>(path));
  const [adding, setAdding] = useState(false);
  const canAdd = stripe.data !== null;
  const list = useRef<HTMLDivElement>(null);
  // The button that opened the form was taken away by it: whoever works by keyboard goes on from the cards.
  const close = () => {
    setAdding(false);
    list.current?.focus();
  };
  const add =
    canAdd && !adding ? (
      <Button
        icon={<IconPlus size={20} aria-hidden />}
        loading={stripe.loading && !stripe.data}
        onClick={() => (stripe.data ? setAdding(true) : void stripe.reload())}
      >
        {t('methods.add')}
      </Button>
    ) : undefined;
  return (
    <div className={classes.page}>
      <PageHeader title={t('methods.title')} lead={t('methods.lead', { business: name })} />
      <ErrorNote error={stripe.error} />
      {adding && stripe.data ? (
        <AddCard
          stripe={stripe.data}
          onClose={close}
          onAdded={() => {
            close();
            toast({ message: t('methods.added') });
            void reload();
          }}
        />
      ) : null}
      <div ref={list} tabIndex={-1} className={classes.list}>
        {data === undefined ? (
          error === null ? (
            <ListSkeleton rows={2} />
          ) : (
            <ErrorState error={error} onRetry={() => void reload()} />
          )
        ) : data.items.length === 0 ? (
          adding ? null : (
            <EmptyState
              icon={<IconCreditCard />}
              title={t('methods.noneTitle')}
              action={add ?? <LinkButton to={`/t/${slug}/purchases`}>{t('methods.purchases')}</LinkButton>}
            >
              {t(canAdd ? 'methods.noneHint' : 'methods.notHere')}
            </EmptyState>
          )
        ) : (
          <Panel title={t('methods.yours')} actions={add}>
            <ul className={classes.cards}>
              {data.items.map((card) => (
                <KeptCard
                  key={card.id}
                  card={card}
                  path={`${path}/${card.id}`}
                  onChanged={() => void reload()}
                />
              ))}
            </ul>
          </Panel>
        )}
      </div>
    </div>
  );
}

type CardProps = { card: SavedCard; path: string; onChanged: () => void };

function KeptCard({ card, path, onChanged }: CardProps) {
  const t = useT('payments');
  const { slug } = useTenant();
  const choose = useAction(async () => {
    await api.post(`${path}/default`);
    onChanged();
  });
  const remove = useAction(async () => {
    await api.delete(path);
    toast({ message: t('methods.removed') });
    onChanged();
  });
  const { usedBy } = card;
  return (
    <li>
      <RowText
        title={
          <>
            <CardName card={card} />
            {card.isDefault ? <Badge tone="success">{t('methods.first')}</Badge> : null}
            {card.isExpired ? <Badge tone="danger">{t('methods.expired')}</Badge> : null}
          </>
        }
      >
        {t('card.until', { date: expiryOf(card) })}
        {usedBy === null
          ? ''
          : t.rich(`methods.used.${usedBy}`, {
              link: (inner) => (
                <Link to={`/t/${slug}/${usedBy === 'series' ? 'series' : 'subscriptions'}`}>{inner}</Link>
              ),
            })}
      </RowText>
      <div className={classes.acts}>
        {card.isDefault || card.isExpired ? null : (
          <Button variant="default" loading={choose.pending} onClick={() => void choose.run()}>
            {t('methods.choose')}
          </Button>
        )}
        {usedBy === null ? (
          <Button variant="subtle" loading={remove.pending} onClick={() => void remove.run()}>
            {t('methods.remove')}
          </Button>
        ) : null}
      </div>
      <ErrorNote error={choose.error ?? remove.error} />
    </li>
  );
}
