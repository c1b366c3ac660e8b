import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { articles } from './scripts/articles.ts';
import { logOmissions } from './scripts/omissions.ts';
import { messages } from './scripts/messages.ts';

/** Output folder of the build. */
const folder = process.env['BUILD_FOLDER'] ?? 'build';

export default defineConfig({
  plugins: [
    articles(),
    messages(),
    logOmissions(),
    sveltekit({
      adapter: adapter({ pages: folder, assets: folder }),
      // A link such as #date=2023-05-11 is a view, not an anchor. Previews may be skipped, and without SITE_URL there
      // is no sitemap.
      prerender: { handleMissingId: 'ignore', handleUnseenRoutes: 'ignore' },
    }),
  ],
  // Plugin timings don't help whoever builds the site. MapLibre alone exceeds the default size limit, and is loaded
  // after the article.
  build: { chunkSizeWarningLimit: 1200, rolldownOptions: { checks: { pluginTimings: false } } },
  // Everything that pages share is in one file: it compresses better than twenty.
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
  // Imports of compiled messages are discovered late, which would reload the page.
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
          // The architecture tests run the linter and the dependency checker.
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
