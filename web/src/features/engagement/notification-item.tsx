import type { NotificationKind } from '@evergrow/domain/engagement';
import {
  IconAlertTriangle,
  IconBuildingBank,
  IconCalendarCheck,
  IconCalendarExclamation,
  IconCalendarMinus,
  IconCalendarOff,
  IconCalendarQuestion,
  IconCalendarTime,
  IconCalendarX,
  IconCar,
  IconCircleCheck,
  IconClock,
  IconClockPlus,
  IconCoins,
  IconCreditCardOff,
  IconCreditCardRefund,
  IconFileDownload,
  IconGavel,
  IconGift,
  IconHourglass,
  IconKey,
  IconKeyOff,
  IconMapPin,
  IconReceipt,
  IconRefresh,
  IconRepeat,
  IconSparkles,
  IconStar,
  IconTag,
  IconTicket,
  IconUserPlus,
  IconUsers,
  IconUserX,
} from '@tabler/icons-react';
import { Link } from 'react-router';
import { safeNext } from '../../lib/safe-next.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import classes from './notification-item.module.css';
import { notificationWords } from './notification-words.ts';
import type { TenantNotification } from './use-recent-notifications.ts';

const icons: Record<NotificationKind, typeof IconStar> = {
  bookingConfirmed: IconCalendarCheck,
  bookingCancelled: IconCalendarX,
  bookingRescheduled: IconCalendarTime,
  bookingRequested: IconCalendarQuestion,
  bookingDeclined: IconCalendarX,
  bookingReminder: IconClock,
  bookingOnTheWay: IconCar,
  bookingArrived: IconMapPin,
  bookingNoShow: IconUserX,
  bookingReassigned: IconUsers,
  bookingCompleted: IconCircleCheck,
  adjustmentProposed: IconClockPlus,
  seriesConflict: IconAlertTriangle,
  calendarReconnect: IconCalendarOff,
  calendarMoveRefused: IconCalendarExclamation,
  calendarEventDeleted: IconCalendarMinus,
  waitlistOffered: IconHourglass,
  seriesChanged: IconRepeat,
  creditsExpiring: IconTicket,
  paymentFailed: IconCreditCardOff,
  paymentRefunded: IconCreditCardRefund,
  paymentReceived: IconReceipt,
  bankRefused: IconCreditCardOff,
  refundFailed: IconCreditCardRefund,
  paymentDisputed: IconGavel,
  disputeClosed: IconGavel,
  licenceReady: IconKey,
  licenceKeysMissing: IconKeyOff,
  fileReleased: IconFileDownload,
  subscriptionChanged: IconRefresh,
  priceListProposed: IconTag,
  priceListDecided: IconTag,
  giftClaimed: IconGift,
  affiliateEarned: IconCoins,
  affiliatePaid: IconBuildingBank,
  reviewReceived: IconStar,
  matchesReady: IconSparkles,
  invitationAccepted: IconUserPlus,
};

type Props = {
  notification: TenantNotification;
  /** Which tenant it comes from, where there are several. */
  from?: string | undefined;
  onOpen: () => void;
};

/** One notification: a link to what it is about. */
export function NotificationItem({ notification, from, onOpen }: Props) {
  const t = useT('engagement');
  const format = useFormat();
  const Icon = icons[notification.kind];
  const { title, text } = notificationWords(notification, t, format);
  const unread = notification.readAt === null;
  return (
    <Link
      to={safeNext(notification.href, '/me/notifications')}
      className={classes.item}
      data-unread={unread || undefined}
      onClick={onOpen}
    >
      <span className={classes.icon}>
        <Icon size={20} aria-hidden />
      </span>
      <span className={classes.words}>
        <strong>
          {unread ? <span className="visually-hidden">{t('unread')}: </span> : null}
          {title}
        </strong>
        <span>{text}</span>
        <small>
          {format.relative(notification.createdAt)}
          {from ? ` · ${from}` : ''}
        </small>
      </span>
    </Link>
  );
}
