import type { ProviderPage as Page } from '@evergrow/domain/catalog';
import { IconArrowLeft } from '@tabler/icons-react';
import { lazy, Suspense } from 'react';
import { useParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useStorageUrl } from '../../lib/use-storage-url.ts';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { Avatar } from '../../ui/avatar.tsx';
import { BackLink } from '../../ui/back-link.tsx';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ErrorState } from '../../ui/error-state.tsx';
import { OnceSeen } from '../../ui/once-seen.tsx';
import { Rating } from '../../ui/rating.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { PageSkeleton } from '../../ui/skeletons.tsx';
import { isBooked } from './bookable.ts';
import { bookPath, OfferingList } from './offering-list.tsx';
import { ProviderFacts } from './provider-facts.tsx';
import classes from './provider-page.module.css';
import { useProvider } from './use-provider.ts';

// It has to wait for the free times anyway; they are asked for when the page is there.
const NextSlots = lazy(async () => ({ default: (await import('../scheduling/next-slots.tsx')).NextSlots }));
// Far down the page: fetched when one gets there.
const ReviewList = lazy(() => import('./review-list.tsx'));

/** One provider: who they are, what they offer, what others say, and the way to a booking. */
export default function ProviderPage() {
  const { slug = '', providerId = '' } = useParams();
  const { data, error, reload } = useProvider(slug, providerId);
  if (data) return <Profile key={providerId} page={data} />;
  if (error === null) return <PageSkeleton />;
  return (
    <div className={classes.page}>
      <ErrorState error={error} onRetry={() => void reload()} />
    </div>
  );
}

function Profile({ page }: { page: Page }) {
  const t = useT('catalog');
  const format = useFormat();
  const tenant = useTenant();
  const { provider } = page;
  const photo = useStorageUrl(provider.photoPath);
  useTitle(provider.displayName, tenant.name);
  const bookable = page.offerings.filter(isBooked);
  const first = bookable.find(({ quoted }) => !quoted);
  return (
    <div className={classes.page}>
      <BackLink to={`/t/${tenant.slug}/providers`}>{t('provider.back')}</BackLink>
      <div className={classes.columns}>
        <header className={classes.head}>
          <Avatar name={provider.displayName} src={photo} seed={provider.id} size={112} />
          <div>
            <h1>{provider.displayName}</h1>
            <p className={classes.headline}>{provider.headline}</p>
            <Rating rating={provider.rating} />
          </div>
        </header>
        <aside className={classes.side}>
          <div className={classes.card}>
            <p className={classes.price}>
              <strong>{format.money(provider.price)}</strong> <span>{t('card.perHour')}</span>
            </p>
            {first ? (
              <>
                <div className={classes.deskCta}>
                  <LinkButton to={bookPath(tenant.slug, provider.id, first.id)} size="lg" fullWidth>
                    {t('provider.bookCta')}
                  </LinkButton>
                </div>
                <Suspense fallback={<Skeleton height={120} />}>
                  <NextSlots
                    slug={tenant.slug}
                    providerId={provider.id}
                    offeringId={first.id}
                    to={(start) => bookPath(tenant.slug, provider.id, first.id, start)}
                  />
                </Suspense>
              </>
            ) : null}
          </div>
          <ProviderFacts provider={provider} />
        </aside>
        <div className={classes.main}>
          <section>
            <h2>{t('provider.about')}</h2>
            <p className={classes.bio}>{provider.bio}</p>
          </section>
          <section>
            <h2>{t('provider.helpsWith')}</h2>
            <p className={classes.areas}>
              {provider.expertise.map((area) => (
                <Badge key={area}>{t(`focus.${area}`)}</Badge>
              ))}
            </p>
          </section>
          <section>
            <h2>{t('provider.offerings')}</h2>
            {bookable.length === 0 ? (
              <EmptyState
                icon={<IconArrowLeft />}
                title={t('provider.nothingTitle')}
                action={
                  <LinkButton to={`/t/${tenant.slug}/providers`} variant="default">
                    {t('provider.browse')}
                  </LinkButton>
                }
              >
                {t('provider.nothingHint')}
              </EmptyState>
            ) : (
              <OfferingList slug={tenant.slug} provider={provider} offerings={bookable} />
            )}
          </section>
          <section>
            <h2>{t('provider.reviews')}</h2>
            <OnceSeen height={320}>
              <ReviewList slug={tenant.slug} providerId={provider.id} first={page.reviews} />
            </OnceSeen>
          </section>
        </div>
      </div>
      {first ? (
        <div className={classes.phoneCta}>
          <p className={classes.price}>
            <strong>{format.money(provider.price)}</strong>
          </p>
          <LinkButton to={bookPath(tenant.slug, provider.id, first.id)} size="lg">
            {t('provider.bookCta')}
          </LinkButton>
        </div>
      ) : null}
    </div>
  );
}
