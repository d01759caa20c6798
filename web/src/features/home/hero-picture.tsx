import { IconCalendarEvent, IconCheck, IconCreditCard, IconSparkles } from '@tabler/icons-react';
import { useFormat } from '../../lib/use-format.ts';
import { useT } from '../../lib/use-t.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import classes from './hero-picture.module.css';

/** A day ahead at mid-morning, in the reader's words; the picture shows no real booking. */
const pictured = Date.UTC(2026, 9, 6, 9, 30);

/** What the product does, drawn as three of its cards. Decoration: the words beside it say the same. */
export function HeroPicture() {
  const t = useT('home');
  const format = useFormat();
  return (
    <div className={classes.picture} aria-hidden>
      <div className={classes.match}>
        <div className={classes.person}>
          <Avatar name="Amara Okafor" size={52} />
          <div>
            <strong>Amara Okafor</strong>
            <span>{t('picture.headline')}</span>
          </div>
          <b>{format.percent(0.94)}</b>
        </div>
        <ul>
          {(['language', 'goals', 'hours'] as const).map((reason) => (
            <li key={reason}>
              <IconCheck size={16} />
              {t(`picture.${reason}`)}
            </li>
          ))}
        </ul>
        <span className={classes.tag}>
          <IconSparkles size={15} />
          {t('picture.match')}
        </span>
      </div>
      <div className={classes.slot}>
        <IconCalendarEvent size={22} />
        <div>
          <strong>{format.dateTime(pictured, 'UTC')}</strong>
          <span>{t('picture.held')}</span>
        </div>
      </div>
      <div className={classes.paid}>
        <IconCreditCard size={22} />
        <div>
          <strong>{format.money({ amount: 9000, currency: 'EUR' })}</strong>
          <span>{t('picture.paid')}</span>
        </div>
      </div>
    </div>
  );
}
