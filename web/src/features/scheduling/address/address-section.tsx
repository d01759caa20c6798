import type { FoundPlace, Places, Served } from '@evergrow/domain/dispatch';
import { IconMapPin, IconMapPinOff } from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { api } from '../../../lib/api.ts';
import { keepDraft, keptDraft } from '../../../lib/draft.ts';
import { useQuery } from '../../../lib/use-query.ts';
import { useT } from '../../../lib/use-t.tsx';
import { Button } from '../../../ui/button.tsx';
import { ErrorNote } from '../../../ui/error-note.tsx';
import { Note } from '../../../ui/note.tsx';
import { Skeleton } from '../../../ui/skeleton.tsx';
import { TextField } from '../../../ui/text-field.tsx';
import classes from './address-section.module.css';
import type { ChosenPlace } from './chosen-place.ts';

type Props = {
  slug: string;
  place: ChosenPlace | null;
  onPlace: (place: ChosenPlace | null) => void;
  isServed: (served: Served) => boolean;
};
type Found = FoundPlace & Served;

/** So many letters say something of an address; fewer fit everywhere. */
const fewest = 5;

/** The text once nothing was typed for a while: what is asked of a service that counts its questions. */
function useSettled(text: string): string {
  const [settled, setSettled] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), 450);
    return () => clearTimeout(timer);
  }, [text]);
  return settled;
}

/** Where the visit is to be, and at once whether anybody comes there. What was typed is kept until something is found. */
export function AddressSection({ slug, place, onPlace, isServed }: Props) {
  const t = useT('scheduling');
  const app = useT('app');
  const draft = `address.${slug}`;
  const [typed, setTyped] = useState(() => keptDraft(draft, { typed: '' }).typed);
  const asked = useSettled(typed.trim());
  const found = useQuery(
    place === null && asked.length >= fewest ? `places/${slug}/${asked}` : null,
    () => api.get<Places>(`public/tenants/${slug}/places`, { query: { q: asked } }),
    300_000,
  );
  if (place) return <GivenAddress place={place} onPlace={onPlace} isServed={isServed} />;
  // What was found for a text before is not what is wanted now, and must not be chosen by a press that came too early.
  const isWaiting = typed.trim().length >= fewest && (found.loading || asked !== typed.trim());
  const isAway = found.error !== null || found.data?.available === false;
  return (
    <div className={classes.stack}>
      <TextField
        label={t('address.label')}
        hint={t('address.hint')}
        value={typed}
        onChange={(text) => {
          keepDraft(draft, { typed: text });
          setTyped(text);
        }}
        autoComplete="street-address"
        maxLength={200}
        type="search"
      />
      <ErrorNote error={isWaiting ? null : found.error} />
      {isWaiting ? <Skeleton height={92} /> : null}
      {found.data && found.error === null && asked === typed.trim() ? (
        <Suggestions
          found={found.data}
          onChoose={(one) => onPlace({ ...one, line2: '', access: '' })}
          isServed={isServed}
        />
      ) : null}
      {isAway && !isWaiting ? (
        <div>
          <Button variant="default" onClick={() => void found.reload()}>
            {app('tryAgain')}
          </Button>
        </div>
      ) : null}
    </div>
  );
}

type SuggestionsProps = {
  found: Places;
  onChoose: (place: Found) => void;
  isServed: (served: Served) => boolean;
};

function Suggestions({ found, onChoose, isServed }: SuggestionsProps) {
  const t = useT('scheduling');
  if (!found.available) return <Note tone="info">{t('address.unavailable')}</Note>;
  if (found.places.length === 0) return <Note tone="info">{t('address.nothing')}</Note>;
  return (
    <>
      <ul className={classes.places} aria-label={t('address.found')}>
        {found.places.map((place) => (
          <li key={`${place.label} ${place.point.lat} ${place.point.lng}`}>
            <button type="button" onClick={() => onChoose(place)}>
              <IconMapPin size={20} aria-hidden />
              <span>
                {place.label}
                {isServed(place) ? null : <small>{t('address.outside')}</small>}
              </span>
            </button>
          </li>
        ))}
      </ul>
      {found.attribution ? <p className={classes.small}>{found.attribution}</p> : null}
    </>
  );
}

function GivenAddress({ place, onPlace, isServed }: Omit<Props, 'slug'> & { place: ChosenPlace }) {
  const t = useT('scheduling');
  const served = isServed(place);
  return (
    <div className={classes.stack}>
      <Note
        tone={served ? 'success' : 'danger'}
        icon={served ? <IconMapPin aria-hidden /> : <IconMapPinOff aria-hidden />}
        title={place.label}
      >
        {t(served ? 'address.served' : 'address.notServed')}
      </Note>
      {served ? (
        <>
          <TextField
            label={t('address.line2')}
            optional
            value={place.line2}
            onChange={(line2) => onPlace({ ...place, line2 })}
            autoComplete="address-line2"
            maxLength={120}
          />
          <TextField
            label={t('address.access')}
            hint={t('address.accessHint')}
            optional
            value={place.access}
            onChange={(access) => onPlace({ ...place, access })}
            maxLength={300}
          />
        </>
      ) : null}
      <div>
        <Button variant="default" onClick={() => onPlace(null)}>
          {t('address.another')}
        </Button>
      </div>
    </div>
  );
}
