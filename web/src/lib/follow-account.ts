import { type User, userSchema } from '@evergrow/domain/account';
import { paths } from '@evergrow/domain/kernel';
import { listenDoc } from './collection.ts';
import { openAccount } from './open-account.ts';

/** Follows `users/{uid}`, asking the API to make it where a first sign-in finds none. Returns the function that stops it. */
export function followAccount(
  uid: string,
  listener: { next: (account: User) => void; error: (error: unknown) => void },
): () => void {
  let asked = false;
  return listenDoc(paths.user(uid), userSchema, {
    next: (account) => {
      if (account) return listener.next(account);
      if (asked) return undefined;
      asked = true;
      openAccount().catch(listener.error);
      return undefined;
    },
    error: listener.error,
  });
}
