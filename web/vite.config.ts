import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { referenceAssets } from './reference-assets.ts';
import { twilioWithoutEval } from './twilio-without-eval.ts';

/** Where a running platform serves `/v1`, for `vite dev`; in production Hosting rewrites it. */
const platformOrigin = process.env.EVERGROW_ORIGIN ?? 'http://127.0.0.1:5000';

/** Chunks worth a request of their own before the page that imports them has arrived. */
const largeChunks = /\/(firestore|auth|firebase|schemas|with-mantine)-[\w-]+\.js$/;

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react(), referenceAssets(), twilioWithoutEval()],
  server: { proxy: { '/v1': platformOrigin } },
  build: {
    outDir: 'dist',
    target: 'es2022',
    sourcemap: false,
    // Fonts and icons stay files: the content security policy lets no script be fetched from a data URI.
    assetsInlineLimit: 0,
    // Only what is large is fetched ahead of the page that needs it: the names of every small part of every page
    // would add 4 KB to the first one.
    modulePreload: {
      polyfill: false,
      resolveDependencies: (_file, dependencies, { hostType }) =>
        hostType === 'html' ? dependencies : dependencies.filter((name) => largeChunks.test(name)),
    },
    rolldownOptions: {
      treeshake: {
        // Schemas are built when a module loads. Where a page uses only a pure function beside them, let them go,
        // and zod (20 KB) with them.
        manualPureFunctions: ['z'],
        moduleSideEffects: [{ test: /[\\/]domain[\\/]src[\\/]/, sideEffects: false }],
      },
      output: {
        // The first chunk lists all others by name, and each those it needs: names without words save a kilobyte there.
        chunkFileNames: 'assets/[hash:7].js',
        codeSplitting: {
          groups: [
            {
              name: 'react',
              test: /node_modules[\\/](react|react-dom|scheduler|react-router)[\\/]/,
              priority: 30,
            },
            {
              // Apart, or the chunk of Firestore would take it in, and Auth would fetch Firestore with it.
              name: 'firebase',
              // Not the CommonJS form of tslib, which the library of calls brings whole.
              test: /node_modules[\\/](@firebase[\\/](app|component|logger|util)[\\/]|idb[\\/]|tslib[\\/]tslib\.es6)/,
              priority: 25,
            },
            {
              name: 'firestore',
              test: /node_modules[\\/]@firebase[\\/](firestore|webchannel-wrapper)[\\/]/,
              priority: 20,
            },
            {
              // What most pages are made of, in one file: a dozen of a few hundred bytes each compress badly.
              name: 'parts',
              test: /[\\/]web[\\/]src[\\/](ui|lib)[\\/](?!.*(firebase|collection|follow|live|multi))/,
              minShareCount: 12,
              priority: 5,
            },
            { name: 'auth', test: /node_modules[\\/]@firebase[\\/]auth[\\/]/, priority: 20 },
          ],
        },
      },
    },
  },
});
