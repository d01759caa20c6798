import type { Stripe } from '@stripe/stripe-js';
import { useEffect, useRef, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { ApiProblem } from '../../lib/problem.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Note } from '../../ui/note.tsx';
import { Panel } from '../../ui/panel.tsx';
import { CardFrame } from './card-frame.tsx';
import { type DeclineReason, declineReason } from './decline-reason.ts';
import classes from './payments.module.css';
import { useCardForm } from './use-card-form.ts';

type Props = { stripe: Stripe; onClose: () => void; onAdded: () => void };

/** Leaves a card for next time; nothing is charged. */
export function AddCard({ stripe, onClose, onAdded }: Props) {
  const t = useT('payments');
  const { id, slug, name } = useTenant();
  const [clientSecret, setClientSecret] = useState<string | null>(null);
  const [declined, setDeclined] = useState<DeclineReason | null>(null);
  const open = useAction(async () => {
    const opened = await api.post<{ clientSecret: string }>(`t/${id}/payment-methods`);
    setClientSecret(opened.clientSecret);
  });
  const { run } = open;
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    void run();
    place.current?.focus();
  }, [run]);
  const form = useCardForm(stripe, clientSecret);
  const add = useAction(async () => {
    setDeclined(null);
    const elements = form.elements.current;
    if (!elements) throw new ApiProblem('offline', 0);
    const checked = await elements.submit();
    if (checked.error) return;
    const { error } = await stripe.confirmSetup({
      elements,
      confirmParams: { return_url: `${window.location.origin}/t/${slug}/payment-methods` },
      redirect: 'if_required',
    });
    if (!error) onAdded();
    else if (error.type === 'api_connection_error') throw new ApiProblem('offline', 0);
    else if (error.type !== 'validation_error') setDeclined(declineReason(error.decline_code ?? error.code));
  });
  return (
    <div ref={place} tabIndex={-1} className={classes.adding}>
      <Panel title={t('methods.new')} lead={t('methods.consent', { business: name })}>
        <form
          className={classes.form}
          onSubmit={(event) => {
            event.preventDefault();
            void add.run();
          }}
        >
          <CardFrame form={form} />
          {declined === null ? null : (
            <Note tone="danger" title={t('declined.kept')}>
              {t(`declined.${declined}`)}
            </Note>
          )}
          <ErrorNote error={add.error ?? open.error} />
          <div className={classes.acts}>
            <Button type="submit" loading={add.pending} disabled={form.state !== 'ready'}>
              {t('methods.save')}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {t('methods.cancel')}
            </Button>
          </div>
        </form>
      </Panel>
    </div>
  );
}
