import type { Opening } from '@evergrow/domain/scheduling';
import { useState } from 'react';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { SelectField } from '../../../ui/select-field.tsx';
import type { OfferingWeek } from './availability-form.ts';
import classes from './overrides-field.module.css';
import { StretchList } from './stretch-list.tsx';
import type { Week } from './week-hours.ts';
import { WeekHoursField } from './week-hours-field.tsx';

type Props = {
  value: readonly OfferingWeek[];
  onChange: (hours: readonly OfferingWeek[]) => void;
  services: Opening['services'];
  /** What a new week begins as. */
  usual: Week;
};

/** As many as the schema keeps. */
const most = 20;

/** A week of its own for what is offered at other times than the rest: an evening course, visits on Saturdays only. */
export function OfferingHoursField({ value, onChange, services, usual }: Props) {
  const t = useT('provider');
  const [chosen, setChosen] = useState('');
  const titleOf = (id: string) =>
    services.find((service) => service.id === id)?.title ?? t('offeringHours.gone');
  const free = services.filter(({ id }) => !value.some(({ offeringId }) => offeringId === id));
  const change = (index: number, week: Week) =>
    onChange(value.map((own, at) => (at === index ? { ...own, week } : own)));
  return (
    <div>
      {value.map((own, index) => (
        <section key={own.offeringId} aria-label={titleOf(own.offeringId)} className={classes.own}>
          <StretchList
            items={[
              {
                key: own.offeringId,
                title: titleOf(own.offeringId),
                removeLabel: t('offeringHours.remove', { title: titleOf(own.offeringId) }),
              },
            ]}
            onRemove={() => onChange(value.filter((_, at) => at !== index))}
          />
          <WeekHoursField value={own.week} onChange={(week) => change(index, week)} />
        </section>
      ))}
      {services.length === 0 ? <p className={classes.empty}>{t('offeringHours.none')}</p> : null}
      {free.length === 0 || value.length >= most ? null : (
        <div className={classes.add}>
          <SelectField
            label={t('offeringHours.choose')}
            placeholder={t('offeringHours.placeholder')}
            value={chosen}
            onChange={setChosen}
            options={free.map(({ id, title }) => ({ value: id, label: title }))}
          />
          <Button
            variant="default"
            disabled={chosen === ''}
            onClick={() => {
              onChange([...value, { offeringId: chosen, week: usual }]);
              setChosen('');
            }}
          >
            {t('offeringHours.add')}
          </Button>
        </div>
      )}
    </div>
  );
}
