import {
  countSearches,
  noSearchTerms,
  reportSearches,
  type SearchEvent,
  type SearchReport,
  searchTermsSchema,
} from '@evergrow/domain/catalog/search';
import { DAY, paths, utcMonth } from '@evergrow/domain/kernel';
import { documentAt } from '../../kernel/collection.ts';
import { db } from '../../kernel/firebase.ts';
import { errorFacts, log } from '../../kernel/log.ts';

const keptFor = 400 * DAY;

const termsAt = (tenantId: string, month: string) =>
  documentAt(paths.searchTermsOf(tenantId, month), searchTermsSchema);

/** What has come in while a write was under way is written together by the next. */
const waiting = new Map<string, SearchEvent[]>();
const writing = new Map<string, Promise<void>>();
/** More than this at once is not counted: a flood is no search. */
const mostWaiting = 2_000;

async function write(tenantId: string, now: Date): Promise<void> {
  const events = waiting.get(tenantId) ?? [];
  waiting.delete(tenantId);
  const reference = termsAt(tenantId, utcMonth(now.getTime()));
  await db().runTransaction(async (transaction) => {
    const known = (await transaction.get(reference)).data();
    const month = known ?? noSearchTerms(new Date(now.getTime() + keptFor));
    transaction.set(reference, countSearches(month, events));
  });
}

/**
 * Counts searches and clicks of a tenant: one document a month, one read and one write for all that come together. Counting may
 * fail without anybody noticing; searching does not depend on it.
 */
export async function countSearchEvents(
  tenantId: string,
  events: readonly SearchEvent[],
  now: Date,
): Promise<void> {
  const own = waiting.get(tenantId) ?? [];
  if (own.length > mostWaiting) return;
  own.push(...events);
  waiting.set(tenantId, own);
  const before = writing.get(tenantId) ?? Promise.resolve();
  const next = before.then(async () => {
    if (!waiting.has(tenantId)) return;
    await write(tenantId, now).catch((error) =>
      log('WARNING', 'searches not counted', { tenant: tenantId, ...errorFacts(error) }),
    );
  });
  writing.set(tenantId, next);
  await next;
  if (writing.get(tenantId) === next) writing.delete(tenantId);
}

/** What people search for: this month and the one before. Two reads. */
export async function readSearchReport(tenantId: string, now: Date): Promise<SearchReport> {
  const thisMonth = utcMonth(now.getTime());
  const lastMonth = utcMonth(Date.parse(`${thisMonth}-01T00:00:00Z`) - DAY);
  const months = await Promise.all([thisMonth, lastMonth].map((month) => termsAt(tenantId, month).get()));
  return reportSearches(months.flatMap((month) => month.data() ?? []));
}
