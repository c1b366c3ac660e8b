interface Attribution {
  readonly text: string;
  readonly url: string;
}

/** Sources and licences of the world's base map. */
const world: readonly Attribution[] = [
  { text: '© OpenStreetMap contributors (ODbL)', url: 'https://www.openstreetmap.org/copyright' },
  { text: 'GeoNames (CC BY 4.0)', url: 'https://www.geonames.org/' },
  { text: 'Natural Earth', url: 'https://www.naturalearthdata.com/' },
  { text: 'GSHHG (LGPL)', url: 'https://packages.debian.org/bookworm/gmt-gshhg-full' },
];

/** Further sources of stories' regional base maps. */
const regional = import.meta.glob<readonly Attribution[]>('/data/stories/*/base/base.json', {
  import: 'attribution',
  eager: true,
});

/** Sources and licences of the data of a story's base map, each once. */
export function baseAttributionOf(slug: string): readonly Attribution[] {
  const own = regional[`/data/stories/${slug}/base/base.json`] ?? [];
  const isNew = ({ text }: Attribution) => !world.some((one) => one.text === text);
  return [...world, ...own.filter(isNew)];
}
