import { IconFileInvoice } from '@tabler/icons-react';
import { lazy, Suspense, useState } from 'react';
import { useSession } from '../../lib/session.tsx';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { ListSkeleton } from '../../ui/skeletons.tsx';

const BillingForm = lazy(() => import('./billing-form.tsx'));

/** In the cart: what is to be on the invoice besides a name, for who wants more. */
export default function BillingChoice() {
  const t = useT('cart');
  const session = useSession();
  const [editing, setEditing] = useState(false);
  if (session.status !== 'signedIn') return null;
  return (
    <>
      <Button
        variant="default"
        fullWidth
        icon={<IconFileInvoice size={20} aria-hidden />}
        onClick={() => setEditing(true)}
      >
        {t('billing.choose')}
      </Button>
      <Sheet open={editing} onClose={() => setEditing(false)} title={t('billing.title')}>
        {editing ? (
          <Suspense fallback={<ListSkeleton rows={3} />}>
            <BillingForm onSaved={() => setEditing(false)} />
          </Suspense>
        ) : null}
      </Sheet>
    </>
  );
}
