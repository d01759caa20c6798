import type { VisitView } from '@evergrow/domain/visits';
import { useState } from 'react';
import { toast } from '../../../lib/toast.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { TextAreaField } from '../../../ui/text-field.tsx';
import type { VisitAct } from '../outbox/visit-act.ts';
import { Section } from './section.tsx';

type Props = { notes: VisitView['notes']; onAct: (act: VisitAct) => Promise<void> };

/** Notes for the client's report, and for colleagues. */
export function NotesForm({ notes, onAct }: Props) {
  const t = useT('visits');
  const words = useT('app');
  const [typed, setTyped] = useState<{ team: string; client: string } | null>(null);
  const stored = { team: notes.team ?? '', client: notes.client };
  const shown = typed ?? stored;
  const changed = typed !== null && (typed.team !== stored.team || typed.client !== stored.client);
  const save = async () => {
    await onAct({ kind: 'notes', team: shown.team.trim(), client: shown.client.trim() });
    setTyped(null);
    toast({ message: t('notes.saved') });
  };
  return (
    <Section title={t('notes.title')}>
      <TextAreaField
        label={t('notes.client')}
        hint={t('notes.clientHint')}
        value={shown.client}
        onChange={(client) => setTyped({ ...shown, client })}
        maxLength={2000}
        rows={2}
        optional
      />
      <TextAreaField
        label={t('notes.team')}
        hint={t('notes.teamHint')}
        value={shown.team}
        onChange={(team) => setTyped({ ...shown, team })}
        maxLength={2000}
        rows={2}
        optional
      />
      {changed ? (
        <Button variant="default" onClick={() => void save()}>
          {words('save')}
        </Button>
      ) : null}
    </Section>
  );
}
