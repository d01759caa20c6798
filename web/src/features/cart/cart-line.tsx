import type { CartLine, QuotedCart } from '@evergrow/domain/commerce';
import { IconPackage, IconTrash } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { toast } from '../../lib/toast.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Stepper } from '../../ui/stepper.tsx';
import { ProductPicture } from '../product/product-picture.tsx';
import classes from './cart-page.module.css';
import { changeCart } from './cart-store.ts';

type Props = { line: CartLine; priced: QuotedCart['lines'][number] | undefined; index: number };

/** One thing in the cart: how many, what it costs, and why it cannot be bought where it cannot. */
export function CartLineRow({ line, priced, index }: Props) {
  const t = useT('cart');
  const format = useFormat();
  const { slug, currency } = useTenant();
  const title = priced?.title || t('unknown');
  const setQuantity = (quantity: number) =>
    changeCart(slug, (cart) => ({
      ...cart,
      lines: cart.lines.map((one, at) => (at === index ? { ...one, quantity } : one)),
    }));
  const remove = () => {
    changeCart(slug, (cart) => ({ ...cart, lines: cart.lines.filter((_, at) => at !== index) }));
    const back = () => changeCart(slug, (cart) => ({ ...cart, lines: cart.lines.toSpliced(index, 0, line) }));
    toast({ message: t('removed', { title }), undo: { label: t('undo'), run: back } });
  };
  const most = Math.max(line.quantity, priced?.maxPerOrder ?? 99);
  return (
    <li className={classes.line}>
      <span className={classes.thumb} aria-hidden>
        {priced?.picture ? (
          <ProductPicture offeringId={line.offeringId} picture={priced.picture} size={160} decorative />
        ) : (
          <IconPackage size={26} stroke={1.5} />
        )}
      </span>
      <div className={classes.what}>
        <Link to={`/t/${slug}/shop/${line.offeringId}`}>{title}</Link>
        {priced?.choice ? <small>{priced.choice}</small> : null}
        {priced?.problem ? (
          <p className={classes.problem} role="alert">
            {t(`problems.${priced.problem}`)}
          </p>
        ) : null}
      </div>
      <div className={classes.price}>
        {priced?.net == null ? '–' : format.money({ amount: priced.net, currency })}
        {priced?.full != null && priced.net != null && priced.full > priced.net ? (
          <s>
            <span className={classes.hidden}>{t('before')} </span>
            {format.money({ amount: priced.full, currency })}
          </s>
        ) : null}
      </div>
      <div className={classes.count}>
        <Stepper
          label={<span className={classes.hidden}>{t('quantityOf', { title })}</span>}
          value={line.quantity}
          min={1}
          max={most}
          less={t('less')}
          more={t('more')}
          onChange={setQuantity}
        />
        <button type="button" className={classes.remove} onClick={remove} aria-label={t('remove', { title })}>
          <IconTrash size={20} aria-hidden />
        </button>
      </div>
    </li>
  );
}
