import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import adapter from '@sveltejs/adapter-static';
import { sveltekit } from '@sveltejs/kit/vite';
import { normalizePath } from 'vite';
import { defineConfig } from 'vitest/config';
import { breakpointStyles } from './scripts/breakpoints.ts';
import { baseMaps } from './scripts/base-maps.ts';
import { caches } from './scripts/caches.ts';
import { prerenderedParts } from './scripts/prerendered-parts.ts';
import { preparedStories } from './scripts/prepared-stories.ts';
import { scopeClass } from './scripts/page-styles.ts';
import { siteVersion } from './scripts/version.mjs';
import { stories } from './scripts/stories.ts';
import { fonts } from './scripts/fonts.ts';
import { readHosts } from './scripts/content-policy.ts';
import { inlineScripts } from './scripts/inline-scripts.ts';
import { heapGrowth } from './scripts/heap-growth.ts';
import { logOmissions } from './scripts/omissions.ts';
import { licences } from './scripts/licences.ts';
import { messages } from './scripts/messages.ts';
import { siteUrlOf } from './src/previews/site-url.ts';
import { styleSheets } from './scripts/style-sheets.ts';
import { pagePolicies, withoutAnnouncerStyle } from './scripts/page-policy.ts';

/** Output folder of the build. */
const folder = process.env['BUILD_FOLDER'] ?? 'build';

const outputs = ['.cache', folder].map((name) =>
  normalizePath(fileURLToPath(new URL(`./${name}`, import.meta.url))),
);
const isOutput = (path: string) => outputs.some((output) => `${path}/`.startsWith(`${output}/`));

/** Plain hosts don't know .mjs as JavaScript, and browsers refuse such a worker. */
const assetFileNames = ({ names }: { readonly names: readonly string[] }) =>
  `_app/immutable/assets/[name].[hash]${names[0]?.endsWith('.mjs') ? '.js' : '[extname]'}`;

/** Files that are loaded by what they are called have names, so that a notice can say which one is missing. */
function chunkFileNames({ facadeModuleId: id }: { readonly facadeModuleId?: string | null }) {
  const [, language, part] = /src\/messages\/([\w-]+)\/([\w-]+)\.compiled/.exec(id ?? '') ?? [];
  const story = /\/data\/stories\/([^/]+)\/article\.md/.exec(id ?? '')?.[1];
  const name = part ? `messages-${language ?? ''}-${part}.` : story ? `article-${story}.` : '';
  return `_app/immutable/chunks/${name}[hash].js`;
}

const predicates = fileURLToPath(
  new URL('node_modules/robust-predicates/esm/orient2d.js', import.meta.url),
);

/** What a part that is loaded later shares with another page. */
const ofLaterParts = /\/card\/Sources\.svelte|\/sources-of\.ts|\/icons\/chevron-(left|right)\./;

export default defineConfig(({ command }) => ({
  css: { postcss: { plugins: breakpointStyles } },
  plugins: [
    heapGrowth(),
    stories(),
    preparedStories(),
    prerenderedParts(),
    baseMaps(),
    messages(),
    fonts(),
    inlineScripts(),
    licences(),
    styleSheets(),
    withoutAnnouncerStyle(),
    logOmissions(),
    sveltekit({
      // Not in development, where it would change with each style.
      ...(command === 'build' ? { compilerOptions: { cssHash: scopeClass } } : {}),
      adapter: pagePolicies(
        adapter({ pages: folder, assets: folder }),
        folder,
        readHosts(process.env['POLICY_HOSTS'] ?? ''),
        siteUrlOf(process.env['SITE_URL']),
      ),
      // A link such as #date=2023-05-11 is a view, not an anchor. Previews may be skipped, and without SITE_URL there
      // is no sitemap.
      // Stories may have tests of their own.
      typescript: {
        config: (config) => ({
          ...config,
          include: [
            ...(config['include'] as string[]),
            '../bench/**/*.ts',
            '../scripts/*.d.ts',
            '../data/stories/*/tests/**/*.ts',
          ],
        }),
      },
      ...(command === 'build' ? { version: { name: siteVersion() } } : {}),
      // By src/ui/offline/Watch.svelte, once the page has been read for a while.
      serviceWorker: { register: false },
      prerender: {
        handleMissingId: 'ignore',
        handleUnseenRoutes: 'ignore',
        // Previews are rendered on all cores while the next ones are drawn.
        concurrency: availableParallelism() + 1,
      },
    }),
  ],
  // Plugin timings don't help whoever builds the site. MapLibre alone exceeds the default size limit, and is loaded
  // after the article.
  build: {
    chunkSizeWarningLimit: 1200,
    rolldownOptions: { checks: { pluginTimings: false } },
    // A story's small files would become data: addresses, which the pages' policy doesn't let them fetch. Fonts are in a
    // style sheet only if the first view of a page needs them: see scripts/fonts.ts.
    assetsInlineLimit: (file) =>
      /(json|webp|m4a|mp3|ogg|opus|wav|mp4|webm|vtt|woff2)$/.test(file) ? false : undefined,
  },
  // Everything that pages share is in one file: it compresses better than twenty.
  environments: {
    ssr: { build: { rolldownOptions: { output: { assetFileNames } } } },
    client: {
      build: {
        // Loaded only by developers' tools.
        sourcemap: true,
        rolldownOptions: {
          output: {
            assetFileNames,
            chunkFileNames,
            codeSplitting: {
              groups: [
                // Not what the story’s page loads later.
                {
                  name: 'shared',
                  tags: ['$initial'],
                  minShareCount: 2,
                  test: (id: string) => !ofLaterParts.test(id),
                },
                // What several parts that are loaded later share, if it is small: a file's name costs as much.
                {
                  name: 'small',
                  test: /\/src\/|\?(base|world)$/,
                  maxModuleSize: 700,
                  minShareCount: 2,
                },
              ],
            },
          },
        },
      },
    },
  },
  // Turf needs one of its predicates; the others can't be left out by themselves.
  resolve: {
    alias: [{ find: /^robust-predicates$/, replacement: predicates }],
  },
  // Builds and tests write there. A tsconfig.json or a page would reload the whole site, and one that is being rendered
  // at that moment fails.
  server: {
    fs: { allow: ['data', ...Object.values(caches)] },
    watch: { ignored: isOutput },
  },
  // Imports of compiled messages are discovered late, which would reload the page.
  optimizeDeps: { include: ['@messageformat/runtime', '@messageformat/runtime/lib/cardinals'] },
  test: {
    environment: 'node',
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{src,scripts}/**/*.test.ts',
            'tests/{data,architecture,stories}/**/*.test.ts',
            'data/stories/*/tests/*.test.ts',
          ],
          setupFiles: ['tests/fixtures/english.ts'],
          // The architecture tests run the linter and the dependency checker.
          testTimeout: 60_000,
        },
      },
      {
        extends: true,
        test: {
          name: 'built',
          include: ['tests/built/**/*.test.ts', 'data/stories/*/tests/built/*.test.ts'],
        },
      },
    ],
  },
}));
