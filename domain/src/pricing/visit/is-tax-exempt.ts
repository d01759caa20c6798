/** What a client's terms say of taxes. */
export interface TaxExemption {
  readonly taxExempt: boolean;
  /** The last day it holds, `2026-11-21`; null: without end. */
  readonly exemptUntil?: string | null | undefined;
}

/** Whether a visit on that day in the tenant's zone is exempt from tax. */
export const isTaxExemptOn = ({ taxExempt, exemptUntil = null }: TaxExemption, date: string): boolean =>
  taxExempt && (exemptUntil === null || date <= exemptUntil);
