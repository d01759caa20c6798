import { type LedgerExport, ledgerExports } from '@evergrow/domain/commerce';
import { IconChevronDown, IconDownload } from '@tabler/icons-react';
import { useTenant } from '../../../app/tenant-context.tsx';
import { download } from '../../../lib/download.ts';
import { useAction } from '../../../lib/use-action.ts';
import { useT } from '../../../lib/use-t.tsx';
import { DisclosureMenu } from '../../../ui/disclosure-menu.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { MenuButton } from '../../../ui/menu-item.tsx';
import classes from '../books.module.css';

/** The books, or the month that is shown, as a file for a bookkeeper's program. */
export function ExportMenu({ month }: { month: string }) {
  const t = useT('books');
  const { id: tenantId } = useTenant();
  const get = useAction((format: LedgerExport) =>
    download(`t/${tenantId}/ledger/export`, { format, ...(month === '' ? {} : { month }) }),
  );
  return (
    <div className={classes.export}>
      <DisclosureMenu
        label={
          <>
            <IconDownload size={20} aria-hidden />
            {t('ledger.export')}
            <IconChevronDown size={16} aria-hidden />
          </>
        }
      >
        {(close) =>
          ledgerExports.map((format) => (
            <MenuButton
              key={format}
              onClick={() => {
                close();
                void get.run(format);
              }}
            >
              <span>
                {t(`exports.${format}`)}
                <small className={classes.hint}>{t(`exports.${format}Hint`)}</small>
              </span>
            </MenuButton>
          ))
        }
      </DisclosureMenu>
      <ErrorNote error={get.error} />
    </div>
  );
}
