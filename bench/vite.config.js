// Builds the benchmark's pages as the site is built, with the map's own code in them.
import { svelte } from '@sveltejs/vite-plugin-svelte';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { prerenderedParts } from '../scripts/prerendered-parts.ts';
import { preparedStories } from '../scripts/prepared-stories.ts';
import { baseMaps } from '../scripts/base-maps.ts';
import { messages } from '../scripts/messages.ts';

const here = (path) => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('..'),
  publicDir: false,
  base: './',
  logLevel: 'warn',
  plugins: [preparedStories(), prerenderedParts(), baseMaps(), messages(), svelte()],
  // What the router gives to the explorer's page; here there is none.
  resolve: {
    alias: { '$app/navigation': here('app/navigation.ts'), '$app/paths': here('app/paths.ts') },
  },
  build: {
    outDir: here('../.cache/bench'),
    emptyOutDir: true,
    chunkSizeWarningLimit: 1200,
    rolldownOptions: {
      input: ['adapter', 'bare', 'computing', 'explorer', 'geojson-base'].map((page) =>
        here(`pages/${page}.html`),
      ),
      checks: { pluginTimings: false },
    },
  },
});
