import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Packages that one room alone imports. */
const owned = [
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
  'geographiclib-geodesic',
];

/**
 * What a room of src/ may not import, types included: dependency-cruiser reads no type imports within components.
 * @param {string} folder
 * @param {string[]} rooms that it may not import
 * @param {string[]} packages that it may not import
 */
const room = (folder, rooms, packages = owned) => ({
  files: [`src/${folder}/**/*.{ts,svelte}`],
  ignores: ['**/*.test.ts'],
  rules: {
    'no-restricted-imports': [
      'error',
      {
        patterns: [
          {
            regex: `^#(${rooms.join('|')})/|/(${rooms.join('|')})/[^/]+\\.(ts|svelte)$`,
            message: `src/${folder} may not import this room: see ARCHITECTURE.md.`,
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

/** Two words or more, as a text has and a name in code has not. */
const phrase = String.raw`/\p{L}{2,} \p{L}{2,}/u`;
/** A word of any length; the project's own name stands as it is. */
const word = String.raw`/(?<!\p{L})(?!Dateline\b)\p{L}{2,}/u`;
const toReaders =
  '/^(aria-(label|description|roledescription|valuetext)|title|placeholder|alt|label|content)$/';
const message = 'Words for readers stand in src/messages: see docs/languages.md.';

/** No text for readers outside the catalogue; what is thrown is for who writes code. */
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
      // Addresses are made by the one URL file, which knows about the fragment and the base.
      'svelte/no-navigation-without-resolve': 'off',
    },
  },
  {
    files: ['**/*.svelte', '**/*.svelte.ts'],
    languageOptions: { parserOptions: { parser: ts.parser } },
  },
  {
    files: ['src/{core,loading,map,picture,state,ui,routes}/**/*.ts'],
    ignores: [
      '**/*.test.ts',
      // What these say is for who writes a story, at the build: in English, as the format is.
      'src/core/story/{annotation-faults,article,assemble,check,feature-faults,part-faults,references,schema,perspective-faults}.ts',
      'src/core/time/edtf.ts',
      // Markup for other pages.
      'src/core/sharing/embed-code.ts',
      // Names: of fonts, and of those whose data the map is drawn from, as they wish to be named.
      'src/map/{attribution,load-label-fonts}.ts',
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
    // A function is read at a glance: longer ones are split along their steps. See ARCHITECTURE.md.
    files: ['{src,scripts,bench}/**/*.{ts,mjs,js,svelte}'],
    ignores: ['**/*.test.ts'],
    rules: { 'max-lines-per-function': ['error', { max: 60 }] },
  },
  room(
    'core',
    ['drawing', 'loading', 'map', 'picture', 'previews', 'state', 'ui', 'routes'],
    ['maplibre-gl', 'svelte'],
  ),
  room(
    'drawing',
    ['loading', 'map', 'picture', 'previews', 'state', 'ui', 'routes'],
    [...owned, 'svelte'],
  ),
  room(
    'loading',
    ['drawing', 'map', 'picture', 'previews', 'state', 'ui', 'routes'],
    [...owned, 'svelte'],
  ),
  room(
    'map',
    ['loading', 'picture', 'previews', 'state', 'ui', 'routes'],
    owned.filter((name) => name !== 'maplibre-gl'),
  ),
  room(
    'picture',
    ['loading', 'previews', 'state', 'ui', 'routes'],
    owned.filter((name) => name !== 'd3-geo'),
  ),
  room(
    'previews',
    ['loading', 'state', 'ui', 'routes'],
    owned.filter((name) => name !== '@resvg/resvg-wasm'),
  ),
  room('state', ['drawing', 'loading', 'map', 'picture', 'previews', 'ui', 'routes']),
  room(
    'ui',
    ['loading', 'map', 'picture', 'previews', 'routes'],
    owned.filter((name) => name !== 'qr'),
  ),
);
