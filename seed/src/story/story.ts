import type { CreditGrant, Package } from '@evergrow/domain/commerce';
import type { Series, WaitlistEntry } from '@evergrow/domain/scheduling';
import type { Sale } from '../plan/tenant-plan.ts';

/** What is told of particular people, beside what chance brings about. */
export type Story = {
  readonly sales: readonly Sale[];
  readonly series: Readonly<Record<string, Series>>;
  readonly packages: Readonly<Record<string, Package>>;
  readonly creditGrants: Readonly<Record<string, CreditGrant>>;
  readonly waitlistEntries: Readonly<Record<string, WaitlistEntry>>;
};

/** A tenant of which nothing particular is told. */
export const noStory: Story = { sales: [], series: {}, packages: {}, creditGrants: {}, waitlistEntries: {} };
