/** Addresses of a story's files; in Node their paths. */
interface StoryFiles {
  /** Around what the story opens with. */
  readonly near?: string;
  /** Around its other features. */
  readonly far?: string;
  /** Names of towns, for search. */
  readonly towns?: string;
}

// Made by the build: see scripts/base-maps.ts.
const stories = import.meta.glob<StoryFiles>('/data/stories/*/article.md', {
  query: '?base',
  import: 'default',
  eager: true,
});
const worlds = import.meta.glob<{ readonly world: string }>('/data/basemap/world.pmtiles', {
  query: '?world',
  import: 'default',
  eager: true,
});

const filesOf = (slug: string) => stories[`/data/stories/${slug}/article.md`] ?? {};

/** Addresses of the archives with a story's base map, in the order in which a tile is looked for, by their names. */
export function baseAddresses(slug: string): ReadonlyMap<string, string> {
  const { near, far } = filesOf(slug);
  const world = worlds['/data/basemap/world.pmtiles']?.world;
  const all = Object.entries({
    [`${slug}.pmtiles`]: near,
    [`${slug}-far.pmtiles`]: far,
    'world.pmtiles': world,
  });
  return new Map(all.flatMap(([name, address]) => (address ? [[name, address]] : [])));
}

/** Address of the file with the towns of a story's base map. */
export const townsAddress = (slug: string): string | undefined => filesOf(slug).towns;
