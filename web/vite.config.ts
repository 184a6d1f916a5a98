/** Builds the workbench into dist/web, beside the program that serves it. */
import { readFileSync } from 'node:fs';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  readonly version: string;
};

export default defineConfig({
  root: import.meta.dirname,
  plugins: [react()],
  // The reader in the browser names its version in what it reads, as the program does.
  define: { DEMARCHE_VERSION: JSON.stringify(version) },
  build: {
    outDir: '../dist/web',
    emptyOutDir: true,
    target: 'es2023',
    // Every part is fetched from where the page came from; nothing is inlined, so that the policy on content can be strict.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: { checks: { pluginTimings: false } },
    license: { fileName: 'THIRD-PARTY.md' },
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:4173', '/r': 'http://127.0.0.1:4173' } },
});
