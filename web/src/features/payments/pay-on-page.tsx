import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { type PageRequest, usePayPage } from './use-pay-page.ts';

/** The other way to pay: on the payment service's own page. */
export function PayOnPage(request: PageRequest) {
  const t = useT('payments');
  const page = usePayPage(request);
  return (
    <>
      <ErrorNote error={page.error} />
      <Button variant="subtle" loading={page.pending} onClick={() => void page.run()}>
        {t('otherWays')}
      </Button>
    </>
  );
}
