// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { createHash } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { PMTiles } from 'pmtiles';
import type { Plugin } from 'vite';
import { boundsOf } from '../src/core/geometry/measure.ts';
import type { Story } from '../src/core/story/story.ts';
import { storyCuts, worldCut } from './basemap/cut.mjs';
import { gazetteerOf } from './basemap/gazetteer.mjs';
import { openArchive } from './basemap/read-archive.mjs';
import { readSupplement } from './basemap/supplement.mjs';
import { importUrl } from './import-url.ts';
import { checkFolder } from './read-stories.ts';
import { caches } from './caches.ts';
import { root } from './set-up.mjs';

/** Languages of the interface. */
const languages = readdirSync(join(root, 'src/messages'));

const query = '?base';
const worldQuery = '?world';
const world = join(root, 'data/basemap/world.pmtiles');
/** Files are made once for what they are made of. */
const cache = join(root, caches.base);

/** The path of a file in the cache, made if it isn't there. @param of what it is made of */
async function cached(name: string, of: string, make: () => Promise<Uint8Array | undefined>) {
  const hash = createHash('sha256').update(of).digest('hex').slice(0, 12);
  const path = join(cache, hash, name);
  // An empty file: there is nothing to have.
  if (existsSync(path)) return statSync(path).size > 0 ? path : undefined;
  const bytes = await make();
  mkdirSync(dirname(path), { recursive: true });
  // Several processes of one build may make it at the same time.
  const part = `${path}.${process.pid}`;
  writeFileSync(part, bytes ?? '');
  renameSync(part, path);
  return bytes ? path : undefined;
}

/** What the world's archive and the code that cuts it are. */
function versionOfWorld(): string {
  const { size, mtimeMs } = statSync(world);
  const code = [
    'archive',
    'cut',
    'gazetteer',
    'in-rings',
    'names-in',
    'on-tiles',
    'supplement',
    'tile-parts',
  ].map((name) => readFileSync(join(root, `scripts/basemap/${name}.mjs`), 'utf8'));
  return [size, mtimeMs, languages, ...code].join('\n');
}

const filesIn = (folder: string) =>
  existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name)) : [];

function boxesOf(story: Story) {
  const shapes = [...story.features.values()].flatMap((feature) => feature.shapes);
  return {
    opening: [...story.opening.bbox],
    features: shapes.map(({ geometry }) => [...boundsOf(geometry)]),
  };
}

/** @throws if a story emphasises a country that the base map doesn't have */
async function checkEmphasis({ slug, emphasis }: Story, archive: PMTiles): Promise<void> {
  const { countries } = (await archive.getMetadata()) as { countries: Record<string, unknown> };
  const at = emphasis.findIndex((code) => !Object.hasOwn(countries, code));
  if (at < 0) return;
  throw new Error(
    `${slug}/story.json: emphasis[${at}]: “${emphasis[at]}” is not the code of a country on the base map: use its code in ISO 3166-1, such as “GB” for the United Kingdom`,
  );
}

interface Cuts {
  readonly near: string;
  readonly far: string | undefined;
  /** Names of towns, for search; undefined where the map has none. */
  readonly towns: string | undefined;
}

/** Zooms at which towns are listed: those of the world's file, and elsewhere where few are too small to look for. */
const townZooms = { near: 8, far: 7, world: 4, whole: 6 };

/** Towns of archives as JSON. @param paths of a story's archives and the world's, with the zoom that is read */
async function townsOf(paths: readonly { path: string; zoom: number }[]): Promise<Uint8Array> {
  const open = paths.map(({ path, zoom }) => ({ ...openArchive(path), zoom }));
  try {
    const sources = open.map(async ({ archive, zoom }) => {
      const { maxZoom } = await archive.getHeader();
      return { archive, zoom: Math.min(zoom, maxZoom) };
    });
    return Buffer.from(JSON.stringify(await gazetteerOf(await Promise.all(sources), languages)));
  } finally {
    for (const { close } of open) close();
  }
}

/** Paths of a story's files; undefined if it has faults, which its page tells. @param folder of the story */
async function cutsOf(folder: string, isWhole: boolean): Promise<Cuts | undefined> {
  const slug = basename(folder);
  const result = checkFolder(folder, slug);
  if (!result.ok) return undefined;
  const boxes = boxesOf(result.value);
  const base = filesIn(join(folder, 'base'));
  const of = [
    versionOfWorld(),
    JSON.stringify(boxes),
    ...base.map((file) => readFileSync(file, 'utf8')),
  ].join('\n');
  const { archive, close } = openArchive(world);
  let made: Promise<{ near: Uint8Array; far: Uint8Array | undefined }> | undefined;
  const cuts = () => (made ??= storyCuts(archive, boxes, readSupplement(`${folder}/base/`)));
  try {
    await checkEmphasis(result.value, archive);
    const near = await cached(`${slug}.pmtiles`, of, async () => (await cuts()).near);
    const far = await cached(`${slug}-far.pmtiles`, of, async () => (await cuts()).far);
    const whole = { path: world, zoom: isWhole ? townZooms.whole : townZooms.world };
    const own = [
      { path: near, zoom: townZooms.near },
      { path: far, zoom: townZooms.far },
    ].flatMap(({ path, zoom }) => (path === undefined ? [] : [{ path, zoom }]));
    const name = `${slug}-towns${isWhole ? '-world' : ''}.json`;
    const hasTowns = result.value.baseMap === 'political';
    const towns = hasTowns ? await cached(name, of, () => townsOf([...own, whole])) : undefined;
    return { near: near ?? '', far, towns };
  } finally {
    close();
  }
}

async function cutOfWorld(): Promise<string> {
  const { archive, close } = openArchive(world);
  try {
    return (
      (await cached('world.pmtiles', versionOfWorld(), () => worldCut(archive, languages))) ?? ''
    );
  } finally {
    close();
  }
}

/** A module whose parts are the files' addresses in browsers, and their paths in Node. */
function moduleOf(paths: Readonly<Record<string, string | undefined>>, isServer: boolean): string {
  const entries = Object.entries(paths).flatMap(([key, path]) => (path ? [{ key, path }] : []));
  const imports = entries.map(({ key, path }) =>
    isServer ? `const ${key} = ${JSON.stringify(path)};` : importUrl(key, path),
  );
  return [...imports, `export default { ${entries.map(({ key }) => key).join(', ')} };`].join('\n');
}

/**
 * Cuts the base map of each story, and of the world at small scales, from the archive of the whole world.
 * With `BASE_MAP=world` the whole archive is part of the site, and stories have only their own regional base maps.
 */
export function baseMaps(): Plugin {
  const isWhole = process.env['BASE_MAP'] === 'world';
  return {
    name: 'base-maps',
    enforce: 'pre',
    async load(id) {
      const isServer = this.environment.name !== 'client';
      if (id.endsWith(`world.pmtiles${worldQuery}`))
        return moduleOf({ world: isWhole ? world : await cutOfWorld() }, isServer);
      if (!id.endsWith(`/article.md${query}`)) return null;
      const folder = dirname(id.slice(0, -query.length));
      const cuts = await cutsOf(folder, isWhole);
      if (!cuts) return 'export default {};';
      const { near, far, towns } = cuts;
      const hasOwn = existsSync(join(folder, 'base/base.json'));
      return moduleOf(isWhole && !hasOwn ? { towns } : { near, far, towns }, isServer);
    },
  };
}
