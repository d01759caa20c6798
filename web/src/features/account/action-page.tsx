import { useSearchParams } from 'react-router';
import { useT } from '../../lib/use-t.tsx';
import { useTitle } from '../../lib/use-title.ts';
import { BadLink } from './bad-link.tsx';
import { ResetPassword } from './reset-password.tsx';
import { VerifyEmail } from './verify-email.tsx';

/** Where the links of the mails lead: `?mode=verifyEmail|resetPassword&oobCode=…`. */
export default function ActionPage() {
  const t = useT('account');
  useTitle(t('action.title'));
  const [search] = useSearchParams();
  const code = search.get('oobCode');
  if (code === null) return <BadLink />;
  if (search.get('mode') === 'verifyEmail') return <VerifyEmail code={code} />;
  return search.get('mode') === 'resetPassword' ? <ResetPassword code={code} /> : <BadLink />;
}
