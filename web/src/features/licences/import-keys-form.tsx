import type { ImportedKeys, KeyPools } from '@evergrow/domain/commerce/licence';
import { useState } from 'react';
import { api } from '../../lib/api.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { ActionForm } from '../../ui/action-form.tsx';
import { Field } from '../../ui/field.tsx';
import { SelectField } from '../../ui/select-field.tsx';
import { TextAreaField } from '../../ui/text-field.tsx';

type Props = { path: string; pools: KeyPools['pools']; onImported: (imported: ImportedKeys) => void };

/** Takes up keys from a file or as they are pasted. */
export function ImportKeysForm({ path, pools, onImported }: Props) {
  const t = useT('licences');
  const [variantId, setVariantId] = useState(pools[0]?.variantId ?? null);
  const [text, setText] = useState('');
  const send = useAction(async () => {
    onImported(await api.post<ImportedKeys>(path, { body: { variantId, text } }));
  });
  return (
    <ActionForm
      action={send}
      onSubmit={() => void send.run()}
      button={t('pool.import')}
      disabled={text.trim() === ''}
    >
      {pools.length > 1 ? (
        <SelectField
          label={t('pool.of')}
          value={variantId ?? ''}
          onChange={setVariantId}
          options={pools.map((pool) => ({ value: pool.variantId ?? '', label: pool.title }))}
        />
      ) : null}
      <Field label={t('pool.file')} optional>
        {(wiring) => (
          <input
            {...wiring}
            type="file"
            accept=".csv,.txt,text/csv,text/plain"
            onChange={(event) => {
              const file = event.currentTarget.files?.[0];
              if (file) void file.text().then(setText);
            }}
          />
        )}
      </Field>
      <TextAreaField
        label={t('pool.text')}
        hint={t('pool.textHint')}
        value={text}
        onChange={setText}
        rows={8}
        spellCheck={false}
      />
    </ActionForm>
  );
}
