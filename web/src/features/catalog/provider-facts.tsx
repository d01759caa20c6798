import type { ProviderPage } from '@evergrow/domain/catalog';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './provider-facts.module.css';

/** What one wants to know of somebody at a glance. */
export function ProviderFacts({ provider }: { provider: ProviderPage['provider'] }) {
  const t = useT('catalog');
  const format = useFormat();
  const { languages, countries, formats, style, timeZone } = provider;
  const now = Date.now();
  const facts = [
    [t('provider.languages'), format.list(languages.map(format.language))],
    [t('provider.countries'), format.list(countries.map(format.country))],
    [t('provider.formats'), format.list(formats.map((each) => t(`formats.${each}`)))],
    [t('provider.style'), t(`styles.${style}`)],
    [
      t('provider.zone'),
      t('provider.zoneNow', { time: format.time(now, timeZone), zone: format.zoneName(now, timeZone) }),
    ],
  ];
  return (
    <section className={classes.facts} aria-label={t('provider.facts')}>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
