import type { User } from '@evergrow/domain/account';
import type { NotificationPreferences } from '@evergrow/domain/engagement';
import { toast } from '../../lib/toast.ts';
import { useT } from '../../lib/use-t.tsx';
import { ErrorNote } from '../../ui/error-note.tsx';
import classes from './notification-settings.module.css';
import { useSaveSettings } from './use-save-settings.ts';

const topics = [
  'bookings',
  'reminders',
  'arrivals',
  'waitlist',
  'matches',
  'reviews',
  'tenant',
] as const satisfies readonly (keyof NotificationPreferences)[];
const channels = ['email', 'inApp', 'sms'] as const;

/** Whether a topic goes by this channel; null where it never does. */
const chosen = (on: { email: boolean; inApp: boolean; sms?: boolean }, channel: (typeof channels)[number]) =>
  on[channel] ?? null;

/** What one is told about, and how. Each box counts as soon as it is ticked, and can be taken back. */
export function NotificationSettings({ uid, account }: { uid: string; account: User }) {
  const t = useT('settings');
  const tApp = useT('app');
  const { notifications } = account;
  const { save, error } = useSaveSettings(uid);
  const change = async (next: NotificationPreferences) => {
    if (!(await save({ notifications: next }))) return;
    toast({ message: tApp('saved'), undo: { label: tApp('undo'), run: () => void save({ notifications }) } });
  };
  return (
    <>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{t('preferences.topic')}</span>
            </th>
            {channels.map((channel) => (
              <th key={channel} scope="col">
                {t(`preferences.${channel}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {topics.map((topic) => (
            <tr key={topic}>
              <th scope="row">
                {t(`preferences.${topic}.title`)}
                <small>{t(`preferences.${topic}.hint`)}</small>
              </th>
              {channels.map((channel) => (
                <td key={channel}>
                  {chosen(notifications[topic], channel) === null ? null : (
                    <label>
                      <input
                        type="checkbox"
                        aria-label={`${t(`preferences.${topic}.title`)}: ${t(`preferences.${channel}`)}`}
                        checked={chosen(notifications[topic], channel) === true}
                        onChange={(event) =>
                          void change({
                            ...notifications,
                            [topic]: { ...notifications[topic], [channel]: event.currentTarget.checked },
                          })
                        }
                      />
                      <span className={classes.channel} aria-hidden>
                        {t(`preferences.${channel}`)}
                      </span>
                    </label>
                  )}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      <p className={classes.note}>{t('preferences.always')}</p>
      <ErrorNote error={error} />
    </>
  );
}
