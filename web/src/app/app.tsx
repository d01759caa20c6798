import { Suspense } from 'react';
import { BrowserRouter, useRoutes } from 'react-router';
import { LocaleProvider } from '../lib/locale.tsx';
import { SessionProvider } from '../lib/session.tsx';
import { PageSkeleton } from '../ui/skeletons.tsx';
import { Toaster } from '../ui/toaster.tsx';
import { ErrorBoundary } from './error-boundary.tsx';
import { OfflineBanner } from './offline-banner.tsx';
import { routes } from './routes.tsx';
import { ScrollToTop } from './scroll-to-top.tsx';

const Pages = () => useRoutes(routes);

export const App = () => (
  <LocaleProvider>
    <ErrorBoundary>
      <BrowserRouter>
        <SessionProvider>
          <Suspense fallback={<PageSkeleton />}>
            <OfflineBanner />
            <ScrollToTop />
            <Pages />
            <Toaster />
          </Suspense>
        </SessionProvider>
      </BrowserRouter>
    </ErrorBoundary>
  </LocaleProvider>
);
