export type Screen = {
  readonly name: string;
  /** Brotli bytes of JavaScript a first visit may take. */
  readonly limit: number;
  /** What the screen loads, by source file from `web/`; what these import statically comes with them. */
  readonly loads: readonly string[];
};

const kilobyte = 1000;
const words = (feature: string) => `src/features/${feature}/locales/en.json`;
const auth = ['../node_modules/firebase/app/dist/esm/index.esm.js', 'src/lib/firebase-auth.ts'];
const otherPages = 'src/app/other-pages.tsx';
const entry = ['index.html', 'src/app/locales/en.json'];

/** A page that anybody may open without signing in: no Firebase at all. */
function publicPage(name: string, feature: string, page: string): Screen {
  return {
    name,
    limit: 95 * kilobyte,
    loads: [...entry, words(feature), `src/features/${feature}/${page}.tsx`],
  };
}

const product = publicPage('product', 'product', 'product-page');
const quote = publicPage('quote', 'pricing', 'quote/quote-page');
const book = publicPage('book', 'commerce', 'book-page');

/** The same once its questions are there: they come beside the prices, in the words of several features. */
const wholeOf = (page: Screen, features: readonly string[], form: string): Screen => ({
  name: `${page.name}, all of it`,
  limit: 115 * kilobyte,
  loads: [...page.loads, ...features.map(words), `src/features/${form}.tsx`],
});

/** A signed-in frame with nothing in it yet. */
function shell(name: string, layout: string): Screen {
  const loads = [
    ...entry,
    ...auth,
    otherPages,
    'src/lib/firebase-firestore.ts',
    'src/lib/follow-account.ts',
    layout,
  ];
  return {
    name,
    limit: 340 * kilobyte,
    loads: [...loads, 'src/app/with-mantine.tsx', 'src/app/guards/require-role.tsx'],
  };
}

/** The budgets of the design, on the screens they are about. */
export const screens: readonly Screen[] = [
  publicPage('landing', 'home', 'landing-page'),
  publicPage('discover', 'discover', 'discover-page'),
  publicPage('tenant home', 'home', 'tenant-home-page'),
  publicPage('providers', 'catalog', 'providers-page'),
  publicPage('provider', 'catalog', 'provider-page'),
  publicPage('shop', 'shop', 'shop-page'),
  product,
  quote,
  wholeOf(quote, ['commerce', 'scheduling'], 'pricing/quote/visit-quote-form'),
  book,
  // The address is asked for last of all, and only of what is done at the client's.
  wholeOf(book, ['scheduling'], 'commerce/book-form'),
  {
    name: 'login',
    limit: 130 * kilobyte,
    loads: [
      ...entry,
      ...auth,
      otherPages,
      words('account'),
      'src/app/layouts/auth-layout.tsx',
      'src/features/account/sign-in-page.tsx',
    ],
  },
  shell('client shell', 'src/app/layouts/client-layout.tsx'),
  shell('workspace shell', 'src/app/layouts/workspace-layout.tsx'),
];
