import type { Country, Currency, Locale } from '@evergrow/domain/kernel';
import { type BusinessKind, businessKindSchema, type Module, moduleSchema } from '@evergrow/domain/tenancy';
import { type Icon, IconFileDownload, IconHomeHeart, IconMessages, IconSparkles } from '@tabler/icons-react';
import { localeNames } from '../../../lib/locale.tsx';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { SwitchField } from '../../../ui/switch-field.tsx';
import { WeekHoursField } from '../../provider/hours/week-hours-field.tsx';
import { BrandPreview } from '../branding/brand-preview.tsx';
import { RegionFields } from '../settings/region-fields.tsx';
import { withKind } from './business-draft.ts';
import classes from './onboarding-page.module.css';
import type { StepProps } from './step-props.ts';

const icons: Record<BusinessKind, Icon> = {
  coaching: IconMessages,
  homeServices: IconHomeHeart,
  digitalProducts: IconFileDownload,
  creatorHub: IconSparkles,
};

function KindIcon({ kind }: { kind: BusinessKind }) {
  const Shown = icons[kind];
  return <Shown size={24} aria-hidden />;
}

export function KindStep({ draft, change, tried }: StepProps) {
  const t = useT('tenancy');
  return (
    <ChoiceField<BusinessKind>
      legend={<span className="visually-hidden">{t('new.kind.title')}</span>}
      options={businessKindSchema.options.map((value) => ({
        value,
        label: (
          <span className={classes.kind}>
            <KindIcon kind={value} />
            {t(`kinds.${value}.name`)}
          </span>
        ),
        hint: t(`kinds.${value}.hint`),
      }))}
      value={draft.kind}
      onChange={(kind) => change(withKind(draft, kind))}
      error={tried && draft.kind === null ? t('new.kind.missing') : null}
    />
  );
}

export function ModulesStep({ draft, change, tried }: StepProps) {
  const t = useT('tenancy');
  return (
    <>
      <ChoiceField<Module>
        multiple
        legend={t('modules.legend')}
        options={moduleSchema.options.map((value) => ({
          value,
          label: t(`modules.${value}.name`),
          hint: t(`modules.${value}.hint`),
        }))}
        value={draft.modules}
        onChange={(modules) => change({ ...draft, modules })}
        error={tried && draft.modules.length === 0 ? t('new.modules.missing') : null}
      />
      <RegionFields
        value={draft}
        onChange={(
          region: Partial<{ locale: Locale; country: Country; currency: Currency; timeZone: string }>,
        ) => change({ ...draft, ...region })}
      />
    </>
  );
}

export function HoursStep({ draft, change }: StepProps) {
  return (
    <div className={classes.panel}>
      <WeekHoursField value={draft.week} onChange={(week) => change({ ...draft, week })} />
    </div>
  );
}

/** What is about to be created, to be looked at once more. */
export function ReadyStep({ draft, change }: StepProps) {
  const t = useT('tenancy');
  const format = useFormat();
  const facts = [
    [t('new.ready.name'), draft.name],
    [t('new.ready.address'), `${location.host}/t/${draft.slug}`],
    [t('new.ready.kind'), draft.kind === null ? '' : t(`kinds.${draft.kind}.name`)],
    [t('new.ready.modules'), format.list(draft.modules.map((module) => t(`modules.${module}.name`)))],
    [
      t('new.ready.place'),
      `${format.country(draft.country)}, ${format.currency(draft.currency)}, ${localeNames[draft.locale]}`,
    ],
  ] as const;
  return (
    <div className={classes.split}>
      <div className={classes.fields}>
        <dl className={classes.facts}>
          {facts.map(([name, value]) => (
            <div key={name}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ))}
        </dl>
        <SwitchField
          label={t('new.ready.samples')}
          hint={t('new.ready.samplesHint')}
          checked={draft.withSamples}
          onChange={(withSamples) => change({ ...draft, withSamples })}
        />
      </div>
      <BrandPreview name={draft.name} accent={draft.accent} />
    </div>
  );
}
