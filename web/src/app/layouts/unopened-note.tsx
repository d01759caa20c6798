import { isAtLeast } from '@evergrow/domain/tenancy';
import { useT } from '../../lib/use-t.tsx';
import { Note } from '../../ui/note.tsx';
import { TextLink } from '../../ui/text-link.tsx';
import { useTenantView } from '../tenant-context.tsx';
import classes from './frame.module.css';

/** Above a business that is not open yet, for the members who look at it: why so little shows, and where it opens. */
export default function UnopenedNote() {
  const t = useT('tenancy');
  const { tenant, role } = useTenantView();
  return (
    <div className={classes.unopened}>
      <Note title={t('unopened.title')}>
        {t('unopened.text')}{' '}
        {role !== null && isAtLeast(role, 'admin') ? (
          <TextLink to={`/w/${tenant.slug}/settings`}>{t('unopened.open')}</TextLink>
        ) : null}
      </Note>
    </div>
  );
}
