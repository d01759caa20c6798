import { Fragment, type ReactNode, use, useMemo } from 'react';
import { useLocale } from './locale.tsx';
import type { MessageKey, Namespace } from './message-keys.ts';
import { loadMessages } from './messages.ts';
import { type Parameters, translate } from './translate.ts';

export type Translate<N extends Namespace> = {
  (key: MessageKey<N>, parameters?: Parameters): string;
  /** The text with `<name>…</name>` handed to `tags.name`, for links and emphasis inside a sentence. */
  rich: (
    key: MessageKey<N>,
    tags: Record<string, (inner: string) => ReactNode>,
    parameters?: Parameters,
  ) => ReactNode;
  /** Whether there is such a text, for keys that come from data. */
  has: (key: string) => key is MessageKey<N>;
};

function enrich(text: string, tags: Record<string, (inner: string) => ReactNode>): ReactNode {
  return text.split(/(<\w+>.*?<\/\w+>)/).map((part, index) => {
    const match = /^<(\w+)>(.*)<\/\1>$/.exec(part);
    const render = match?.[1] === undefined ? undefined : tags[match[1]];
    // biome-ignore lint/suspicious/noArrayIndexKey: the parts of one sentence never move
    return <Fragment key={index}>{render ? render(match?.[2] ?? '') : part}</Fragment>;
  });
}

/**
 * The words of `feature` (its `locales/{en,es}.json`; `app` for the shell's own) in the reader's language. Suspends
 * until they are there. The compiler knows the keys; one that is missing all the same shows itself and is reported.
 */
export function useT<N extends Namespace>(feature: N): Translate<N> {
  const { locale } = useLocale();
  const messages = use(loadMessages(feature, locale));
  return useMemo(() => {
    const text = (key: string, parameters?: Parameters): string => {
      const found = translate(messages, locale, key, parameters);
      if (found === undefined) console.error(`no text ${feature}:${key} in ${locale}`);
      return found ?? key;
    };
    return Object.assign(text, {
      rich: (key: string, tags: Record<string, (inner: string) => ReactNode>, parameters?: Parameters) =>
        enrich(text(key, parameters), tags),
      has: (key: string): key is MessageKey<N> => translate(messages, locale, key) !== undefined,
    });
  }, [messages, locale, feature]);
}
