import type { Notification } from '@evergrow/domain/engagement';
import type { Format } from '../../lib/format.ts';
import type { Translate } from '../../lib/use-t.tsx';

/** What a notification says, in the reader's language and zone: instants come as epoch milliseconds. */
export function notificationWords(
  { kind, params }: Pick<Notification, 'kind' | 'params'>,
  t: Translate<'engagement'>,
  format: Pick<Format, 'dateTime'>,
): { title: string; text: string } {
  const { start, stars, name = '', title = '', amount = '' } = params;
  const values = {
    name,
    title,
    amount,
    when: typeof start === 'number' ? format.dateTime(start) : '',
    count: typeof stars === 'number' ? stars : 0,
  };
  return { title: t(`kinds.${kind}.title`, values), text: t(`kinds.${kind}.text`, values) };
}
