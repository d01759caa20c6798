import { directorySchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { isAtLeast } from '@evergrow/domain/tenancy';
import { useSearchParams } from 'react-router';
import { useTenantView } from '../../app/tenant-context.tsx';
import { readDoc } from '../../lib/collection.ts';
import { useSignedIn } from '../../lib/session.tsx';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useProviderId } from './use-provider-id.ts';

/** For admins: whose calendar or figures these are. One read, of everybody's cards. Nothing for anybody else. */
export function ProviderPicker() {
  const t = useT('provider');
  const { tenant, role } = useTenantView();
  const { uid } = useSignedIn();
  const { providerId } = useProviderId('admin');
  const [parameters, setParameters] = useSearchParams();
  const may = role !== null && isAtLeast(role, 'admin');
  const { data } = useQuery(
    may ? `directory/${tenant.id}` : null,
    () => readDoc(paths.directory(tenant.id), directorySchema),
    300_000,
  );
  if (!may || !data) return null;
  const others = Object.values(data.cards)
    .filter(({ id }) => id !== uid)
    .map(({ id, displayName }) => ({ value: id, label: displayName }))
    .sort((a, b) => a.label.localeCompare(b.label));
  const choose = (id: string) => {
    const next = new URLSearchParams(parameters);
    if (id === uid) next.delete('provider');
    else next.set('provider', id);
    setParameters(next, { replace: true });
  };
  return (
    <SelectField
      label={t('picker.label')}
      value={providerId}
      onChange={choose}
      options={[{ value: uid, label: t('picker.mine') }, ...others]}
    />
  );
}
