import '@fontsource-variable/figtree';
import './tokens.css';
import './base.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app.tsx';

// Few come by a recommendation: what keeps it is fetched for them alone.
if (window.location.search.includes('ref=')) {
  void import('../features/affiliates/follow-link.ts').then(({ followLink }) => followLink());
}

const root = document.getElementById('root');
if (!root) throw new Error('no #root');
createRoot(root).render(
  <StrictMode>
    <App />
  </StrictMode>,
);
