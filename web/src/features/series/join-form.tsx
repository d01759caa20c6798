import { type Format, formatSchema, offeringSchema } from '@evergrow/domain/catalog';
import { paths } from '@evergrow/domain/kernel';
import { useState } from 'react';
import { useSearchParams } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { api } from '../../lib/api.ts';
import { toast } from '../../lib/toast.ts';
import { useAction } from '../../lib/use-action.ts';
import { useFormat } from '../../lib/use-format.ts';
import { useIdempotencyKey } from '../../lib/use-idempotency-key.ts';
import { useLiveQuery } from '../../lib/use-live.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { ChoiceField } from '../../ui/choice-field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextField } from '../../ui/text-field.tsx';

const parts = {
  any: null,
  morning: ['06:00', '12:00'],
  afternoon: ['12:00', '17:00'],
  evening: ['17:00', '23:00'],
} as const;
type Part = keyof typeof parts;
const isoDay = (ahead: number) => new Date(Date.now() + ahead * 86_400_000).toISOString().slice(0, 10);

/** Joins the line for an offering, with somebody or anybody, on some days and at some time of day. */
export function JoinForm() {
  const t = useT('series');
  const scheduling = useT('scheduling');
  const tenant = useTenant();
  const { timeZone } = useFormat();
  const [params] = useSearchParams();
  const providerId = params.get('provider');
  const [offeringId, setOfferingId] = useState(params.get('offering') ?? '');
  const [from, setFrom] = useState(() => isoDay(0));
  const [to, setTo] = useState(() => isoDay(14));
  const [format, setFormat] = useState<Format | null>(
    () => formatSchema.safeParse(params.get('format')).data ?? null,
  );
  const [part, setPart] = useState<Part>('any');
  const { key, renew } = useIdempotencyKey();
  const { data } = useLiveQuery(
    `waitlist-offerings/${tenant.id}`,
    paths.offerings(tenant.id),
    offeringSchema,
    (sdk) => [sdk.where('published', '==', true), sdk.orderBy('title', 'asc'), sdk.limit(50)],
  );
  const sessions = data?.filter(({ kind }) => kind === 'session') ?? [];
  const chosen = sessions.find(({ id }) => id === offeringId);
  const formats = chosen && chosen.formats.length > 0 ? chosen.formats : formatSchema.options;
  const meeting = formats.find((each) => each === format) ?? formats[0] ?? 'video';
  const join = useAction(async () => {
    if (!chosen) return;
    const hours = parts[part];
    const body = {
      offeringId,
      addOnIds: [],
      format: meeting,
      providerId,
      from,
      to,
      hours: hours && { from: hours[0], to: hours[1] },
      timeZone,
    };
    try {
      await api.post(`t/${tenant.id}/waitlist`, { body, idempotencyKey: key() });
      toast({ message: t('waitlist.joined') });
    } finally {
      renew();
    }
  });
  return (
    <ActionForm
      action={join}
      onSubmit={() => void join.run()}
      button={t('waitlist.join')}
      disabled={!chosen}
      fullWidth={false}
    >
      <SelectField
        label={t('waitlist.what')}
        placeholder={t('waitlist.choose')}
        value={offeringId}
        onChange={setOfferingId}
        options={sessions.map(({ id, title }) => ({ value: id, label: title }))}
      />
      {chosen && formats.length > 1 ? (
        <ChoiceField
          legend={t('waitlist.format')}
          look="chips"
          value={meeting}
          onChange={setFormat}
          options={formats.map((value) => ({ value, label: scheduling(`formats.${value}`) }))}
        />
      ) : null}
      <TextField label={t('waitlist.from')} type="date" required value={from} onChange={setFrom} />
      <TextField label={t('waitlist.to')} type="date" required min={from} value={to} onChange={setTo} />
      <SelectField
        label={t('waitlist.part')}
        value={part}
        onChange={setPart}
        options={(Object.keys(parts) as Part[]).map((value) => ({
          value,
          label: t(`waitlist.parts.${value}`),
        }))}
      />
    </ActionForm>
  );
}
