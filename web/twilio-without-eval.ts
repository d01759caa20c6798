import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const importer = /[\\/]twilio-video[\\/]es5[\\/]util[\\/]dynamicimport\.js$/;

/**
 * Twilio's client library makes itself a function out of text when it loads, which the site's content security policy
 * forbids, and with it the whole library. That function fetches a noise filter from a third party; there is none here.
 * And it needs all of tslib: in a form of its own, or the little that Firebase needs of it would grow for everybody.
 */
export function twilioWithoutEval(): Plugin {
  const { resolve } = createRequire(import.meta.url);
  return {
    name: 'twilio-without-eval',
    enforce: 'pre',
    resolveId: {
      filter: { id: /^tslib$/ },
      handler: (_id, from) => (from?.includes('twilio-video') ? resolve('tslib/tslib.js') : null),
    },
    load: {
      filter: { id: importer },
      handler: () => `module.exports = (url) => Promise.reject(new Error('not fetched: ' + url));`,
    },
  };
}
