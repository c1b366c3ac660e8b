import { defineConfig } from '@playwright/test';
import { findChromium } from './scripts/find-chromium.mjs';
import { fixtureSite } from './scripts/fixture-site.mjs';

const port = 4290;
const devPort = 4291;
const fixturePort = 4292;
const executablePath = findChromium();

export default defineConfig({
  testDir: '.',
  // A benchmark may have left another version there.
  testIgnore: '**/.cache/**',
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
    // Requests that a worker answers can't be watched or replaced: only tests of it have it.
    serviceWorkers: 'block',
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
        // Pages are composited on the CPU: the first map is there in a third of the time.
        '--disable-gpu-compositing',
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
      testMatch: 'tests/e2e/**/*.spec.ts',
      testIgnore: ['**/.cache/**', '**/dev.spec.ts'],
      use: { baseURL: `http://localhost:${fixturePort}` },
    },
    // The stories of the project: what each says of itself, and their own tests.
    {
      name: 'stories',
      testMatch: ['tests/stories/*.spec.ts', 'data/stories/*/tests/*.spec.ts'],
    },
    {
      name: 'dev',
      testMatch: '**/dev.spec.ts',
      use: { baseURL: `http://localhost:${devPort}` },
    },
    // The program in the browser of another engine, where there is one.
    ...(process.env['FIREFOX_PATH']
      ? [
          {
            name: 'firefox',
            testMatch: 'tests/firefox/*.spec.ts',
            use: { baseURL: `http://localhost:${fixturePort}` },
          },
        ]
      : []),
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
