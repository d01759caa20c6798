import type { FeatureQueries } from './query.ts';

const listMembers = ['functions/src/tenancy/list-members.ts'];

export const tenancyQueries: FeatureQueries = [
  { of: 'members', asks: ['role =='], by: ['functions/src/tenancy/member-store.ts'] },
  { of: 'members', asks: ['sort joinedAt asc'], by: listMembers },
  { of: 'members', asks: ['role ==', 'sort joinedAt asc'], by: listMembers },
  { of: 'invitations', asks: ['sort createdAt desc'], by: ['functions/src/tenancy/read-invitations.ts'] },
  { of: 'invitations', asks: ['emailHash ==', 'state =='], by: ['functions/src/tenancy/invite.ts'] },
];
