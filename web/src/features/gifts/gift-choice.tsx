import { IconGift } from '@tabler/icons-react';
import { useState } from 'react';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import type { StoredCart } from '../cart/cart-store.ts';
import { giftOf } from './gift-draft.ts';
import GiftForm from './gift-form.tsx';

type Props = { cart: StoredCart; titles: readonly string[] };

/** In the cart: whether it is a gift, and for whom. */
export default function GiftChoice({ cart, titles }: Props) {
  const t = useT('gifts');
  const [editing, setEditing] = useState(false);
  const gift = giftOf(cart.gift);
  return (
    <>
      <Button
        variant="default"
        fullWidth
        icon={<IconGift size={20} aria-hidden />}
        onClick={() => setEditing(true)}
      >
        {gift === null ? t('choice.none') : t('choice.for', { name: gift.recipientName })}
      </Button>
      <Sheet open={editing} onClose={() => setEditing(false)} title={t('choice.title')}>
        {editing ? <GiftForm cart={cart} titles={titles} onClose={() => setEditing(false)} /> : null}
      </Sheet>
    </>
  );
}
