import { IconCloudOff } from '@tabler/icons-react';
import { useSyncExternalStore } from 'react';
import { useT } from '../lib/use-t.tsx';
import classes from './offline-banner.module.css';

function watch(listener: () => void): () => void {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
}

/** Says that the network is away, and that what is typed stays. */
export function OfflineBanner() {
  const t = useT('app');
  const online = useSyncExternalStore(watch, () => navigator.onLine);
  return (
    <div role="status" className={classes.banner} hidden={online}>
      <IconCloudOff size={18} aria-hidden /> {t('offline.banner')}
    </div>
  );
}
