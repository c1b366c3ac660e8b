// Which module may import which; see ARCHITECTURE.md. ESLint checks the same for type imports in components.
const module = (name, allowed) => ({
  name: `${name}-imports-only-its-own`,
  severity: 'error',
  from: { path: `^src/${name}/`, pathNot: '\\.test\\.ts$' },
  to: { pathNot: allowed },
});

/** A package that only one module imports. */
const owner = (name, path) => ({
  name: `one-importer-of-${name}`,
  severity: 'error',
  from: { pathNot: path },
  to: { path: `^node_modules/${name}/` },
});

const packages = (...names) => names.map((name) => `^node_modules/${name}/`);

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    module('core', [
      '^src/core/',
      ...packages(
        '@turf/[^/]+',
        'valibot',
        '@valibot/to-json-schema',
        'any-ascii',
        '(mdast-util|micromark-extension)-[^/]+',
        'yaml',
        'minisearch',
        'geographiclib-geodesic',
        'd3-dsv',
        '@date-fns/tz',
        'd3-time',
        'jsonc-parser',
        'leven',
        'supercluster',
        '@types/(mdast|geojson|d3-dsv|d3-time)',
        // The type of import.meta.glob.
        'vite/types',
      ),
    ]),
    module('basemap', [
      '^src/(basemap|core|delivery)/',
      '^data/(stories|basemap)/',
      ...packages('pmtiles', '@mapbox/vector-tile', 'pbf', 'lineclip', '@types/geojson'),
    ]),
    module('delivery', ['^src/delivery/']),
    module('drawing', ['^src/(core|drawing)/']),
    module('first-picture', [
      '^src/(core|delivery|first-picture)/',
      // Where the map would be, and what is clicked.
      '^src/map/(fit-options|insets|pointer|props)\\.ts$',
      '^src/map/style/layer-groups\\.ts$',
      '^src/picture/(picture-hit-test|label-at)\\.ts$',
      ...packages('svelte'),
    ]),
    module('loading', ['^src/(core|delivery|loading)/']),
    module('map/style', [
      '^src/(core|drawing|map/style)/',
      '^src/basemap/(countries-in-sight|zooms)\\.ts$',
      ...packages('@maplibre/maplibre-gl-style-spec', '@types/geojson'),
    ]),
    module('map', [
      '^src/(basemap|core|delivery|drawing|map)/',
      ...packages('maplibre-gl', '@maplibre/maplibre-gl-style-spec', 'svelte', '@types/geojson'),
    ]),
    module('picture', [
      '^src/(basemap|core|delivery|drawing|picture|map/style)/',
      // Parts of the map's module that draw nothing and don't import MapLibre.
      '^src/map/(fit-options|pointer|props)\\.ts$',
      ...packages(
        'd3-geo',
        '@types/(d3-geo|geojson)',
        '@maplibre/maplibre-gl-style-spec',
        'svelte',
      ),
    ]),
    module('previews', [
      '^src/(basemap|core|drawing|picture|previews|map/style)/',
      '^src/map/(fit-options|insets)\\.ts$',
      '^src/first-picture/files\\.ts$',
      '^(fs|module|os|path|zlib)$',
      ...packages('@resvg/resvg-wasm', 'pmtiles', 'sharp', 'tinypool', '@types/geojson'),
    ]),
    module('offline', ['^src/offline/', '^src/core/sharing/script-json\\.ts$']),
    module('state', [
      '^src/(core|delivery|offline|state)/',
      '^\\$app/',
      ...packages('svelte', '@sveltejs/kit'),
    ]),
    module('ui', [
      '^src/(core|delivery|drawing|offline|state|ui)/',
      // Search finds the base map's towns, and the key names its countries.
      '^src/basemap/load-(towns|countries)\\.ts$',
      ...packages('svelte', '@lucide/svelte', '@fontsource/[^/]+', 'qr', 'virtua'),
    ]),
    owner('maplibre-gl', '^src/map/'),
    owner('@mapbox/vector-tile', '^(src|scripts)/basemap/'),
    owner('d3-geo', '^src/picture/'),
    owner('@resvg/resvg-wasm', '^src/previews/'),
    owner('d3-dsv', '^src/core/(sharing|preparing)/'),
    owner('@date-fns/tz', '^src/core/preparing/'),
    owner('d3-time', '^src/core/time/'),
    owner('qr', '^src/ui/'),
    owner('jsonc-parser', '^src/core/checking/'),
    owner('leven', '^src/core/checking/'),
    owner('edtf', '^src/core/time/[a-z-]+\\.test\\.ts$'),
    owner('minisearch', '^src/core/search/'),
    {
      name: 'nobody-imports-routes',
      severity: 'error',
      from: { pathNot: '^src/routes/' },
      to: { path: '^src/routes/' },
    },
    {
      name: 'router-only-in-routes-and-state',
      severity: 'error',
      from: { path: '^src/', pathNot: '^src/(routes|state)/' },
      to: { path: '^\\$app/' },
    },
    {
      name: 'no-circular',
      severity: 'error',
      // Blocks are in blocks: a Svelte component imports itself for that.
      from: { pathNot: '^src/ui/article/Blocks\\.svelte$' },
      to: { circular: true },
    },
    {
      name: 'no-unresolved',
      severity: 'error',
      from: {},
      to: {
        couldNotResolve: true,
        pathNot: [
          '^\\$app/',
          '^\\$service-worker$',
          '\\?url$',
          '^\\./\\$types',
          '^virtual:(guard|first-picture)$',
        ],
      },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['svelte', 'types', 'import', 'default'],
      extensions: ['.ts', '.js', '.mjs', '.svelte', '.d.ts', '.css'],
    },
  },
};
