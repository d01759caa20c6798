import { useTenantView } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { Rating } from '../../ui/rating.tsx';
import { FeaturedProviders } from './featured-providers.tsx';
import { OfferingGrid } from './offering-grid.tsx';
import { StepsSection } from './steps-section.tsx';
import { tenantActions } from './tenant-actions.ts';
import classes from './tenant-home-page.module.css';

/** A tenant's public home: who they are, what they sell, who does it, and the one thing to do next. */
export default function TenantHomePage() {
  const t = useT('home');
  const { tenant, home } = useTenantView();
  useTitle(tenant.name, tenant.name);
  const [first, second] = tenantActions(tenant, home);
  return (
    <div className={classes.page}>
      <section className={classes.hero}>
        <h1>{tenant.tagline || tenant.name}</h1>
        {tenant.description ? <p className={classes.description}>{tenant.description}</p> : null}
        <div className={classes.actions}>
          {first ? (
            <LinkButton to={first.to} size="lg">
              {t(`tenant.actions.${first.label}`)}
            </LinkButton>
          ) : null}
          {second ? (
            <LinkButton to={second.to} size="lg" variant="default">
              {t(`tenant.actions.${second.label}`)}
            </LinkButton>
          ) : null}
        </div>
        {home !== null && home.rating.count > 0 ? (
          <div className={classes.proof}>
            <Rating rating={home.rating} />
            {home.providerCount > 1 ? (
              <span>{t('tenant.providers', { count: home.providerCount })}</span>
            ) : null}
          </div>
        ) : null}
      </section>
      {home !== null && home.offerings.length > 0 ? (
        <OfferingGrid tenant={tenant} offerings={home.offerings} />
      ) : null}
      {first ? <StepsSection name={first.steps} /> : null}
      {home !== null && home.providers.length > 0 ? (
        <FeaturedProviders tenant={tenant} providers={home.providers} total={home.providerCount} />
      ) : null}
    </div>
  );
}
