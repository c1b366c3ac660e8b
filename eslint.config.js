import js from '@eslint/js';
import svelte from 'eslint-plugin-svelte';
import globals from 'globals';
import ts from 'typescript-eslint';

/** Packages that one room alone imports. */
const owned = [
  'maplibre-gl',
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
  room('core', ['drawing', 'loading', 'map', 'state', 'ui', 'routes'], ['maplibre-gl', 'svelte']),
  room('drawing', ['loading', 'map', 'state', 'ui', 'routes'], [...owned, 'svelte']),
  room('loading', ['drawing', 'map', 'state', 'ui', 'routes'], [...owned, 'svelte']),
  room(
    'map',
    ['loading', 'state', 'ui', 'routes'],
    owned.filter((name) => name !== 'maplibre-gl'),
  ),
  room('state', ['drawing', 'loading', 'map', 'ui', 'routes']),
  room('ui', ['loading', 'map', 'routes']),
);
