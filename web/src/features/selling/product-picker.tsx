import type { ProductRow } from '@evergrow/domain/catalog';
import { IconPlus } from '@tabler/icons-react';
import { useDeferredValue, useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { TextField } from '../../ui/text-field.tsx';
import classes from './selling.module.css';
import { StaffPicture } from './staff-picture.tsx';
import { useProducts } from './use-products.ts';

type Props = { label: string; offered: (row: ProductRow) => boolean; onPick: (row: ProductRow) => void };

/** A button that opens the products to choose one of. */
export function ProductPicker({ label, offered, onPick }: Props) {
  const t = useT('selling');
  const [open, setOpen] = useState(false);
  return (
    <div>
      <Button
        size="sm"
        variant="default"
        icon={<IconPlus size={18} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {label}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={label}>
        <Found
          offered={offered}
          onPick={(row) => {
            onPick(row);
            setOpen(false);
          }}
        />
        <Button variant="default" onClick={() => setOpen(false)}>
          {t('cancel')}
        </Button>
      </Sheet>
    </div>
  );
}

function Found({ offered, onPick }: Omit<Props, 'label'>) {
  const t = useT('selling');
  const app = useT('app');
  const { id } = useTenant();
  const [typed, setTyped] = useState('');
  const pages = useProducts(id, useDeferredValue(typed.trim()), '');
  return (
    <>
      <TextField label={t('products.search')} type="search" value={typed} onChange={setTyped} />
      <ErrorNote error={pages.error} />
      <ul className={classes.picks} aria-busy={pages.loading}>
        {pages.items.filter(offered).map((row) => (
          <li key={row.id}>
            <button type="button" onClick={() => onPick(row)}>
              <StaffPicture offeringId={row.id} picture={row.picture} />
              {row.title}
            </button>
          </li>
        ))}
      </ul>
      {pages.hasMore ? (
        <Button size="sm" variant="subtle" loading={pages.loading} onClick={pages.more}>
          {app('loadMore')}
        </Button>
      ) : null}
    </>
  );
}
