import { paths } from '@evergrow/domain/kernel';
import { memberSchema } from '@evergrow/domain/tenancy';
import { useEffect, useRef, useState } from 'react';
import { readDoc } from '../../../lib/collection.ts';
import { useSignedIn } from '../../../lib/session.tsx';
import { useT } from '../../../lib/use-t.tsx';

/**
 * What to call who is in an audit trail, which holds ids only: members are looked up, each once. Who has left since
 * keeps their id.
 */
export function useActorNames(tenantId: string, actors: readonly string[]): (actor: string) => string {
  const t = useT('operations');
  const { uid } = useSignedIn();
  const [names, setNames] = useState<Record<string, string>>({});
  const asked = useRef(new Set<string>());
  const wanted = [...new Set(actors)].filter(
    (actor) => actor !== 'system' && actor !== uid && !actor.includes(':'),
  );
  const key = wanted.join(' ');
  useEffect(() => {
    for (const actor of key.split(' ')) {
      if (actor === '' || asked.current.has(actor)) continue;
      asked.current.add(actor);
      readDoc(paths.member(tenantId, actor), memberSchema).then(
        (member) => member && setNames((now) => ({ ...now, [actor]: member.displayName })),
        // Without a name the id is shown.
        () => asked.current.delete(actor),
      );
    }
  }, [key, tenantId]);
  return (actor) => {
    if (actor === 'system') return t('audit.system');
    if (actor === uid) return t('audit.you');
    return actor.startsWith('apiKey:') ? t('audit.key') : (names[actor] ?? actor);
  };
}
