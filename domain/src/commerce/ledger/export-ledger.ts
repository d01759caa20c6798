import { currencyExponents } from '../../kernel/index.ts';
import type { LedgerAccount, LedgerEntry } from './ledger-entry.ts';

export const ledgerExports = ['csv', 'quickbooks', 'xero'] as const;
export type LedgerExport = (typeof ledgerExports)[number];

/** What accountants call each account, and its number in a chart of accounts of its own. */
export const accountNames: Readonly<Record<LedgerAccount, { name: string; code: string }>> = {
  clearing: { name: 'Stripe clearing', code: '1010' },
  bank: { name: 'Bank', code: '1000' },
  disputes: { name: 'Disputed payments', code: '1020' },
  tax: { name: 'Sales tax payable', code: '2010' },
  tips: { name: 'Tips payable', code: '2020' },
  giftCards: { name: 'Gift cards outstanding', code: '2030' },
  credits: { name: 'Prepaid credits', code: '2040' },
  overpaid: { name: 'Customer overpayments', code: '2060' },
  affiliatePayable: { name: 'Affiliates payable', code: '2050' },
  sales: { name: 'Sales', code: '4000' },
  refunds: { name: 'Refunds', code: '4010' },
  breakage: { name: 'Breakage income', code: '4020' },
  fees: { name: 'Payment fees', code: '6000' },
  commission: { name: 'Platform commission', code: '6010' },
  giftCardsGranted: { name: 'Gift cards granted', code: '6020' },
  disputeLosses: { name: 'Dispute losses', code: '6030' },
  disputeFees: { name: 'Dispute fees', code: '6050' },
  affiliateCosts: { name: 'Affiliate commissions', code: '6040' },
};

type Row = readonly (string | number | null)[];

/** The first line of each format. */
export const exportHeaders: Readonly<Record<LedgerExport, readonly string[]>> = {
  csv: ['Date', 'Entry', 'What', 'Order', 'Account', 'Debit', 'Credit', 'Currency'],
  // Lines of one number are one journal, dates are MM/DD/YYYY: what QuickBooks Online asks when journal entries are imported.
  quickbooks: [
    'JournalNo',
    'JournalDate',
    'AccountName',
    'Debits',
    'Credits',
    'Description',
    'Name',
    'Currency',
  ],
  // Lines of one narration and date are one journal, dates are DD/MM/YYYY, a debit is above zero:
  // https://help.xero.com/nz/ManualJournalsImport
  xero: ['*Narration', '*Date', 'Description', '*AccountCode', '*TaxRate', '*Amount'],
};

/**
 * A short name for an entry, the same each time (FNV-1a, 64 bits): QuickBooks takes no more than 21 characters.
 */
function journalNumber(id: string): string {
  let hash = 0xcbf29ce484222325n;
  for (const character of id) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(character.codePointAt(0) ?? 0)) * 0x100000001b3n);
  }
  return `EG${hash.toString(36).toUpperCase()}`;
}

/** The lines of an entry, one for each posting; an entry's amounts sum to nothing. Amounts are whole currency units. */
export function exportRows(format: LedgerExport, id: string, entry: LedgerEntry): Row[] {
  const { kind, orderId, postings, currency, at } = entry;
  const date = at.toISOString().slice(0, 10);
  const [year, month, day] = date.split('-');
  const factor = 10 ** currencyExponents[currency];
  const rowOf = ({ account, amount }: LedgerEntry['postings'][number]): Row => {
    const { name, code } = accountNames[account];
    const value = amount / factor;
    const [debit, credit] = amount > 0 ? [value, null] : [null, -value];
    switch (format) {
      case 'csv':
        return [date, id, kind, orderId, name, debit, credit, currency];
      case 'quickbooks':
        return [
          journalNumber(id),
          `${month}/${day}/${year}`,
          name,
          debit,
          credit,
          [kind, ...(orderId === null ? [] : [orderId])].join(' '),
          null,
          currency,
        ];
      case 'xero':
        return [`${kind} ${id}`, `${day}/${month}/${year}`, orderId, code, 'Tax Exempt', value];
    }
  };
  return postings.map(rowOf);
}
