import type { Role } from '@evergrow/domain/tenancy';
import { useEffect, useState } from 'react';
import { useNavigate, useParams } from 'react-router';
import { homeOfRole } from '../../../app/home-of-role.ts';
import { api } from '../../../lib/api.ts';
import { problemCode } from '../../../lib/problem.ts';
import { signInPath } from '../../../lib/safe-next.ts';
import { signOut, useSession } from '../../../lib/session.tsx';
import { useAction } from '../../../lib/use-action.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { Button, LinkButton } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { ErrorState } from '../../../ui/error-state.tsx';
import { Note } from '../../../ui/note.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { ListSkeleton } from '../../../ui/skeletons.tsx';
import classes from './invitation-page.module.css';

type Preview = {
  tenantName: string;
  tenantSlug: string;
  role: Role;
  emailMasked: string;
  state: 'pending' | 'accepted' | 'revoked' | 'expired';
};
type Accepted = { tenantId: string; slug: string; role: Role };

/** Where the link in an invitation leads: to what one is invited, and how to accept. */
export default function InvitationPage() {
  const t = useT('tenancy');
  const app = useT('app');
  const { token = '' } = useParams();
  const session = useSession();
  const navigate = useNavigate();
  const [accepted, setAccepted] = useState<Accepted | null>(null);
  const { data, error, reload } = useQuery(`invitation/${token}`, () =>
    api.get<Preview>(`public/invitations/${encodeURIComponent(token)}`),
  );
  useTitle(data ? t('invitation.title', { tenant: data.tenantName }) : t('invitation.pageTitle'));
  const accept = useAction(async () =>
    setAccepted(await api.post<Accepted>('invitations/accept', { body: { token } })),
  );
  // The workspace opens once one's own account knows of it.
  const account = session.status === 'signedIn' ? session.account : null;
  const arrived = accepted !== null && account?.memberships[accepted.tenantId] !== undefined;
  useEffect(() => {
    if (arrived) navigate(homeOfRole(accepted.slug, accepted.role), { replace: true });
  }, [arrived, accepted, navigate]);
  if (error !== null && data === undefined) return <ErrorState error={error} onRetry={() => void reload()} />;
  if (data === undefined) return <ListSkeleton rows={2} height={64} />;
  const here = `/invite/${token}`;
  const title = t('invitation.title', { tenant: data.tenantName });
  if (data.state !== 'pending' && accepted === null)
    return (
      <>
        <PageHeader title={title} />
        <Note title={t(`invitation.${data.state}.title`)}>{t(`invitation.${data.state}.hint`)}</Note>
        <p>
          <LinkButton
            to={data.state === 'accepted' ? signInPath(`/t/${data.tenantSlug}`) : '/'}
            variant="default"
            fullWidth
          >
            {t(data.state === 'accepted' ? 'invitation.toTenant' : 'invitation.home', {
              tenant: data.tenantName,
            })}
          </LinkButton>
        </p>
      </>
    );
  return (
    <>
      <PageHeader
        title={title}
        lead={t('invitation.lead', { role: app(`roles.${data.role}`), email: data.emailMasked })}
      />
      <p className={classes.meaning}>{t(`roleMeaning.${data.role}`)}</p>
      <div className={classes.actions}>
        {session.status === 'signedIn' ? (
          <>
            <p className={classes.as}>{t('invitation.as', { email: session.email })}</p>
            {accept.error !== null && problemCode(accept.error) === 'invitation_not_found' ? (
              <Note tone="danger" title={t('invitation.other.title')}>
                {t('invitation.other.hint', { email: data.emailMasked })}
              </Note>
            ) : (
              <ErrorNote error={accept.error} />
            )}
            <Button
              fullWidth
              size="lg"
              loading={accept.pending || accepted !== null}
              onClick={() => void accept.run()}
            >
              {t('invitation.accept')}
            </Button>
            <Button fullWidth variant="subtle" onClick={() => void signOut()}>
              {t('invitation.switch')}
            </Button>
          </>
        ) : session.status === 'loading' ? (
          <ListSkeleton rows={1} height={54} />
        ) : (
          <>
            <LinkButton to={`/auth/sign-up?next=${encodeURIComponent(here)}`} fullWidth size="lg">
              {t('invitation.signUp')}
            </LinkButton>
            <LinkButton to={signInPath(here)} fullWidth variant="default" size="lg">
              {t('invitation.signIn')}
            </LinkButton>
          </>
        )}
      </div>
    </>
  );
}
