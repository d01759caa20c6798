import type { ProviderPage, PublicOffering } from '@evergrow/domain/catalog';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { offeredFormats } from '../catalog/bookable.ts';
import { shownPrice } from '../catalog/shown-price.ts';
import type { BookingChoice } from './booking-choice.ts';
import classes from './offering-choice.module.css';

type Props = {
  provider: ProviderPage['provider'];
  offerings: readonly PublicOffering[];
  choice: BookingChoice;
  onChange: (change: Partial<BookingChoice>) => void;
};

/** What to book: the offering, its extras, and how to meet. */
export function OfferingChoice({ provider, offerings, choice, onChange }: Props) {
  const t = useT('commerce');
  const scheduling = useT('scheduling');
  const format = useFormat();
  const formats = offeredFormats(choice.offering, provider.formats);
  const priceOf = (offering: PublicOffering) => {
    const price = shownPrice(offering, provider.price);
    return price.amount === 0 ? t('quote.free') : format.money(price);
  };
  const extra = (minutes: number) => t('book.extraMinutes', { duration: format.duration(minutes) });
  return (
    <div className={classes.choice}>
      <ChoiceField
        legend={t('book.offering')}
        value={choice.offering.id}
        options={offerings.map((offering) => ({
          value: offering.id,
          label: offering.title,
          hint: offering.durationMinutes === null ? undefined : format.duration(offering.durationMinutes),
          aside: priceOf(offering),
        }))}
        onChange={(id) => {
          const offering = offerings.find((each) => each.id === id);
          // Another length has other free times: the start stays chosen only if it is still offered.
          if (offering) onChange({ offering, addOnIds: [], durationMinutes: null });
        }}
      />
      {choice.offering.addOns.length > 0 ? (
        <ChoiceField
          multiple
          legend={t('book.addOns')}
          value={choice.addOnIds}
          options={choice.offering.addOns.map(({ id, title, price, durationMinutes }) => ({
            value: id,
            label: title,
            hint: durationMinutes > 0 ? extra(durationMinutes) : undefined,
            aside: t('book.plus', { price: format.money(price) }),
          }))}
          onChange={(addOnIds) => onChange({ addOnIds })}
        />
      ) : null}
      {formats.length > 1 ? (
        <ChoiceField
          legend={t('book.format')}
          look="chips"
          value={choice.format}
          options={formats.map((value) => ({ value, label: scheduling(`formats.${value}`) }))}
          onChange={(value) => onChange({ format: value })}
        />
      ) : null}
    </div>
  );
}
