import type { Mail } from './stand-ins.ts';

/** The address the button of a mail leads to. */
export function linkIn(mail: Mail | undefined): URL {
  const link = /<a href="([^"]+)" style="display:inline-block/.exec(mail?.html ?? '')?.[1];
  if (!link) throw new Error('there is no button in this mail');
  return new URL(link.replaceAll('&amp;', '&'));
}
