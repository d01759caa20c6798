import type { CustomerMark } from '@evergrow/domain/commerce/customer';
import type { ComponentProps } from 'react';
import { useT } from '../../lib/use-t.tsx';
import { Badge } from '../../ui/badge.tsx';

const tones: Record<CustomerMark, NonNullable<ComponentProps<typeof Badge>['tone']>> = {
  returning: 'success',
  refunded: 'neutral',
  subscribed: 'accent',
};

/** What stands out about a customer, in a word each. */
export function CustomerMarks({ marks }: { marks: readonly CustomerMark[] }) {
  const t = useT('customers');
  return marks.map((mark) => (
    <Badge key={mark} tone={tones[mark]}>
      {t(`marks.${mark}`)}
    </Badge>
  ));
}
