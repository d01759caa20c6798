import { offeringSchema, providerSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { tenantSchema } from '@evergrow/domain/tenancy';
import { IconChevronRight, IconCircle, IconCircleCheckFilled } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { pageQuery, readDoc } from '../../../lib/collection.ts';
import { useSignedIn } from '../../../lib/session.tsx';
import { useLiveDoc } from '../../../lib/use-live.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Panel } from '../../../ui/panel.tsx';
import classes from './first-steps.module.css';

/** Whether what came ready-made has been looked at and changed since. */
const touched = (document: { createdAt: Date; updatedAt: Date } | null | undefined): boolean =>
  document ? document.updatedAt > document.createdAt : false;

/** While a business is not open to the public yet: what is still to be done, and where. */
export function FirstSteps() {
  const t = useT('analytics');
  const { id, slug } = useTenant();
  const { uid } = useSignedIn();
  const { data: tenant } = useLiveDoc(paths.tenant(id), tenantSchema);
  const closed = tenant ? !tenant.published : false;
  const { data: own } = useQuery(closed ? `first-steps/page/${id}` : null, () =>
    readDoc(paths.provider(id, uid), providerSchema),
  );
  const { data: latest } = useQuery(closed ? `first-steps/offering/${id}` : null, () =>
    pageQuery(paths.offerings(id), offeringSchema, (f) => [f.orderBy('updatedAt', 'desc')], null, 1),
  );
  if (!tenant || !closed) return null;
  const workspace = `/w/${slug}`;
  const books = tenant.modules.some((module) => module === 'sessions' || module === 'visits');
  const steps = [
    {
      key: 'describe',
      to: `${workspace}/settings`,
      done: tenant.tagline !== '' && tenant.description !== '',
    },
    { key: 'logo', to: `${workspace}/settings`, done: tenant.branding.logoPath !== null },
    {
      key: 'offerings',
      to: `${workspace}/${books ? 'offerings' : 'products'}`,
      done: touched(latest?.items[0]),
    },
    { key: 'page', to: `${workspace}/profile`, done: touched(own) },
    { key: 'publish', to: `${workspace}/settings`, done: false },
  ] as const;
  const done = steps.filter((step) => step.done).length;
  return (
    <div className={classes.panel}>
      <Panel title={t('first.title')} lead={t('first.lead', { done, of: steps.length })}>
        <ol className={classes.steps}>
          {steps.map((step) => (
            <li key={step.key} data-done={step.done || undefined}>
              <Link to={step.to}>
                {step.done ? (
                  <IconCircleCheckFilled size={24} aria-label={t('first.done')} />
                ) : (
                  <IconCircle size={24} aria-hidden />
                )}
                <span>
                  <strong>{t(`first.${step.key}.title`)}</strong>
                  <small>{t(`first.${step.key}.hint`)}</small>
                </span>
                <IconChevronRight size={20} aria-hidden />
              </Link>
            </li>
          ))}
        </ol>
      </Panel>
    </div>
  );
}
