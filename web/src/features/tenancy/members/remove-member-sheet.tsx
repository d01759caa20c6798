import type { MemberRow } from '@evergrow/domain/tenancy';
import { useNavigate } from 'react-router';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Sheet } from '../../../ui/sheet.tsx';

type Props = { member: MemberRow; isMe: boolean; open: boolean; onClose: () => void; onRemoved: () => void };

/** Removing ends all access at once and cannot be taken back but by a new invitation: so it asks. */
export function RemoveMemberSheet({ member, isMe, open, onClose, onRemoved }: Props) {
  const t = useT('tenancy');
  const app = useT('app');
  const navigate = useNavigate();
  const { id, name: tenant } = useTenant();
  const name = member.displayName;
  const remove = useAction(async () => {
    await api.delete(`t/${id}/members/${member.uid}`);
    onClose();
    toast({ message: isMe ? t('remove.left', { tenant }) : t('remove.done', { name }) });
    if (isMe) navigate('/me');
    else onRemoved();
  });
  return (
    <Sheet
      open={open}
      onClose={onClose}
      title={isMe ? t('remove.leaveTitle', { tenant }) : t('remove.title', { name })}
      footer={
        <>
          <Button variant="default" onClick={onClose}>
            {app('cancel')}
          </Button>
          <Button variant="danger" loading={remove.pending} onClick={() => void remove.run()}>
            {t(isMe ? 'remove.leave' : 'remove.button')}
          </Button>
        </>
      }
    >
      <p style={{ margin: 0 }}>{t(isMe ? 'remove.leaveHint' : 'remove.hint', { name })}</p>
      <ErrorNote error={remove.error} />
    </Sheet>
  );
}
