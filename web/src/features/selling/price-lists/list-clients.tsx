import { paths } from '@evergrow/domain/kernel';
import type { PriceListClient } from '@evergrow/domain/pricing';
import { memberSchema } from '@evergrow/domain/tenancy';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useLiveQuery } from '../../../lib/use-live.ts';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Panel } from '../../../ui/panel.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import classes from '../selling.module.css';

type Page = { items: PriceListClient[]; nextCursor: string | null };

/** Who pays by a list. A client has one list: joining this leaves another. */
export function ListClients({ listId }: { listId: string }) {
  const t = useT('selling');
  const app = useT('app');
  const { id } = useTenant();
  const pages = usePages<PriceListClient, string>(`price-list-clients/${id}/${listId}`, async (cursor) => {
    const page = await api.get<Page>(`t/${id}/price-lists/${listId}/clients`, { query: { cursor } });
    return { items: page.items, next: page.nextCursor };
  });
  const { data: members } = useLiveQuery(
    `price-list-members/${id}`,
    paths.members(id),
    memberSchema,
    (sdk) => [sdk.where('role', '==', 'client'), sdk.orderBy('displayName', 'asc'), sdk.limit(100)],
  );
  const put = useAction(async (client: PriceListClient, joins: boolean) => {
    const body = { priceListId: joins ? listId : null };
    await api.put(`t/${id}/clients/${client.uid}/terms`, { body });
    pages.update((now) => {
      const others = now.filter(({ uid }) => uid !== client.uid);
      return joins ? [...others, client] : others;
    });
    toast({ message: t(joins ? 'lists.joined' : 'lists.left', { name: client.displayName }) });
  });
  const known = new Set(pages.items.map(({ uid }) => uid));
  const others = (members ?? []).filter(({ uid }) => !known.has(uid));
  return (
    <Panel title={t('lists.clients')} lead={t('lists.clientsLead')}>
      {pages.loaded && pages.items.length === 0 ? (
        <p className={classes.note}>{t('lists.noClients')}</p>
      ) : null}
      <ul className={classes.clients}>
        {pages.items.map((client) => (
          <li key={client.uid}>
            {client.displayName}
            <Button
              size="sm"
              variant="subtle"
              aria-label={t('removeOf', { title: client.displayName })}
              onClick={() => void put.run(client, false)}
            >
              {app('remove')}
            </Button>
          </li>
        ))}
      </ul>
      {pages.hasMore ? (
        <Button size="sm" variant="default" loading={pages.loading} onClick={pages.more}>
          {app('loadMore')}
        </Button>
      ) : null}
      <SelectField
        label={t('lists.addClient')}
        value=""
        placeholder={t('lists.chooseClient')}
        onChange={(uid: string) => {
          const client = others.find((member) => member.uid === uid);
          if (client) void put.run({ uid, displayName: client.displayName }, true);
        }}
        options={others.map(({ uid, displayName }) => ({ value: uid, label: displayName }))}
      />
      <ErrorNote error={put.error ?? pages.error} />
    </Panel>
  );
}
