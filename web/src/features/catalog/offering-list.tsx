import type { ProviderPage, PublicOffering } from '@evergrow/domain/catalog';
import { IconClock } from '@tabler/icons-react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { offeredFormats } from './bookable.ts';
import classes from './offering-list.module.css';
import { shownPrice } from './shown-price.ts';

/** Where an offering of a provider is booked, with the start already chosen if given. */
export function bookPath(slug: string, providerId: string, offeringId: string, start?: string): string {
  const query = new URLSearchParams({ offering: offeringId, ...(start === undefined ? {} : { start }) });
  return `/t/${slug}/book/${providerId}?${query}`;
}

type Props = {
  slug: string;
  provider: ProviderPage['provider'];
  offerings: readonly PublicOffering[];
};

/** What can be booked with a provider, with its length and price. */
export function OfferingList({ slug, provider, offerings }: Props) {
  const t = useT('catalog');
  const format = useFormat();
  return (
    <ul className={classes.list}>
      {offerings.map((offering) => {
        const price = shownPrice(offering, provider.price);
        return (
          <li key={offering.id} className={classes.offering}>
            <div className={classes.words}>
              <h3>{offering.title}</h3>
              {offering.description ? <p>{offering.description}</p> : null}
              <p className={classes.facts}>
                {offering.durationMinutes === null ? null : (
                  <span>
                    <IconClock size={16} aria-hidden /> {format.duration(offering.durationMinutes)}
                  </span>
                )}
                {offeredFormats(offering, provider.formats).map((each) => (
                  <span key={each}>{t(`formats.${each}`)}</span>
                ))}
                {offering.addOns.length > 0 ? (
                  <span>{t('provider.addOns', { count: offering.addOns.length })}</span>
                ) : null}
              </p>
            </div>
            <div className={classes.buy}>
              <strong>{price.amount === 0 ? t('card.free') : format.money(price)}</strong>
              <LinkButton
                to={
                  offering.quoted
                    ? `/t/${slug}/quote/${offering.id}`
                    : bookPath(slug, provider.id, offering.id)
                }
                variant="light"
                size="sm"
              >
                <span aria-hidden>{t('provider.book')}</span>
                <span className="visually-hidden">{t('provider.bookThis', { title: offering.title })}</span>
              </LinkButton>
            </div>
          </li>
        );
      })}
    </ul>
  );
}
