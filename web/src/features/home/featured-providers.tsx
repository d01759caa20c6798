import type { ProviderCard } from '@evergrow/domain/catalog';
import type { PublicTenant } from '@evergrow/domain/tenancy';
import { Link } from 'react-router';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Rating } from '../../ui/rating.tsx';
import classes from './featured-providers.module.css';

type Props = { tenant: PublicTenant; providers: readonly ProviderCard[]; total: number };

/** The people who do the work, and the way to all of them. */
export function FeaturedProviders({ tenant, providers, total }: Props) {
  const t = useT('home');
  const format = useFormat();
  return (
    <section className={classes.section} aria-labelledby="people-title">
      <header>
        <h2 id="people-title">{t('people.title')}</h2>
        {total > providers.length ? (
          <LinkButton to={`/t/${tenant.slug}/providers`} variant="subtle">
            {t('people.all', { count: total })}
          </LinkButton>
        ) : null}
      </header>
      <ul className={classes.grid}>
        {providers.map((provider) => (
          <li key={provider.id} className={classes.card}>
            <Avatar name={provider.displayName} path={provider.photoPath} seed={provider.id} size={64} />
            <div>
              <h3>
                <Link to={`/t/${tenant.slug}/providers/${provider.id}`}>{provider.displayName}</Link>
              </h3>
              <p>{provider.headline}</p>
              <p className={classes.facts}>
                <Rating rating={provider.rating} />
                <span>{provider.languages.map(format.language).join(' · ')}</span>
              </p>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}
