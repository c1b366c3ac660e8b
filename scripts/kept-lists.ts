// Lists of what a browser keeps so that a story works without a network. In TypeScript, unlike other scripts, because
// Vite loads it after the packages are installed.
import { existsSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkFolder, storyFolders } from './read-stories.ts';
import { listFile, type KeptFile, type KeptList } from '../src/offline/list.ts';

/** What Vite wrote, by source file: https://vite.dev/guide/backend-integration */
export type Manifest = Readonly<
  Record<
    string,
    { readonly file: string; readonly assets?: readonly string[]; readonly css?: readonly string[] }
  >
>;

/** Larger files stay on the network, in bytes: a base map of the whole world. */
const largest = 32 * 2 ** 20;

/** The story that a source file is part of; undefined for the program's. */
const storyOf = (source: string): string | undefined =>
  (/(?:^|\/)data\/stories\/([^/]+)\//.exec(source) ??
    /\.cache\/stories\/[^/]+\/([^/]+)\//.exec(source))?.[1];

/** Base maps are named after their stories. */
const baseOf = (source: string): string | undefined =>
  /\.cache\/base\/[^/]+\/([^/]+)\.\w+$/.exec(source)?.[1];

/** The base map that all stories share. */
const isWorld = (source: string) => source.endsWith('/world.pmtiles');

/** Files of one story in the manifest. @param slugs of all stories */
function filesOf(manifest: Manifest, slug: string): readonly string[] {
  const files = Object.entries(manifest)
    .filter(
      ([source]) =>
        storyOf(source) === slug ||
        [slug, `${slug}-far`, `${slug}-towns`].includes(baseOf(source) ?? ''),
    )
    .flatMap(([, { file, assets = [], css = [] }]) => [file, ...assets, ...css]);
  return [...new Set(files)];
}

/** Files of the build that a page names. */
const filesIn = (html: string): readonly string[] => [
  ...new Set([...html.matchAll(/_app\/immutable\/[\w./-]+/g)].map(([path]) => path)),
];

/** Pages of a story that are not those of its features: these open in the story's own page. */
function pagesOf(site: string, slug: string): readonly string[] {
  const hasPicture = (page: string) => existsSync(join(site, page, 'map-narrow.svg'));
  return [
    slug,
    ...readdirSync(join(site, slug))
      .map((name) => `${slug}/${name}`)
      .filter((page) => existsSync(join(site, page, 'index.html')) && !hasPicture(page)),
  ];
}

/** Files and folders in a folder of the site, which may not be there. */
function filesBelow(site: string, folder: string): readonly string[] {
  const path = join(site, folder);
  if (!existsSync(path)) return [];
  const names = readdirSync(path, { recursive: true, encoding: 'utf8' });
  return names.map((name) => `${folder}/${name}`);
}

/** A list of these files, without those that the site doesn't have or that are too large. */
function listed(site: string, paths: readonly string[]): readonly KeptFile[] {
  const fileOf = (path: string) =>
    join(site, path === '' || path.endsWith('/') ? `${path}index.html` : path);
  return [...new Set(paths)]
    .filter((path) => existsSync(fileOf(path)))
    .map((path) => ({ path, bytes: statSync(fileOf(path)).size }))
    .filter(({ bytes }) => bytes <= largest)
    .sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The list of a story.
 * @param title of the story
 * @param program what is kept anyway
 */
export function keptOfStory(
  site: string,
  manifest: Manifest,
  version: string,
  { slug, title }: { readonly slug: string; readonly title: string },
  program: KeptList,
): KeptList {
  const pages = pagesOf(site, slug);
  const named = pages.flatMap((page) =>
    filesIn(readFileSync(join(site, page, 'index.html'), 'utf8')),
  );
  const beside = [
    ...['map-narrow.svg', 'map-wide.svg'].map((file) => `${slug}/${file}`),
    // Those of the front page.
    ...filesBelow(site, `${slug}/pictures`),
  ];
  const paths = [
    ...pages.map((page) => `${page}/`),
    ...beside,
    ...filesOf(manifest, slug),
    ...named,
  ];
  const isKept = new Set(program.files.map(({ path }) => path));
  const files = listed(site, paths).filter(({ path }) => !isKept.has(path));
  return { version, title, files };
}

/** The list of the program: everything that any story may load. */
export function keptOfSite(
  site: string,
  manifest: Manifest,
  version: string,
  slugs: readonly string[],
): KeptList {
  const ofStories = new Set(slugs.flatMap((slug) => filesOf(manifest, slug)));
  const built = filesBelow(site, '_app/immutable')
    .filter((path) => /\.(js|css|woff2|svg)$/.test(path) && !ofStories.has(path))
    // Made for single pages: see page-policy.ts.
    .filter((path) => !/^_app\/immutable\/(page|start)\./.test(path));
  const named = filesIn(readFileSync(join(site, 'index.html'), 'utf8'));
  const world = Object.entries(manifest).filter(([source]) => isWorld(source));
  return {
    version,
    title: '',
    files: listed(site, [
      '',
      'favicon.svg',
      'offline.html',
      'manifest.webmanifest',
      'icon-192.png',
      ...built,
      ...named,
      ...world.map(([, { file }]) => file),
    ]),
  };
}

/** The stories of a built site. */
function storiesOf(site: string, folder: string): readonly { slug: string; title: string }[] {
  return storyFolders(folder)
    .filter((slug) => existsSync(join(site, slug, 'index.html')))
    .map((slug) => {
      const story = checkFolder(join(folder, slug), slug);
      return { slug, title: story.ok ? story.value.title : slug };
    });
}

/** Writes all lists of a built site. @param folder with the stories */
export function writeKeptLists(site: string, output: string, folder = 'data/stories'): void {
  const manifest = JSON.parse(
    readFileSync(join(output, 'client/.vite/manifest.json'), 'utf8'),
  ) as Manifest;
  const { version } = JSON.parse(readFileSync(join(site, '_app/version.json'), 'utf8')) as {
    version: string;
  };
  const stories = storiesOf(site, folder);
  const write = (path: string, list: KeptList) =>
    writeFileSync(join(site, path), JSON.stringify(list));
  const slugs = stories.map(({ slug }) => slug);
  const program = keptOfSite(site, manifest, version, slugs);
  write(listFile, program);
  for (const story of stories)
    write(`${story.slug}/${listFile}`, keptOfStory(site, manifest, version, story, program));
}
