import { type RankedProvider, type ScoreParts, scoreWeights } from '@evergrow/domain/matching';
import { IconCheck } from '@tabler/icons-react';
import { Link } from 'react-router';
import { useTenant } from '../../app/tenant-context.tsx';
import { useFormat } from '../../lib/use-format.ts';
import { useStorageUrl } from '../../lib/use-storage-url.ts';
import { useT } from '../../lib/use-t.tsx';
import { Avatar } from '../../ui/avatar.tsx';
import { Badge } from '../../ui/badge.tsx';
import { LinkButton } from '../../ui/button.tsx';
import { Rating } from '../../ui/rating.tsx';
import classes from './match-card.module.css';
import { confidenceWord, reasonText } from './reason-text.ts';

const parts: readonly (keyof ScoreParts)[] = ['goals', 'language', 'country', 'budget', 'availability'];

type Props = { match: RankedProvider; rank: number; rated: boolean };

/** One match: who, how well they fit and how sure that is, why, and what to do next. */
export function MatchCard({ match, rank, rated }: Props) {
  const t = useT('matching');
  const catalog = useT('catalog');
  const format = useFormat();
  const { slug } = useTenant();
  const { card } = match;
  const photo = useStorageUrl(card.photoPath);
  const page = `/t/${slug}/providers/${card.id}`;
  const sure = confidenceWord(match.confidence);
  return (
    <li className={classes.card} data-first={rank === 1 || undefined}>
      <div className={classes.head}>
        <Avatar name={card.displayName} src={photo} seed={card.id} size={72} />
        <div className={classes.who}>
          {rank === 1 && !rated ? <Badge>{t('matches.best')}</Badge> : null}
          <h2>
            <Link to={page}>{card.displayName}</Link>
          </h2>
          <p>{card.headline}</p>
          <p className={classes.facts}>
            <Rating rating={card.rating} />
            <span>{t('matches.price', { price: format.money(card.price) })}</span>
          </p>
        </div>
        {rated ? null : (
          <p className={classes.score}>
            <strong>{format.percent(match.score)}</strong>
            <span>{t('matches.fit')}</span>
          </p>
        )}
      </div>
      <ul className={classes.reasons} aria-label={t('matches.why')}>
        {match.reasons.map((reason) => (
          <li key={reason.code}>
            <IconCheck size={18} aria-hidden />
            <span>{reasonText(reason, { t, catalog, format })}</span>
          </li>
        ))}
      </ul>
      {rated ? null : (
        <details className={classes.details}>
          <summary>
            <span className={classes.sure} data-sure={sure} aria-hidden />
            {t(`matches.confidence.${sure}.title`)}
          </summary>
          <p>{t(`matches.confidence.${sure}.text`)}</p>
          <dl>
            {parts.map((part) => (
              <div key={part}>
                <dt>
                  {t('matches.part', {
                    name: t(`matches.parts.${part}`),
                    weight: format.percent(scoreWeights[part]),
                  })}
                </dt>
                <dd>
                  <meter min={0} max={1} value={match.parts[part]} aria-label={t(`matches.parts.${part}`)} />
                  <span>{format.percent(match.parts[part])}</span>
                </dd>
              </div>
            ))}
          </dl>
        </details>
      )}
      <div className={classes.actions}>
        <LinkButton to={`/t/${slug}/book/${card.id}`} variant={rank === 1 ? 'filled' : 'light'}>
          {t('matches.book')}
          <span className="visually-hidden"> {card.displayName}</span>
        </LinkButton>
        <LinkButton to={page} variant="subtle">
          {t('matches.profile')}
          <span className="visually-hidden"> {card.displayName}</span>
        </LinkButton>
      </div>
    </li>
  );
}
