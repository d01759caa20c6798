import type { ReviewModeration, ReviewRow } from '@evergrow/domain/catalog';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useForm } from '../../lib/use-form.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import classes from '../catalog/review-list.module.css';

type Decision = ReviewModeration['decision'];
type Props = { review: ReviewRow; onDone: (changed: ReviewRow) => void };

const decisionsOf = (standing: ReviewRow['standing']): Decision[] =>
  standing === 'hidden' ? ['restore'] : standing === 'reported' ? ['hide', 'keep'] : ['hide'];

/** What an admin can decide about a review, each with a reason that stays in the trail. */
export function ModerateReview({ review, onDone }: Props) {
  const t = useT('reviews');
  const [decision, setDecision] = useState<Decision | null>(null);
  const close = () => setDecision(null);
  return (
    <>
      {decisionsOf(review.standing).map((each) => (
        <Button key={each} size="sm" variant="default" onClick={() => setDecision(each)}>
          {t(`decide.${each}.button`)}
        </Button>
      ))}
      <Sheet open={decision !== null} onClose={close} title={t(`decide.${decision ?? 'hide'}.title`)}>
        {decision === null ? null : (
          <DecisionForm
            review={review}
            decision={decision}
            onDone={(changed) => {
              close();
              onDone(changed);
            }}
          />
        )}
      </Sheet>
    </>
  );
}

function DecisionForm({ review, decision, onDone }: Props & { decision: Decision }) {
  const t = useT('reviews');
  const tenant = useTenant();
  const form = useForm({
    initial: { reason: '' },
    check: ({ reason }): { reason?: string } => (reason.trim() === '' ? { reason: t('reasonError') } : {}),
    send: async ({ reason }) => {
      const body: ReviewModeration = { decision, reason: reason.trim() };
      onDone(await api.post<ReviewRow>(`t/${tenant.id}/reviews/${review.id}/moderation`, { body }));
      toast({ message: t(`decide.${decision}.done`) });
    },
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <p>{t(`decide.${decision}.lead`)}</p>
      <TextAreaField
        label={t('reason')}
        hint={t('reasonHint')}
        maxLength={400}
        value={form.values.reason}
        onChange={form.set('reason')}
        error={form.errors.reason}
      />
      <ErrorNote error={form.error} fieldsShown />
      <div>
        <Button type="submit" loading={form.pending}>
          {t(`decide.${decision}.button`)}
        </Button>
      </div>
    </form>
  );
}
