import { existsSync, readdirSync } from 'node:fs';
import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/find-chromium.mjs';
import { fixtureSite } from './scripts/fixture-site.mjs';

const port = 4290;
const devPort = 4291;
const fixturePort = 4292;
const executablePath = findChromium();

/** Tests of stories that the project doesn't have. */
const withoutStory = readdirSync('tests/stories', { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && !existsSync(`data/stories/${entry.name}`))
  .map(({ name }) => `stories/${name}/**`);

export default defineConfig({
  testDir: 'tests',
  outputDir: 'test-results',
  fullyParallel: true,
  workers: 2,
  forbidOnly: true,
  timeout: 120_000,
  expect: { timeout: 20_000 },
  reporter: [['list']],
  use: {
    baseURL: `http://localhost:${port}`,
    locale: 'en-GB',
    timezoneId: 'UTC',
    viewport: { width: 1440, height: 900 },
    trace: 'off',
    launchOptions: {
      ...(executablePath ? { executablePath } : {}),
      args: [
        '--no-sandbox',
        // WebGL without a GPU.
        '--use-gl=angle',
        '--use-angle=swiftshader',
        '--enable-unsafe-swiftshader',
        '--disable-quic',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
        '--no-first-run',
      ],
    },
  },
  projects: [
    // The program, on the stories of tests/fixtures/stories.
    {
      name: 'program',
      testMatch: 'e2e/**/*.spec.ts',
      testIgnore: '**/dev.spec.ts',
      use: { baseURL: `http://localhost:${fixturePort}` },
    },
    // The stories of the project: each, and what is known of some.
    {
      name: 'stories',
      testMatch: 'stories/**/*.spec.ts',
      testIgnore: withoutStory,
    },
    {
      name: 'dev',
      testMatch: '**/dev.spec.ts',
      use: { baseURL: `http://localhost:${devPort}` },
    },
  ],
  webServer: [
    {
      command: 'node scripts/serve.mjs',
      env: { PORT: String(port) },
      url: `http://localhost:${port}/`,
    },
    {
      command: 'node scripts/serve.mjs',
      env: { PORT: String(fixturePort), SITE_FOLDER: `${fixtureSite}/build` },
      url: `http://localhost:${fixturePort}/`,
    },
    {
      command: `npx vite dev --port ${devPort} --strictPort`,
      url: `http://localhost:${devPort}/`,
    },
  ],
});
