import { type AuditAction, auditActionSchema } from '@evergrow/domain/operations';
import { useT } from '../../../lib/use-t.tsx';
import { SelectField } from '../../../ui/select-field.tsx';

type Props = { value: AuditAction | null; onChange: (action: AuditAction | null) => void };

/** Narrows an audit trail to one kind of act. */
export function ActionFilter({ value, onChange }: Props) {
  const t = useT('operations');
  return (
    <SelectField<AuditAction | ''>
      label={t('audit.filter')}
      value={value ?? ''}
      placeholder={t('audit.everything')}
      clearable
      onChange={(action) => onChange(action === '' ? null : action)}
      options={auditActionSchema.options.map((action) => ({ value: action, label: t(`actions.${action}`) }))}
    />
  );
}
