import { IconEyeOff, IconKey, IconShieldLock } from '@tabler/icons-react';
import { useT } from '../../lib/use-t.tsx';
import classes from './privacy-section.module.css';

const promises = [
  ['sealed', IconShieldLock],
  ['blind', IconEyeOff],
  ['erasure', IconKey],
] as const;

/** What is done with what people tell about themselves. */
export function PrivacySection() {
  const t = useT('home');
  return (
    <section className={classes.section} aria-labelledby="privacy-title">
      <div className={classes.panel}>
        <h2 id="privacy-title">{t('privacy.title')}</h2>
        <ul>
          {promises.map(([key, Icon]) => (
            <li key={key}>
              <Icon size={26} aria-hidden />
              <h3>{t(`privacy.${key}.title`)}</h3>
              <p>{t(`privacy.${key}.text`)}</p>
            </li>
          ))}
        </ul>
      </div>
    </section>
  );
}
