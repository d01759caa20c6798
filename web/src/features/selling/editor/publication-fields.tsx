import { useT } from '../../../lib/use-t.tsx';
import { ChoiceField } from '../../../ui/choice-field.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import type { EditorPart } from './editor-form.ts';

/** Whether it is on sale, or when it will be. */
export function PublicationFields({ form: { values, set }, issue }: EditorPart) {
  const t = useT('selling');
  return (
    <>
      <ChoiceField
        legend={t('editor.state')}
        options={(['draft', 'scheduled', 'live'] as const).map((value) => ({
          value,
          label: t(`states.${value}`),
          hint: t(`editor.${value}Hint`),
        }))}
        value={values.state}
        onChange={(state) => set('state', state)}
      />
      {values.state === 'scheduled' ? (
        <TextField
          label={t('editor.publishAt')}
          type="datetime-local"
          value={values.publishAt}
          onChange={(publishAt) => set('publishAt', publishAt)}
          error={issue('publishAt') === null ? null : t('editor.publishAtError')}
        />
      ) : null}
    </>
  );
}
