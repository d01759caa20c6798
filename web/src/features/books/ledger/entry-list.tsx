import { type LedgerAccount, type LedgerEntry, ledgerEntrySchema } from '@evergrow/domain/commerce';
import { paths } from '@evergrow/domain/kernel';
import { IconBook2 } from '@tabler/icons-react';
import type { QueryDocumentSnapshot } from 'firebase/firestore';
import { useTenant } from '../../../app/tenant-context.tsx';
import { pageQuery, type Shape, type Stored } from '../../../lib/collection.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { usePages } from '../../../lib/use-pages.ts';
import { useT } from '../../../lib/use-t.tsx';
import { EmptyState } from '../../../ui/empty-state.tsx';
import { PageList } from '../../../ui/page-list.tsx';
import { RowText } from '../../../ui/row-text.tsx';
import { TextLink } from '../../../ui/text-link.tsx';
import classes from '../books.module.css';

export type EntryFilter = { month: string; account: LedgerAccount | ''; orderId: string };

/** The instants a month lies between, by UTC as the books count. */
function boundsOf(month: string): [from: Date, until: Date] {
  const from = new Date(`${month}-01T00:00:00Z`);
  return [from, new Date(Date.UTC(from.getUTCFullYear(), from.getUTCMonth() + 1, 1))];
}

/** An order's entries, or those of a month, an account or both. */
function shapeOf({ month, account, orderId }: EntryFilter): Shape {
  if (orderId !== '') return (f) => [f.where('orderId', '==', orderId), f.orderBy('at', 'desc')];
  if (month === '') {
    return account === ''
      ? (f) => [f.orderBy('at', 'desc')]
      : (f) => [f.where('accounts', 'array-contains', account), f.orderBy('at', 'desc')];
  }
  const [from, until] = boundsOf(month);
  return account === ''
    ? (f) => [f.where('at', '>=', from), f.where('at', '<', until), f.orderBy('at', 'desc')]
    : (f) => [
        f.where('accounts', 'array-contains', account),
        f.where('at', '>=', from),
        f.where('at', '<', until),
        f.orderBy('at', 'desc'),
      ];
}

/** Entries of the books, latest first: what happened, and which account it went from and to. */
export function EntryList({ filter }: { filter: EntryFilter }) {
  const t = useT('books');
  const { id: tenantId } = useTenant();
  const { month, account, orderId } = filter;
  const pages = usePages<Stored<LedgerEntry>, QueryDocumentSnapshot>(
    `ledger/${tenantId}/${month}/${account}/${orderId}`,
    (after) => pageQuery<LedgerEntry>(paths.ledger(tenantId), ledgerEntrySchema, shapeOf(filter), after),
  );
  return (
    <PageList
      pages={pages}
      label={t('ledger.entries')}
      keyOf={({ id }) => id}
      empty={
        <EmptyState icon={<IconBook2 />} title={t('ledger.noneTitle')}>
          {t('ledger.noneHint')}
        </EmptyState>
      }
      row={(entry) => <Entry entry={entry} />}
    />
  );
}

function Entry({ entry }: { entry: Stored<LedgerEntry> }) {
  const t = useT('books');
  const format = useFormat();
  const { slug } = useTenant();
  const { kind, at, orderId, postings, currency } = entry;
  return (
    <div className={classes.entry}>
      <RowText title={t(`kinds.${kind}`)}>
        {format.dateTime(at)}
        {orderId === null ? null : (
          <>
            {' · '}
            <TextLink to={`/w/${slug}/orders?order=${orderId}`}>{t('ledger.order')}</TextLink>
          </>
        )}
      </RowText>
      <ul className={classes.postings}>
        {postings.map(({ account, amount }) => (
          <li key={`${account} ${amount}`}>
            <span>{t(`accounts.${account}.name`)}</span>
            <span className={classes.amount}>
              {amount > 0 ? '+' : '−'}
              {format.money({ amount: Math.abs(amount), currency })}
            </span>
          </li>
        ))}
      </ul>
    </div>
  );
}
