import { type LedgerExport, ledgerExports } from '@evergrow/domain/commerce';
import { useTenant } from '../../../app/tenant-context.tsx';
import { download } from '../../../lib/download.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useT } from '../../../lib/use-t.tsx';
import { DisclosureMenu } from '../../../ui/disclosure-menu.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { MenuButton } from '../../../ui/menu-item.tsx';

/** The books, or the month that is shown, as a file for a bookkeeper's program. */
export function ExportMenu({ month }: { month: string }) {
  const t = useT('books');
  const { id: tenantId } = useTenant();
  const get = useAction((format: LedgerExport) =>
    download(`t/${tenantId}/ledger/export`, { format, ...(month === '' ? {} : { month }) }),
  );
  return (
    <div>
      <DisclosureMenu label={t('ledger.export')}>
        {(close) =>
          ledgerExports.map((format) => (
            <MenuButton
              key={format}
              onClick={() => {
                close();
                void get.run(format);
              }}
            >
              {t(`exports.${format}`)}
            </MenuButton>
          ))
        }
      </DisclosureMenu>
      <ErrorNote error={get.error} />
    </div>
  );
}
