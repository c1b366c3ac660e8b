import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';
import { articles } from './scripts/articles.ts';

export default defineConfig({
  plugins: [
    articles(),
    sveltekit({
      adapter: adapter({ pages: 'build', assets: 'build' }),
      // A link such as #date=2023-05-11 is a view and no anchor in the page.
      prerender: { handleMissingId: 'ignore' },
    }),
  ],
  // Which plugin took how long is no news to who builds the site.
  // MapLibre alone is larger than the default limit, and is brought after the article.
  build: { chunkSizeWarningLimit: 1200, rolldownOptions: { checks: { pluginTimings: false } } },
  server: { fs: { allow: ['data'] } },
  test: {
    include: ['src/**/*.test.ts', 'tests/{data,architecture}/**/*.test.ts'],
    // The architecture's tests start the linter and the dependency checker.
    testTimeout: 60_000,
    environment: 'node',
  },
});
