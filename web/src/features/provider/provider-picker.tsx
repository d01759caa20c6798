import { isAtLeast } from '@evergrow/domain/tenancy';
import { useEffect } from 'react';
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
  const cards = Object.values(data?.cards ?? {});
  const others = cards
    .filter(({ id }) => id !== uid)
    .map(({ id, displayName }) => ({ value: id, label: displayName }))
    .sort((a, b) => a.label.localeCompare(b.label));
  // Who takes no bookings begins with those who do: a calendar that stays empty tells them nothing.
  const isChosen = parameters.has('provider') || others.length < cards.length;
  const first = isChosen || others.length === 0 ? undefined : offersAll ? everybody : others[0]?.value;
  useEffect(() => {
    if (first === undefined) return;
    const begin = (current: URLSearchParams) => new URLSearchParams([...current, ['provider', first]]);
    setParameters(begin, { replace: true });
  }, [first, setParameters]);
  if (!may || !data) return null;
  const choose = (id: string) => {
    const next = new URLSearchParams(parameters);
    next.set('provider', id);
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
