import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { articles } from './scripts/articles.ts';
import { sayLeftOut } from './scripts/left-out.ts';
import { messages } from './scripts/messages.ts';

/** Where the built site goes. */
const folder = process.env['BUILD_FOLDER'] ?? 'build';

export default defineConfig({
  plugins: [
    articles(),
    messages(),
    sayLeftOut(),
    sveltekit({
      adapter: adapter({ pages: folder, assets: folder }),
      // A link such as #date=2023-05-11 is a view and no anchor in the page.
      // Previews may be left out, and without an address there is no sitemap.
      prerender: { handleMissingId: 'ignore', handleUnseenRoutes: 'ignore' },
    }),
  ],
  // Which plugin took how long is no news to who builds the site.
  // MapLibre alone is larger than the default limit, and is brought after the article.
  build: { chunkSizeWarningLimit: 1200, rolldownOptions: { checks: { pluginTimings: false } } },
  // What every page begins with and shares is one file: together it is packed better than in twenty.
  environments: {
    client: {
      build: {
        rolldownOptions: {
          output: {
            codeSplitting: { groups: [{ name: 'shared', tags: ['$initial'], minShareCount: 2 }] },
          },
        },
      },
    },
  },
  server: { fs: { allow: ['data'] } },
  // What compiled messages import is found late, and the page would be loaded twice.
  optimizeDeps: { include: ['@messageformat/runtime', '@messageformat/runtime/lib/cardinals'] },
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: ['{src,scripts}/**/*.test.ts', 'tests/{data,architecture}/**/*.test.ts'],
          setupFiles: ['tests/fixtures/english.ts'],
          // The architecture's tests start the linter and the dependency checker.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts'],
        },
      },
    ],
  },
});
