import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import { TextAreaField, TextField } from '../../ui/text-field.tsx';
import { changeCart, type StoredCart } from '../cart/cart-store.ts';
import { emptyGift, type GiftDraft, giftOf, keyOf, type WrongField, wrongIn } from './gift-draft.ts';
import classes from './gift-form.module.css';

type Props = {
  cart: StoredCart;
  /** As each line is called, in the cart's order. */
  titles: readonly string[];
  onClose: () => void;
};

/** Who a gift is for, what to tell them and when, and which things of the cart it is. */
export default function GiftForm({ cart, titles, onClose }: Props) {
  const t = useT('gifts');
  const { slug } = useTenant();
  const [draft, setDraft] = useState<GiftDraft>(() => giftOf(cart.gift) ?? emptyGift);
  const [shown, setShown] = useState(false);
  const set = (change: Partial<GiftDraft>) => setDraft((now) => ({ ...now, ...change }));
  const wrong = wrongIn(draft);
  const error = (field: WrongField) => (shown && wrong.includes(field) ? t(`form.wrong.${field}`) : null);
  const keys = cart.lines.map(keyOf);
  const chosen = (key: string) => draft.only.length === 0 || draft.only.some((one) => keyOf(one) === key);
  const toggle = (at: number) => {
    const wanted = cart.lines.filter((line, index) =>
      index === at ? !chosen(keyOf(line)) : chosen(keyOf(line)),
    );
    const only = wanted.map(({ offeringId, variantId }) => ({ offeringId, variantId }));
    if (only.length > 0) set({ only: only.length === cart.lines.length ? [] : only });
  };
  const keep = (gift: GiftDraft | null) => {
    changeCart(slug, (now) => ({ ...now, gift }));
    onClose();
  };
  const today = new Date();
  const day = (ahead: number) => new Date(today.getTime() + ahead * 86_400_000).toISOString().slice(0, 10);
  return (
    <form
      className={classes.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setShown(true);
        if (wrong.length === 0) keep(draft);
      }}
    >
      <TextField
        label={t('form.recipientName')}
        value={draft.recipientName}
        onChange={(recipientName) => set({ recipientName })}
        maxLength={80}
        autoComplete="off"
        error={error('recipientName')}
      />
      <TextField
        label={t('form.recipientEmail')}
        hint={t('form.recipientEmailHint')}
        type="email"
        value={draft.recipientEmail}
        onChange={(recipientEmail) => set({ recipientEmail })}
        maxLength={254}
        autoComplete="off"
        error={error('recipientEmail')}
      />
      <TextField
        label={t('form.senderName')}
        hint={t('form.senderNameHint')}
        value={draft.senderName}
        onChange={(senderName) => set({ senderName })}
        maxLength={80}
        error={error('senderName')}
      />
      <TextAreaField
        label={t('form.message')}
        optional
        value={draft.message}
        onChange={(message) => set({ message })}
        maxLength={1_000}
      />
      <TextField
        label={t('form.day')}
        hint={t('form.dayHint')}
        optional
        type="date"
        min={day(0)}
        max={day(365)}
        value={draft.day ?? ''}
        onChange={(value) => set({ day: value === '' ? null : value })}
        error={error('day')}
      />
      {cart.lines.length > 1 ? (
        <fieldset className={classes.things}>
          <legend>{t('form.things')}</legend>
          {keys.map((key, index) => (
            <CheckField
              key={`${key} ${cart.lines[index]?.offered}`}
              label={titles[index] || t('form.thing')}
              checked={chosen(key)}
              onChange={() => toggle(index)}
            />
          ))}
        </fieldset>
      ) : null}
      <Button type="submit" fullWidth>
        {t('form.save')}
      </Button>
      {cart.gift === null ? null : (
        <Button variant="subtle" fullWidth onClick={() => keep(null)}>
          {t('form.none')}
        </Button>
      )}
    </form>
  );
}
