import type { platformUserRowSchema } from '@evergrow/domain/operations';
import { IconUsers } from '@tabler/icons-react';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import type { z } from 'zod';
import { api } from '../../../lib/api.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { useTitle } from '../../../lib/use-title.ts';
import { Avatar } from '../../../ui/avatar.tsx';
import { Badge } from '../../../ui/badge.tsx';
import { Button } from '../../../ui/button.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageHeader } from '../../../ui/page-header.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import { SearchForm } from './search-form.tsx';
import { type Suspendable, SuspensionSheet } from './suspension-sheet.tsx';

type Row = z.infer<typeof platformUserRowSchema>;
const nameOf = ({ displayName, email, uid }: Row): string => displayName ?? email ?? uid;

/** Everybody with an account, or the one with an address. */
export default function UsersPage() {
  const t = useT('operations');
  const format = useFormat();
  useTitle(t('users.title'));
  const [parameters] = useSearchParams();
  const [subject, setSubject] = useState<Suspendable | null>(null);
  const email = parameters.get('email') ?? '';
  const pages = usePages<Row, string>(`platform/users/${email}`, async (cursor) => {
    const page = await api.get<{ items: Row[]; nextCursor: string | null }>('platform/users', {
      query: { email, cursor },
    });
    return { items: page.items, next: page.nextCursor };
  });
  const facts = (row: Row) =>
    [
      row.displayName === null ? '' : (row.email ?? ''),
      t('since', { date: format.date(row.createdAt) }),
      row.lastSignInAt === null
        ? t('users.never')
        : t('users.lastSeen', { when: format.relative(row.lastSignInAt) }),
    ].filter(Boolean);
  return (
    <>
      <PageHeader title={t('users.title')} lead={t('users.lead')} />
      <SearchForm name="email" type="email" label={t('users.search')} />
      <PageList
        pages={pages}
        label={t('users.title')}
        keyOf={({ uid }) => uid}
        empty={
          <EmptyState icon={<IconUsers />} title={t('users.emptyTitle')}>
            {t('users.emptyHint')}
          </EmptyState>
        }
        row={(row) => (
          <>
            <Avatar name={nameOf(row)} seed={row.uid} />
            <RowText
              title={
                <>
                  {nameOf(row)}
                  {row.disabled ? <Badge tone="danger">{t('suspension.state')}</Badge> : null}
                  {row.emailVerified ? null : <Badge tone="warning">{t('users.unverified')}</Badge>}
                </>
              }
            >
              {facts(row).join(' · ')}
            </RowText>
            <Button
              size="sm"
              variant="default"
              onClick={() =>
                setSubject({ kind: 'users', id: row.uid, name: nameOf(row), suspended: row.disabled })
              }
            >
              {t(row.disabled ? 'suspension.restore' : 'suspension.suspend')}
              <span className="visually-hidden">: {nameOf(row)}</span>
            </Button>
          </>
        )}
      />
      <SuspensionSheet
        subject={subject}
        onClose={() => setSubject(null)}
        onDone={(disabled) =>
          pages.update((items) =>
            items.map((item) => (item.uid === subject?.id ? { ...item, disabled } : item)),
          )
        }
      />
    </>
  );
}
