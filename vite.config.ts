import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { defineConfig } from 'vitest/config';

export default defineConfig({
  plugins: [
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
    include: ['src/**/*.test.ts', 'tests/data/**/*.test.ts'],
    environment: 'node',
  },
});
