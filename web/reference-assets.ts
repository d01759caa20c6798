import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Plugin } from 'vite';

const files = ['swagger-ui.css', 'swagger-ui-bundle.js'];

/** Puts Swagger UI beside the site, for the interactive API reference at `/v1/reference`: nothing comes from other hosts. */
export function referenceAssets(): Plugin {
  const { resolve } = createRequire(import.meta.url);
  return {
    name: 'reference-assets',
    generateBundle() {
      for (const file of files) {
        const source = readFileSync(resolve(`swagger-ui-dist/${file}`));
        this.emitFile({ type: 'asset', fileName: `reference/${file}`, source });
      }
      const source = "SwaggerUIBundle({ url: '/v1/openapi.json', dom_id: '#reference', deepLinking: true });";
      this.emitFile({ type: 'asset', fileName: 'reference/start.js', source });
    },
  };
}
