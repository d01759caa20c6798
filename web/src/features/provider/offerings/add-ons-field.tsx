import { IconPlus, IconTrash } from '@tabler/icons-react';
import { useTenant } from '../../../app/tenant-context.tsx';
import type { Issue } from '../../../lib/issues.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useIssueText } from '../../../lib/use-issue-text.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import grid from '../../../ui/form-grid.module.css';
import { SelectField } from '../../../ui/select-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { AddOnForm } from './offering-form.ts';
import classes from './offerings.module.css';

type Props = {
  value: readonly AddOnForm[];
  onChange: (addOns: readonly AddOnForm[]) => void;
  issues: Readonly<Record<string, Issue>>;
  /** Whether an extra can make the booking longer. */
  bookable: boolean;
};

const extra = [0, 5, 10, 15, 20, 30, 40, 45, 60, 90, 120];

/** Extras a client can add: each with a name, a price and the time it takes. */
export function AddOnsField({ value, onChange, issues, bookable }: Props) {
  const t = useT('provider');
  const { currency } = useTenant();
  const format = useFormat();
  const issueText = useIssueText();
  const change = (index: number, part: Partial<AddOnForm>) =>
    onChange(value.map((addOn, at) => (at === index ? { ...addOn, ...part } : addOn)));
  return (
    <>
      {value.map((addOn, index) => (
        <fieldset key={addOn.id} className={classes.addOn} style={{ border: 0, margin: 0 }}>
          <div className={classes.addOnHead}>
            <strong>{addOn.title || t('addOns.nameless', { number: index + 1 })}</strong>
            <Button
              size="sm"
              variant="subtle"
              icon={<IconTrash size={18} aria-hidden />}
              aria-label={t('addOns.remove', {
                title: addOn.title || t('addOns.nameless', { number: index + 1 }),
              })}
              onClick={() => onChange(value.filter((_, at) => at !== index))}
            />
          </div>
          <TextField
            label={t('addOns.name')}
            maxLength={80}
            value={addOn.title}
            onChange={(title) => change(index, { title })}
            error={issueText(issues, `addOns.${index}.title`)}
          />
          <div className={grid.grid}>
            <TextField
              label={t('offering.price', { currency: format.currency(currency) })}
              inputMode="decimal"
              value={addOn.price}
              onChange={(price) => change(index, { price })}
              error={issueText(issues, `addOns.${index}.price`) === null ? null : t('page.priceError')}
            />
            {bookable ? (
              <SelectField
                label={t('addOns.time')}
                value={String(addOn.durationMinutes)}
                onChange={(minutes) => change(index, { durationMinutes: Number(minutes) })}
                options={[...new Set([...extra, addOn.durationMinutes])]
                  .toSorted((a, b) => a - b)
                  .map((minutes) => ({
                    value: String(minutes),
                    label: minutes === 0 ? t('addOns.noTime') : format.duration(minutes),
                  }))}
              />
            ) : null}
          </div>
        </fieldset>
      ))}
      {value.length >= 20 ? null : (
        <div>
          <Button
            variant="default"
            size="sm"
            icon={<IconPlus size={18} aria-hidden />}
            onClick={() =>
              onChange([...value, { id: crypto.randomUUID(), title: '', price: '', durationMinutes: 0 }])
            }
          >
            {t('addOns.add')}
          </Button>
        </div>
      )}
    </>
  );
}
