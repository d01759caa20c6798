import { IconFileSpreadsheet } from '@tabler/icons-react';
import { useState } from 'react';
import { useTenant } from '../../app/tenant-context.tsx';
import { download } from '../../lib/download.ts';
import { useLocale } from '../../lib/locale.tsx';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { Button } from '../../ui/button.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { Sheet } from '../../ui/sheet.tsx';
import { SwitchField } from '../../ui/switch-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

const day = (date: Date): string =>
  `${date.getFullYear()}-${String(date.getMonth() + 1).padStart(2, '0')}-${String(date.getDate()).padStart(2, '0')}`;

/** Takes the orders of a time out as a file: which ones, in which format, with whom or without. */
export function ExportOrders({ status }: { status: string }) {
  const t = useT('orders');
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button
        variant="default"
        icon={<IconFileSpreadsheet size={20} aria-hidden />}
        onClick={() => setOpen(true)}
      >
        {t('export.button')}
      </Button>
      <Sheet open={open} onClose={() => setOpen(false)} title={t('export.title')}>
        {open ? <ExportForm status={status} onDone={() => setOpen(false)} /> : null}
      </Sheet>
    </>
  );
}

function ExportForm({ status, onDone }: { status: string; onDone: () => void }) {
  const t = useT('orders');
  const { id } = useTenant();
  const { locale } = useLocale();
  const today = new Date();
  const [from, setFrom] = useState(day(new Date(today.getFullYear(), today.getMonth(), 1)));
  const [to, setTo] = useState(day(today));
  const [format, setFormat] = useState<'csv' | 'xlsx'>('xlsx');
  const [which, setWhich] = useState<'shown' | 'all'>('all');
  const [personal, setPersonal] = useState(false);
  const save = useAction(async () => {
    const query = {
      ...{ format, from, to, locale },
      personal: personal ? 'yes' : 'no',
      ...(which === 'shown' ? { status } : {}),
    };
    await download(`t/${id}/orders/export`, query);
    onDone();
  });
  return (
    <ActionForm
      action={save}
      onSubmit={() => void save.run()}
      button={t('export.save')}
      disabled={from === '' || to === '' || from > to}
    >
      <TextField label={t('export.from')} type="date" value={from} onChange={setFrom} max={to} />
      <TextField label={t('export.to')} type="date" value={to} onChange={setTo} min={from} />
      <ChoiceField
        legend={t('export.which')}
        look="chips"
        options={(['all', 'shown'] as const).map((value) => ({ value, label: t(`export.${value}`) }))}
        value={which}
        onChange={setWhich}
      />
      <ChoiceField
        legend={t('export.format')}
        look="chips"
        options={(['xlsx', 'csv'] as const).map((value) => ({ value, label: t(`export.${value}`) }))}
        value={format}
        onChange={setFormat}
      />
      <SwitchField
        label={t('export.personal')}
        hint={t('export.personalHint')}
        checked={personal}
        onChange={setPersonal}
      />
    </ActionForm>
  );
}
