import { defineConfig } from 'vitest/config';
import { messages } from './scripts/messages.ts';

/** For `npm run mutate`: only core's own tests, without the plugins that build pages. */
export default defineConfig({
  plugins: [messages()],
  test: {
    include: ['src/core/**/*.test.ts'],
    setupFiles: ['tests/fixtures/english.ts'],
    environment: 'node',
  },
});
