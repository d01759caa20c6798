import { consentPurposes, consentVersion } from '@evergrow/domain/privacy';
import { IconEyeOff, IconLock, IconTrash } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { CheckField } from '../../ui/check-field.tsx';
import classes from './consent-step.module.css';
import step from './intake-step.module.css';
import type { Purposes } from './send-intake.ts';

type Props = { onBack: () => void; onSend: (purposes: Purposes) => void; pending: boolean };

const promises = [
  { name: 'sealed', Icon: IconLock },
  { name: 'anonymous', Icon: IconEyeOff },
  { name: 'erasable', Icon: IconTrash },
] as const;

/** Consent, purpose by purpose, in the text of the version in force, with what happens to the answers said plainly. */
export function ConsentStep({ onBack, onSend, pending }: Props) {
  const t = useT('matching');
  const app = useT('app');
  const { name } = useTenant();
  const [purposes, setPurposes] = useState<Purposes>({
    matching: false,
    service: false,
    productResearch: false,
  });
  const [tried, setTried] = useState(false);
  const text = `consent.texts.${consentVersion}`;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setTried(true);
    if (purposes.matching) onSend(purposes);
  };
  return (
    <form className={step.step} onSubmit={submit} noValidate>
      <header>
        <h1>{t('steps.6.title')}</h1>
        <p>{t('steps.6.lead')}</p>
      </header>
      <ul className={classes.promises}>
        {promises.map(({ name: promise, Icon }) => (
          <li key={promise}>
            <Icon size={22} aria-hidden />
            <div>
              <strong>{t(`consent.promises.${promise}.title`)}</strong>
              <p>{t(`consent.promises.${promise}.text`, { tenant: name })}</p>
            </div>
          </li>
        ))}
      </ul>
      <fieldset className={classes.purposes}>
        <legend>{t('consent.legend')}</legend>
        {consentPurposes.map((purpose) => (
          <CheckField
            key={purpose}
            label={
              <>
                <strong>{t(`${text}.${purpose}.title`)}</strong>{' '}
                {purpose === 'matching' ? null : <small>({app('optional')})</small>}
              </>
            }
            hint={t(`${text}.${purpose}.text`, { tenant: name })}
            error={purpose === 'matching' && tried && !purposes.matching ? t('consent.needed') : null}
            checked={purposes[purpose]}
            onChange={(given) => setPurposes({ ...purposes, [purpose]: given })}
          />
        ))}
        <p className={classes.version}>{t('consent.version', { version: consentVersion })}</p>
      </fieldset>
      <div className={step.buttons}>
        <Button variant="default" size="lg" onClick={onBack}>
          {app('back')}
        </Button>
        <Button type="submit" size="lg" loading={pending} icon={<IconLock size={20} aria-hidden />}>
          {t('consent.send')}
        </Button>
      </div>
    </form>
  );
}
