import type { CodeProblem, QuotedCart } from '@evergrow/domain/commerce';
import { IconTrash } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './cart-page.module.css';
import { changeCart, type StoredCart } from './cart-store.ts';

type List = 'promoCodes' | 'giftCardCodes';
type Shown = { code: string; label: string; problem: CodeProblem | null };

/** Promo codes and gift cards. What counts is the server's to say, and it says why not. */
export function CartCodes({ cart, priced }: { cart: StoredCart; priced: QuotedCart | undefined }) {
  const promo: Shown[] = cart.promoCodes.map((code) => ({
    code,
    label: code.toUpperCase(),
    problem: priced?.promoCodes.find((one) => one.code === code)?.problem ?? null,
  }));
  const cards: Shown[] = cart.giftCardCodes.map((code) => {
    const found = priced?.giftCards.find((one) => one.code === code);
    return { code, label: found?.label || code, problem: found?.problem ?? null };
  });
  return (
    <div className={classes.codes}>
      <Codes list="promoCodes" shown={promo} most={5} />
      <Codes list="giftCardCodes" shown={cards} most={3} />
    </div>
  );
}

function Codes({ list, shown, most }: { list: List; shown: readonly Shown[]; most: number }) {
  const t = useT('cart');
  const { slug } = useTenant();
  const [typed, setTyped] = useState('');
  const heading = useId();
  const change = (codes: (before: readonly string[]) => readonly string[]) =>
    changeCart(slug, (cart) => ({ ...cart, [list]: codes(cart[list]) }));
  return (
    <div>
      {shown.length > 0 ? (
        <ul className={classes.applied} aria-labelledby={heading}>
          <li id={heading} className={classes.hidden}>
            {t(`${list}`)}
          </li>
          {shown.map(({ code, label, problem }) => (
            <li key={code}>
              <span>
                <strong>{label}</strong>
                {problem === null ? null : <small role="alert">{t(`codes.${problem}`)}</small>}
              </span>
              <button
                type="button"
                className={classes.remove}
                aria-label={t('removeCode', { code: label })}
                onClick={() => change((before) => before.filter((one) => one !== code))}
              >
                <IconTrash size={20} aria-hidden />
              </button>
            </li>
          ))}
        </ul>
      ) : null}
      {shown.length < most ? (
        <form
          className={classes.code}
          onSubmit={(event) => {
            event.preventDefault();
            const code = typed.trim();
            if (code !== '') change((before) => (before.includes(code) ? before : [...before, code]));
            setTyped('');
          }}
        >
          <TextField
            label={t(`${list}`)}
            optional
            value={typed}
            onChange={setTyped}
            autoComplete="off"
            autoCapitalize="characters"
            spellCheck={false}
            maxLength={40}
          />
          <Button type="submit" variant="default">
            {t('apply')}
          </Button>
        </form>
      ) : null}
    </div>
  );
}
