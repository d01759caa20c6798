import type { Booking } from '@evergrow/domain/scheduling';
import { type FormEvent, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import type { Stored } from '../../lib/collection.ts';
import { formErrors } from '../../lib/form-errors.ts';
import { invalidateQueries } from '../../lib/query-cache.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';
import classes from './review-form.module.css';
import { base64Of, ReviewPhotoField } from './review-photo-field.tsx';
import { StarField } from './star-field.tsx';

/** Stars and words after a booking has taken place; once per booking. */
export function ReviewForm({ booking }: { booking: Stored<Booking> }) {
  const t = useT('scheduling');
  const tenant = useTenant();
  const [stars, setStars] = useState<number | null>(null);
  const [text, setText] = useState('');
  const [photo, setPhoto] = useState<Blob | null>(null);
  const [missing, setMissing] = useState(false);
  const { key, renew } = useIdempotencyKey();
  const send = useAction(async () => {
    await api.post(`t/${tenant.id}/bookings/${booking.id}/review`, {
      body: { stars, text: text.trim(), photo: photo ? await base64Of(photo) : null },
      idempotencyKey: key(),
    });
    renew();
    invalidateQueries(`provider/${tenant.slug}/${booking.providerId}`);
    toast({ message: t('review.thanks') });
  });
  const errors = formErrors(send.error);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setMissing(stars === null);
    if (stars !== null) void send.run();
  };
  return (
    <form className={classes.form} onSubmit={submit} noValidate>
      <h2>{t('review.title', { name: booking.providerName })}</h2>
      <StarField
        value={stars}
        onChange={(value) => {
          setStars(value);
          setMissing(false);
        }}
        error={missing ? t('review.missing') : (errors.stars ?? null)}
      />
      <TextAreaField
        label={t('review.text')}
        hint={t('review.textHint')}
        optional
        value={text}
        maxLength={2000}
        error={errors.text}
        onChange={setText}
      />
      <ReviewPhotoField onChange={setPhoto} />
      <ErrorNote error={send.error} fieldsShown />
      <div>
        <Button type="submit" loading={send.pending}>
          {t('review.send')}
        </Button>
      </div>
    </form>
  );
}
