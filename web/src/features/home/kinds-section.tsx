import type { BusinessKind, PublicTenant } from '@evergrow/domain/tenancy';
import { IconArrowRight, IconBulb, IconMessages, IconShoppingBag, IconSpray } from '@tabler/icons-react';
import { Link } from 'react-router';
import { api } from '../../lib/api.ts';
import { useQuery } from '../../lib/use-query.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './kinds-section.module.css';

const kinds = [
  ['coaching', IconMessages],
  ['homeServices', IconSpray],
  ['digitalProducts', IconShoppingBag],
  ['creatorHub', IconBulb],
] as const satisfies readonly (readonly [BusinessKind, unknown])[];

/** The four kinds of business, each with a living example to visit. Without the network they stand without one. */
export function KindsSection() {
  const t = useT('home');
  const { data } = useQuery(
    'public-tenants',
    () => api.get<{ items: PublicTenant[] }>('public/tenants'),
    300_000,
  );
  return (
    <section id="kinds" className={classes.section} aria-labelledby="kinds-title">
      <h2 id="kinds-title">{t('kinds.title')}</h2>
      <p className={classes.lead}>{t('kinds.lead')}</p>
      <ul className={classes.grid}>
        {kinds.map(([kind, Icon]) => {
          const example = data?.items.find((tenant) => tenant.kind === kind);
          return (
            <li key={kind} className={classes.card} data-kind={kind}>
              <span className={classes.icon}>
                <Icon size={26} aria-hidden />
              </span>
              <h3>{t(`kinds.${kind}.title`)}</h3>
              <p>{t(`kinds.${kind}.text`)}</p>
              {example ? (
                <Link to={`/t/${example.slug}`} className={classes.visit}>
                  {t('kinds.visit', { name: example.name })}
                  <IconArrowRight size={18} aria-hidden />
                </Link>
              ) : null}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
