import type { BookingStatus } from '@evergrow/domain/scheduling';
import type { ComponentProps } from 'react';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';

const tones: Record<BookingStatus, NonNullable<ComponentProps<typeof Badge>['tone']>> = {
  pending: 'warning',
  requested: 'warning',
  confirmed: 'success',
  onTheWay: 'accent',
  arrived: 'accent',
  inProgress: 'accent',
  completed: 'neutral',
  cancelled: 'danger',
  declined: 'danger',
  noShow: 'danger',
  expired: 'neutral',
};

/** The state of a booking in a word. */
export function BookingStatusBadge({ status }: { status: BookingStatus }) {
  const t = useT('scheduling');
  return <Badge tone={tones[status]}>{t(`status.${status}`)}</Badge>;
}
