import { IconCopy } from '@tabler/icons-react';
import { toast } from '../../lib/toast.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button, LinkButton } from '../../ui/button.tsx';
import classes from './sold-cards.module.css';

/** The code of a gift card, to be copied, and the way to where it is spent. */
export function CardCode({ code, slug }: { code: string; slug: string }) {
  const t = useT('sold-cards');
  const app = useT('app');
  const copy = async () => {
    await navigator.clipboard.writeText(code);
    toast({ message: app('copied') });
  };
  return (
    <div className={classes.code}>
      <code>{code}</code>
      <p className={classes.small}>{t('code.hint')}</p>
      <div className={classes.actions}>
        <Button icon={<IconCopy size={18} aria-hidden />} onClick={() => void copy()}>
          {app('copy')}
        </Button>
        <LinkButton variant="default" to={`/t/${slug}/shop`}>
          {t('code.shop')}
        </LinkButton>
      </div>
    </div>
  );
}
