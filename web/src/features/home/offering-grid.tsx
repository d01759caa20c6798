import type { PublicOffering } from '@evergrow/domain/catalog';
import type { PublicTenant } from '@evergrow/domain/tenancy';
import { IconClockHour4, IconMapPin, IconPhone, IconVideo } from '@tabler/icons-react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { bookingPath } from './booking-path.ts';
import classes from './offering-grid.module.css';

const formatIcons = { video: IconVideo, phone: IconPhone, inPerson: IconMapPin };

function OfferingCard({ tenant, offering }: { tenant: PublicTenant; offering: PublicOffering }) {
  const t = useT('home');
  const format = useFormat();
  const booked = bookingPath(tenant, offering);
  const price =
    offering.price === null
      ? t('offering.byProvider')
      : offering.price.amount === 0
        ? t('offering.free')
        : format.money(offering.price);
  return (
    <li className={classes.card}>
      <Badge tone="neutral">{t(`offering.kinds.${offering.kind}`)}</Badge>
      <h3>{offering.title}</h3>
      {offering.description ? <p>{offering.description}</p> : null}
      <ul className={classes.facts}>
        {offering.durationMinutes === null ? null : (
          <li>
            <IconClockHour4 size={17} aria-hidden />
            {format.duration(offering.durationMinutes)}
          </li>
        )}
        {offering.formats.map((name) => {
          const Icon = formatIcons[name];
          return (
            <li key={name}>
              <Icon size={17} aria-hidden />
              {t(`offering.formats.${name}`)}
            </li>
          );
        })}
      </ul>
      {offering.addOns.length > 0 ? (
        <p className={classes.addOns}>
          {t('offering.addOns', { list: format.list(offering.addOns.map(({ title }) => title)) })}
        </p>
      ) : null}
      <div className={classes.foot}>
        <strong data-worded={offering.price === null || undefined}>{price}</strong>
        <LinkButton to={booked ?? `/t/${tenant.slug}/shop/${offering.id}`} size="sm" variant="light">
          {t(booked === null ? 'offering.see' : 'offering.book')}
          <span className="visually-hidden">: {offering.title}</span>
        </LinkButton>
      </div>
    </li>
  );
}

/** Everything the tenant sells. */
export function OfferingGrid({
  tenant,
  offerings,
}: {
  tenant: PublicTenant;
  offerings: readonly PublicOffering[];
}) {
  const t = useT('home');
  return (
    <section id="offerings" aria-labelledby="offerings-title" className={classes.section}>
      <h2 id="offerings-title">{t('offering.title')}</h2>
      <ul className={classes.grid}>
        {offerings.map((offering) => (
          <OfferingCard key={offering.id} tenant={tenant} offering={offering} />
        ))}
      </ul>
    </section>
  );
}
