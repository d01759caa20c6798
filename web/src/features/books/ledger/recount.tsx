import type { RecountedBooks } from '@evergrow/domain/commerce';
import { useState } from 'react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { api } from '../../../lib/api.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useFormat } from '../../../lib/use-format.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Note } from '../../../ui/note.tsx';
import { Panel } from '../../../ui/panel.tsx';
import classes from '../books.module.css';

/** For owners: adds the balances up anew from all entries, and says what was wrong with them. */
export function Recount() {
  const t = useT('books');
  const format = useFormat();
  const { id: tenantId } = useTenant();
  const [result, setResult] = useState<RecountedBooks | null>(null);
  const recount = useAction(async () => {
    setResult(await api.post<RecountedBooks>(`t/${tenantId}/ledger/recount`));
  });
  return (
    <Panel title={t('recount.title')} lead={t('recount.lead')}>
      <div>
        <Button variant="default" loading={recount.pending} onClick={() => void recount.run()}>
          {t('recount.button')}
        </Button>
      </div>
      <ErrorNote error={recount.error} />
      <div aria-live="polite">
        {result === null ? null : result.differences.length === 0 ? (
          <Note tone="success">{t('recount.right', { count: result.entries })}</Note>
        ) : (
          <>
            <Note tone="info">{t('recount.wrong', { count: result.differences.length })}</Note>
            <ul className={classes.postings}>
              {result.differences.map(({ month, currency, account, was, is }) => (
                <li key={`${month} ${currency} ${account}`}>
                  <span>
                    {month} · {t(`accounts.${account}.name`)}
                  </span>
                  <span className={classes.amount}>
                    {t('recount.change', {
                      was: format.money({ amount: was, currency }),
                      is: format.money({ amount: is, currency }),
                    })}
                  </span>
                </li>
              ))}
            </ul>
          </>
        )}
      </div>
    </Panel>
  );
}
