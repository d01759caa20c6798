import { canManageRole, inviteSchema, type Role, roleSchema } from '@evergrow/domain/tenancy';
import { useEffect } from 'react';
import { useTenantView } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useDraftForm } from '../../../lib/use-draft-form.ts';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Sheet } from '../../../ui/sheet.tsx';
import { TextField } from '../../../ui/text-field.tsx';

type Props = { open: boolean; onClose: () => void; onInvited: () => void };

/** Asks somebody in by e-mail, in a role of one's choice below one's own. */
export function InviteSheet({ open, onClose, onInvited }: Props) {
  const t = useT('tenancy');
  const app = useT('app');
  const { tenant, role: mine } = useTenantView();
  const issueText = useIssueText();
  const { key, renew } = useIdempotencyKey();
  const initial: { email: string; role: Role } = { email: '', role: 'provider' };
  const form = useDraftForm(initial, inviteSchema, {
    draftKey: `invite/${tenant.id}`,
    toInput: ({ email, role }) => ({ email: email.trim(), role }),
  });
  const { values, set, issues, refuse } = form;
  const send = useAction(async (invitation: { email: string; role: Role }) => {
    await api.post(`t/${tenant.id}/invitations`, { body: invitation, idempotencyKey: key() });
    renew();
    form.reset(initial);
    toast({ message: t('invite.sent', { email: invitation.email }) });
    onInvited();
    onClose();
  });
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new error is what it waits for
  useEffect(() => refuse(send.error), [send.error]);
  return (
    <Sheet open={open} onClose={onClose} title={t('invite.title')}>
      <form
        noValidate
        style={{ display: 'grid', gap: 20 }}
        onSubmit={(event) => {
          event.preventDefault();
          const invitation = form.check();
          if (invitation) void send.run(invitation);
        }}
      >
        <TextField
          label={t('invite.email')}
          hint={t('invite.emailHint')}
          type="email"
          autoComplete="off"
          value={values.email}
          onChange={(email) => {
            renew();
            set('email', email);
          }}
          error={issueText(issues, 'email')}
        />
        <ChoiceField<Role>
          legend={t('invite.role')}
          options={roleSchema.options
            .filter((role) => mine !== null && canManageRole(mine, role))
            .toReversed()
            .map((role) => ({ value: role, label: app(`roles.${role}`), hint: t(`roleMeaning.${role}`) }))}
          value={values.role}
          onChange={(role) => {
            renew();
            set('role', role);
          }}
        />
        <ErrorNote error={send.error} fieldsShown />
        <Button type="submit" fullWidth loading={send.pending}>
          {t('invite.send')}
        </Button>
      </form>
    </Sheet>
  );
}
