import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Packages that only one module imports. */
const owned = [
  '@mapbox/vector-tile',
  'maplibre-gl',
  'd3-dsv',
  'd3-geo',
  'qr',
  '@resvg/resvg-wasm',
  'edtf',
  '@turf/*',
  'valibot',
  'mdast-util-from-markdown',
  'minisearch',
  'supercluster',
  'geographiclib-geodesic',
];

/**
 * Import restrictions of a module in src/, including type imports in components, which dependency-cruiser doesn't read.
 * @param {string} folder
 * @param {string[]} modules that it may not import
 * @param {string[]} packages that it may not import
 */
const module = (folder, modules, packages = owned) => ({
  files: [`src/${folder}/**/*.{ts,svelte}`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^#(${modules.join('|')})/|/(${modules.join('|')})/[^/]+\\.(ts|svelte)$`,
            message: `src/${folder} may not import this module: see ARCHITECTURE.md.`,
          },
          {
            group: [...packages, ...packages.map((name) => `${name}/*`)],
            message: `src/${folder} may not import this package: see ARCHITECTURE.md.`,
          },
        ],
      },
    ],
  },
});

/** Two words or more: text, and not an identifier. */
const phrase = String.raw`/\p{L}{2,} \p{L}{2,}/u`;
/** A single word; except the project's name. */
const word = String.raw`/(?<!\p{L})(?!Dateline\b)\p{L}{2,}/u`;
const toReaders =
  '/^(aria-(label|description|roledescription|valuetext)|title|placeholder|alt|label|content)$/';
const message = 'Text for readers belongs in src/messages: see docs/languages.md.';

/** No text for readers outside src/messages. Errors thrown are for developers. */
const phrases = [
  `Literal[value=${phrase}]:not(NewExpression[callee.name='Error'] Literal)`,
  `TemplateElement[value.raw=${phrase}]:not(NewExpression[callee.name='Error'] TemplateElement)`,
].map((selector) => ({ selector, message }));
const markup = [
  `:not(SvelteStyleElement) > SvelteText[value=${word}]`,
  `SvelteAttribute[key.name=${toReaders}] > SvelteLiteral[value=${word}]`,
  `SvelteAttribute[key.name=${toReaders}] SvelteMustacheTag Literal[value=${word}]`,
].map((selector) => ({ selector, message }));

export default ts.config(
  {
    ignores: [
      'build/',
      '.svelte-kit/',
      '.cache/',
      'node_modules/',
      'test-results/',
      'playwright-report/',
    ],
  },
  js.configs.recommended,
  ts.configs.strict,
  svelte.configs.recommended,
  {
    languageOptions: { globals: { ...globals.browser, ...globals.node } },
    rules: {
      'no-undef': 'off',
      '@typescript-eslint/no-unused-vars': [
        'error',
        { varsIgnorePattern: '^_', argsIgnorePattern: '^_' },
      ],
      // src/state/address.ts makes all links; it handles the fragment and the base path.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: [
      'src/{basemap,core,delivery,first-picture,loading,map,picture,state,ui,routes}/**/*.ts',
    ],
    ignores: [
      '**/*.test.ts',
      // Errors for authors of stories, during the build: in English, like the format.
      'src/core/story/{article,assemble}.ts',
      'src/core/{checking,preparing}/*.ts',
      // HTML for other pages.
      'src/core/sharing/embed-code.ts',
      // Names of fonts, and attributions as their owners require.
      'src/basemap/attribution.ts',
      'src/map/load-label-fonts.ts',
      'src/map/style/font-stacks.ts',
      'src/picture/font-faces.ts',
    ],
    rules: { 'no-restricted-syntax': ['error', ...phrases] },
  },
  {
    files: ['src/**/*.svelte'],
    rules: { 'no-restricted-syntax': ['error', ...phrases, ...markup] },
  },
  {
    // Longer functions are split into steps. See ARCHITECTURE.md.
    files: ['{src,scripts,bench}/**/*.{ts,mjs,js,svelte}'],
    ignores: ['**/*.test.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 60 }] },
  },
  module(
    'core',
    ['delivery', 'drawing', 'loading', 'map', 'picture', 'previews', 'state', 'ui', 'routes'],
    ['maplibre-gl', 'svelte'],
  ),
  module(
    'basemap',
    ['drawing', 'loading', 'map', 'picture', 'previews', 'state', 'ui', 'routes'],
    [...owned.filter((name) => name !== '@mapbox/vector-tile'), 'svelte'],
  ),
  module(
    'delivery',
    ['core', 'drawing', 'loading', 'map', 'picture', 'previews', 'state', 'ui', 'routes'],
    [...owned, 'svelte'],
  ),
  module(
    'drawing',
    ['delivery', 'loading', 'map', 'picture', 'previews', 'state', 'ui', 'routes'],
    [...owned, 'svelte'],
  ),
  module(
    'first-picture',
    ['basemap', 'drawing', 'loading', 'previews', 'state', 'ui', 'routes'],
    [...owned],
  ),
  module(
    'loading',
    ['drawing', 'map', 'picture', 'previews', 'state', 'ui', 'routes'],
    [...owned, 'svelte'],
  ),
  module(
    'map',
    ['loading', 'picture', 'previews', 'state', 'ui', 'routes'],
    owned.filter((name) => name !== 'maplibre-gl'),
  ),
  module(
    'picture',
    ['loading', 'previews', 'state', 'ui', 'routes'],
    owned.filter((name) => name !== 'd3-geo'),
  ),
  module(
    'previews',
    ['loading', 'state', 'ui', 'routes'],
    owned.filter((name) => name !== '@resvg/resvg-wasm'),
  ),
  module('state', ['drawing', 'loading', 'map', 'picture', 'previews', 'ui', 'routes']),
  module(
    'ui',
    ['loading', 'map', 'picture', 'previews', 'routes'],
    owned.filter((name) => name !== 'qr'),
  ),
);
