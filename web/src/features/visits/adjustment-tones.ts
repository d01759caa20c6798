import type { VisitView } from '@evergrow/domain/visits';

/** The colour of each state of extra time. */
export const adjustmentTones: Record<
  VisitView['adjustments'][number]['status'],
  'warning' | 'success' | 'danger' | 'neutral'
> = { proposed: 'warning', accepted: 'success', declined: 'danger', withdrawn: 'neutral' };
