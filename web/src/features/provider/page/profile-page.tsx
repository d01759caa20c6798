import { type Provider, providerSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { useTenant } from '../../../app/tenant-context.tsx';
import { useSignedIn } from '../../../lib/session.tsx';
import { useLiveDoc } from '../../../lib/use-live.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { LinkButton } from '../../../ui/button.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Note } from '../../../ui/note.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import { useProviderId } from '../use-provider-id.ts';
import { ProfileEditor } from './profile-editor.tsx';
import { emptyProfile, profileFormOf } from './profile-form.ts';

/** What clients read about a provider, edited by themselves. */
export default function ProfilePage() {
  const t = useT('provider');
  const tenant = useTenant();
  const { account, displayName } = useSignedIn();
  const { providerId, isOwn } = useProviderId('editor');
  useTitle(t('page.title'), tenant.name);
  const { data, error } = useLiveDoc<Provider>(paths.provider(tenant.id, providerId), providerSchema);
  const name = isOwn ? (account?.displayName ?? displayName) : '';
  return (
    <>
      <PageHeader
        title={t('page.title')}
        lead={t('page.lead')}
        actions={
          data?.published ? (
            <LinkButton to={`/t/${tenant.slug}/providers/${providerId}`} variant="default" size="sm">
              {t('page.visit')}
            </LinkButton>
          ) : undefined
        }
      />
      {error !== null ? (
        <ErrorState error={error} />
      ) : data === undefined ? (
        <ListSkeleton rows={4} height={160} />
      ) : (
        <>
          {data === null ? (
            <p>
              <Note title={t('page.newTitle')}>{t('page.newHint')}</Note>
            </p>
          ) : null}
          <ProfileEditor
            key={providerId}
            providerId={providerId}
            isNew={data === null}
            rating={data?.rating ?? { count: 0, sum: 0 }}
            initial={
              data === null ? emptyProfile(name, tenant) : profileFormOf(withoutId(data), tenant.currency)
            }
          />
        </>
      )}
    </>
  );
}

function withoutId({ id: _id, ...provider }: Provider & { id: string }): Provider {
  return provider;
}
