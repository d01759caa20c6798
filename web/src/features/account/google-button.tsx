import { useEffect, useRef, useState } from 'react';
import { loadAuth } from '../../lib/firebase.ts';
import { useAction } from '../../lib/use-action.ts';
import { useT } from '../../lib/use-t.tsx';
import { Button } from '../../ui/button.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { isEmulated, signInWithEmulatedGoogle, signInWithGoogle } from './auth-acts.ts';
import classes from './google-button.module.css';

const GoogleMark = () => (
  <svg width="20" height="20" viewBox="0 0 24 24" aria-hidden>
    <path
      fill="#4285f4"
      d="M22.6 12.3c0-.8-.1-1.500-.2-2.300H12v4.300h5.900a5 5 0 0 1-2.200 3.300v2.700h3.600c2.100-1.900 3.300-4.800 3.300-8Z"
    />
    <path
      fill="#34a853"
      d="M12 23c3 0 5.500-1 7.300-2.700l-3.600-2.700a6.700 6.700 0 0 1-10-3.500H2v2.800A11 11 0 0 0 12 23Z"
    />
    <path
      fill="#fbbc05"
      d="M5.700 14.100a6.600 6.600 0 0 1 0-4.200V7.100H2a11 11 0 0 0 0 9.800l3.700-2.800Z"
    />
    <path
      fill="#ea4335"
      d="M12 5.400c1.600 0 3.100.6 4.200 1.600l3.200-3.100A11 11 0 0 0 2 7.100l3.700 2.800A6.600 6.600 0 0 1 12 5.400Z"
    />
  </svg>
);

/** Sign in by Google. On the local platform, where Google's window cannot open, asks whom to be. */
export function GoogleButton({ onError }: { onError: (error: unknown) => void }) {
  const t = useT('account');
  const dialog = useRef<HTMLDialogElement>(null);
  const [email, setEmail] = useState('');
  const attempt = async (act: () => Promise<void>) => {
    onError(null);
    await act().catch(onError);
  };
  const start = useAction(() =>
    attempt(async () => {
      if (await isEmulated()) dialog.current?.showModal();
      else await signInWithGoogle();
    }),
  );
  const emulated = useAction(() => {
    dialog.current?.close();
    return attempt(() => signInWithEmulatedGoogle(email.trim()));
  });
  useEffect(() => {
    // A browser only lets the window open right after the click: what it needs must be there before.
    loadAuth().catch(() => undefined);
  }, []);
  return (
    <>
      <Button
        variant="default"
        fullWidth
        icon={<GoogleMark />}
        loading={start.pending}
        onClick={() => void start.run()}
      >
        {t('google.button')}
      </Button>
      <dialog ref={dialog} className={classes.dialog} aria-labelledby="google-title">
        <form
          onSubmit={(event) => {
            event.preventDefault();
            void emulated.run();
          }}
        >
          <h2 id="google-title">{t('google.local')}</h2>
          <p>{t('google.localHint')}</p>
          <TextField
            label={t('fields.email')}
            type="email"
            name="google-email"
            value={email}
            onChange={setEmail}
            required
          />
          <div className={classes.actions}>
            <Button variant="subtle" onClick={() => dialog.current?.close()}>
              {t('google.cancel')}
            </Button>
            <Button type="submit">{t('google.continue')}</Button>
          </div>
        </form>
      </dialog>
    </>
  );
}
