import { paths } from '@evergrow/domain/kernel';
import { type Member, memberSchema } from '@evergrow/domain/tenancy';
import { collectionAt } from '../kernel/collection.ts';

/** People told of what needs somebody who runs the business: this many at most. */
const mostTold = 10;

/** Who owns the business and who administers it, as far as they are told of things. */
export async function whoRunsIt(tenantId: string): Promise<string[]> {
  const { docs } = await collectionAt<Member>(paths.members(tenantId), memberSchema)
    .where('role', 'in', ['owner', 'admin'])
    .limit(mostTold)
    .get();
  return docs.map(({ id }) => id);
}
