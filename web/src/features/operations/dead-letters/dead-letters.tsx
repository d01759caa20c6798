import type { deadLetterRowSchema } from '@evergrow/domain/operations';
import { IconCircleCheck, IconRefresh } from '@tabler/icons-react';
import type { z } from 'zod';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { toast } from '../../../lib/toast.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useIdempotencyKey } from '../../../lib/use-idempotency-key.ts';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import { RowText } from '../../../ui/row-text.tsx';

type Letter = z.infer<typeof deadLetterRowSchema>;

/** What was tried again and again and given up: mails, confirmations, intakes. Each can be tried once more. */
export function DeadLetters() {
  const t = useT('operations');
  const { id } = useTenant();
  const path = `t/${id}/dead-letters`;
  const pages = usePages<Letter, string>(path, async (cursor) => {
    const page = await api.get<{ items: Letter[]; nextCursor: string | null }>(path, { query: { cursor } });
    return { items: page.items, next: page.nextCursor };
  });
  return (
    <PageList
      pages={pages}
      label={t('tabs.failed')}
      keyOf={(letter) => letter.id}
      empty={
        <EmptyState icon={<IconCircleCheck />} title={t('failed.emptyTitle')}>
          {t('failed.emptyHint')}
        </EmptyState>
      }
      row={(letter) => <Row letter={letter} path={path} onRedriven={pages.reload} />}
    />
  );
}

function Row({ letter, path, onRedriven }: { letter: Letter; path: string; onRedriven: () => void }) {
  const t = useT('operations');
  const format = useFormat();
  const { key, renew } = useIdempotencyKey();
  const redrive = useAction(async () => {
    const { delivered } = await api.post<{ delivered: boolean }>(`${path}/${letter.id}/redrive`, {
      idempotencyKey: key(),
    });
    renew();
    toast(delivered ? { message: t('failed.redriven') } : { message: t('failed.again'), tone: 'error' });
    onRedriven();
  });
  return (
    <>
      <RowText title={t(`events.${letter.type}`)}>
        {t('failed.facts', { count: letter.attempts, when: format.dateTime(letter.diedAt) })}
        <br />
        {letter.lastError}
        <ErrorNote error={redrive.error} />
      </RowText>
      <Button
        size="sm"
        variant="default"
        icon={<IconRefresh size={18} aria-hidden />}
        loading={redrive.pending}
        onClick={() => void redrive.run()}
      >
        {t('failed.redrive')}
      </Button>
    </>
  );
}
