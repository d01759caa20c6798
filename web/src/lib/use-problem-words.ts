import { useEffect, useState } from 'react';
import { useLocale } from './locale.tsx';
import { arrivedMessages, loadMessages } from './messages.ts';
import { translate } from './translate.ts';
import { useT } from './use-t.tsx';

export type ProblemWords = { title: string; hint: string };

/**
 * What to say of a problem by its code: what happened, and what to do. The words of what can happen anywhere come with
 * the app's own; all others are fetched beside the page and never waited for. As long as they are not there, or have
 * none for the code (a newer server), it is said that something did not work and how to find out why.
 */
export function useProblemWords(): (code: string) => ProblemWords {
  const t = useT('app');
  const { locale } = useLocale();
  const [, setArrived] = useState(() => arrivedMessages('problems', locale));
  useEffect(() => {
    // Without a network they may stay away: the next page that can fail asks again.
    loadMessages('problems', locale).then(setArrived, () => undefined);
  }, [locale]);
  return (code) => {
    const own = arrivedMessages('problems', locale) ?? {};
    const title = translate(own, locale, `${code}.title`);
    const hint = translate(own, locale, `${code}.hint`);
    if (title !== undefined && hint !== undefined) return { title, hint };
    const titleOf = `problems.${code}.title`;
    const hintOf = `problems.${code}.hint`;
    return t.has(titleOf) && t.has(hintOf)
      ? { title: t(titleOf), hint: t(hintOf) }
      : { title: t('problems.unexplained.title'), hint: t('problems.unexplained.hint') };
  };
}
