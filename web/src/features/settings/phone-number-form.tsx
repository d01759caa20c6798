import { api } from '../../lib/api.ts';
import { useForm } from '../../lib/use-form.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { likelyCountry, loadPhones } from './phone-number.ts';
import classes from './profile-form.module.css';

/** Every country with its calling code, by name. */
function useCountries() {
  const format = useFormat();
  const { data } = useQuery('phone-countries', loadPhones, Number.POSITIVE_INFINITY);
  return (data?.getCountries() ?? [])
    .map((value) => ({
      value: value as string,
      label: `${format.country(value)} (+${data?.getCountryCallingCode(value)})`,
    }))
    .sort((a, b) => a.label.localeCompare(b.label));
}

/** Country and number; a code is sent to it. */
export function PhoneNumberForm({ onSent, onCancel }: { onSent: () => void; onCancel?: () => void }) {
  const t = useT('settings');
  const tApp = useT('app');
  const countries = useCountries();
  const form = useForm({
    initial: { country: likelyCountry(navigator.languages), number: '' },
    check: ({ number }): { number?: string } =>
      number.replaceAll(/\D/g, '').length < 5 ? { number: t('phone.numberError') } : {},
    send: async ({ country, number }) => {
      await api.put('me/phone', { body: { country, number } });
      onSent();
    },
  });
  return (
    <form className={classes.form} onSubmit={form.onSubmit} noValidate>
      <SelectField
        label={t('phone.country')}
        value={form.values.country}
        onChange={form.set('country')}
        options={countries}
        autoComplete="country"
      />
      <TextField
        label={t('phone.number')}
        hint={t('phone.numberHint')}
        type="tel"
        inputMode="tel"
        autoComplete="tel-national"
        maxLength={30}
        value={form.values.number}
        onChange={form.set('number')}
        error={form.errors.number}
      />
      <ErrorNote error={form.error} fieldsShown />
      <div className={classes.actions}>
        <Button type="submit" loading={form.pending}>
          {t('phone.send')}
        </Button>
        {onCancel ? (
          <Button variant="default" onClick={onCancel}>
            {tApp('cancel')}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
