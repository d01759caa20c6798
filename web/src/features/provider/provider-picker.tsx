import { isAtLeast } from '@evergrow/domain/tenancy';
import { useSearchParams } from 'react-router';
import { useTenantView } from '../../app/tenant-context.tsx';
import { useSignedIn } from '../../lib/session.tsx';
import { useT } from '../../lib/use-t.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { useDirectory } from './use-directory.ts';
import { useProviderId } from './use-provider-id.ts';

/** Stands for all providers in `?provider=`. */
export const everybody = 'everybody';

/**
 * For admins: whose calendar or figures these are. One read, of everybody's cards. Nothing for anybody else.
 * @param props.everybody whether all of them at once can be chosen
 */
export function ProviderPicker({ everybody: offersAll = false }: { everybody?: boolean }) {
  const t = useT('provider');
  const { tenant, role } = useTenantView();
  const { uid } = useSignedIn();
  const { providerId } = useProviderId('admin');
  const [parameters, setParameters] = useSearchParams();
  const may = role !== null && isAtLeast(role, 'admin');
  const { data } = useDirectory(may ? tenant.id : null);
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
  const all = offersAll ? [{ value: everybody, label: t('picker.everybody') }] : [];
  return (
    <SelectField
      label={t('picker.label')}
      value={providerId}
      onChange={choose}
      options={[{ value: uid, label: t('picker.mine') }, ...all, ...others]}
    />
  );
}
