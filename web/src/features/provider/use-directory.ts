import { type Directory, directorySchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { readDoc } from '../../lib/collection.ts';
import { type Query, useQuery } from '../../lib/use-query.ts';

/** The cards of everybody who is published, in one read; null asks nothing. */
export const useDirectory = (tenantId: string | null): Query<Directory | null> =>
  useQuery(
    tenantId === null ? null : `directory/${tenantId}`,
    () => readDoc(paths.directory(tenantId ?? ''), directorySchema),
    300_000,
  );
