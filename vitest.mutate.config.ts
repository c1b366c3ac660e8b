import { defineConfig } from 'vitest/config';
import { messages } from './scripts/messages.ts';

/** For `npm run mutate`: core's own tests alone, without what builds pages. */
export default defineConfig({
  plugins: [messages()],
  test: {
    include: ['src/core/**/*.test.ts'],
    setupFiles: ['tests/fixtures/english.ts'],
    environment: 'node',
  },
});
