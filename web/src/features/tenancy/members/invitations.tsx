import type { InvitationRow } from '@evergrow/domain/tenancy';
import { IconMail, IconMailFast, IconTrash } from '@tabler/icons-react';
import type { ComponentProps } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import { RowText } from '../../../ui/row-text.tsx';

const tones: Record<InvitationRow['state'], NonNullable<ComponentProps<typeof Badge>['tone']>> = {
  pending: 'accent',
  accepted: 'success',
  revoked: 'neutral',
  expired: 'warning',
};

/** Who has been invited, the latest first; what is open can be sent again or withdrawn. */
export function Invitations({ onInvite }: { onInvite: () => void }) {
  const t = useT('tenancy');
  const app = useT('app');
  const format = useFormat();
  const { id: tenantId } = useTenant();
  const path = `t/${tenantId}/invitations`;
  const pages = usePages<InvitationRow, string>(path, async (cursor) => {
    const page = await api.get<{ items: InvitationRow[]; nextCursor: string | null }>(path, {
      query: { cursor },
    });
    return { items: page.items, next: page.nextCursor };
  });
  const put = (row: InvitationRow) =>
    pages.update((items) => items.map((item) => (item.id === row.id ? row : item)));
  const resend = useAction(async ({ id, emailMasked }: InvitationRow) => {
    put(await api.post<InvitationRow>(`${path}/${id}/resend`));
    toast({ message: t('invitations.resent', { email: emailMasked }) });
  });
  const revoke = useAction(async (row: InvitationRow) => {
    await api.delete(`${path}/${row.id}`);
    put({ ...row, state: 'revoked' });
    toast({ message: t('invitations.revoked', { email: row.emailMasked }) });
  });
  return (
    <>
      <ErrorNote error={resend.error ?? revoke.error} />
      <PageList
        pages={pages}
        label={t('invitations.tab')}
        keyOf={({ id }) => id}
        empty={
          <EmptyState
            icon={<IconMail />}
            title={t('invitations.emptyTitle')}
            action={<Button onClick={onInvite}>{t('invite.button')}</Button>}
          >
            {t('invitations.emptyHint')}
          </EmptyState>
        }
        row={(row) => (
          <>
            <RowText
              title={
                <>
                  {row.emailMasked}
                  <Badge tone={tones[row.state]}>{t(`invitations.states.${row.state}`)}</Badge>
                </>
              }
            >
              {app(`roles.${row.role}`)} · {t('invitations.sent', { when: format.relative(row.createdAt) })}
              {row.state === 'pending'
                ? ` · ${t('invitations.until', { date: format.date(row.expiresAt) })}`
                : ''}
            </RowText>
            {row.state === 'pending' || row.state === 'expired' ? (
              <Button
                size="sm"
                variant="default"
                icon={<IconMailFast size={18} aria-hidden />}
                disabled={resend.pending}
                onClick={() => void resend.run(row)}
              >
                {t('invitations.resend')}
                <span className="visually-hidden">: {row.emailMasked}</span>
              </Button>
            ) : null}
            {row.state === 'pending' ? (
              <Button
                size="sm"
                variant="subtle"
                icon={<IconTrash size={18} aria-hidden />}
                disabled={revoke.pending}
                onClick={() => void revoke.run(row)}
              >
                {t('invitations.revoke')}
                <span className="visually-hidden">: {row.emailMasked}</span>
              </Button>
            ) : null}
          </>
        )}
      />
    </>
  );
}
