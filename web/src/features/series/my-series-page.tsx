import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { LinkButton } from '../../ui/button.tsx';
import { PageHeader } from '../../ui/page-header.tsx';
import { SeriesList } from './series-list.tsx';

/** What a client has that recurs. */
export default function MySeriesPage() {
  const t = useT('series');
  const tenant = useTenant();
  useTitle(t('list.title'), tenant.name);
  return (
    <>
      <PageHeader
        title={t('list.title')}
        lead={t('list.lead')}
        actions={
          <LinkButton to={`/t/${tenant.slug}/waitlist`} variant="default">
            {t('waitlist.title')}
          </LinkButton>
        }
      />
      <SeriesList as="client" base={`/t/${tenant.slug}/series`} />
    </>
  );
}
