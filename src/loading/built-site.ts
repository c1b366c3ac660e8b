import type { Article } from '#core/story/article.ts';
import { assembleStory } from '#core/story/assemble.ts';
import type { Story } from '#core/story/story.ts';
import { loadPart } from '#delivery/load-part.ts';
import { files as pageFiles, whileFetching } from '#delivery/files.ts';
import { faultText, type Fault, type Result } from '#core/result.ts';

// The stories of data/stories known to the build. In the browser each file is fetched by its address, so that no page
// or script contains a story's data; during prerendering they are read as text.
const jsonFiles = import.meta.glob<string>('/data/stories/*/*.json', {
  query: '?url',
  import: 'default',
  eager: true,
});
const layers = import.meta.glob<string>('/data/stories/*/layers/*.geojson', {
  query: '?url',
  import: 'default',
  eager: true,
});
const addresses: Record<string, string> = { ...jsonFiles, ...layers };
// The text is small and already parsed: see the build configuration.
const articles = import.meta.glob<Article>('/data/stories/*/article.md', {
  query: '?passages',
  import: 'default',
});
const folder = (slug: string) => `/data/stories/${slug}/`;

const texts: Record<string, () => Promise<string>> = import.meta.env.SSR
  ? {
      ...import.meta.glob<string>('/data/stories/*/*.json', {
        query: '?raw',
        import: 'default',
      }),
      ...import.meta.glob<string>('/data/stories/*/layers/*.geojson', {
        query: '?raw',
        import: 'default',
      }),
    }
  : {};

async function readFile(path: string): Promise<string> {
  if (import.meta.env.SSR) {
    const read = texts[path];
    if (!read) throw new Error(`no such file: ${path}`);
    // A byte order mark (RFC 8259, 8.1), which fetched text doesn't have.
    return (await read()).replace(/^\uFEFF/, '');
  }
  return whileFetching(addressOf(path), fetchText(addressOf(path)));
}

function addressOf(path: string): string {
  const address = addresses[path];
  if (!address) throw new Error(`no such file: ${path}`);
  return address;
}

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}

/** Slugs of the site's stories. */
export function storySlugs(): readonly string[] {
  return Object.keys(addresses)
    .flatMap((path) => /^\/data\/stories\/([^/]+)\/story\.json$/.exec(path)?.[1] ?? [])
    .sort();
}

const loaded = new Map<string, Promise<Result<Story>>>();

/**
 * Loads and parses a story; undefined if the site has none of that name. Cached.
 * @throws in the browser, with their names, if a file can't be loaded without which the story can't be read
 */
export function loadStory(slug: string): Promise<Result<Story>> | undefined {
  if (!storySlugs().includes(slug)) return undefined;
  const known = loaded.get(slug);
  if (known) return known;
  const loading = loadPreparedStory(slug);
  loaded.set(slug, loading);
  // Failures are not cached, so that the next call tries again.
  const forget = () => loaded.delete(slug);
  loading.then((result) => {
    if (!result.ok || result.value.failedLayers.length > 0) forget();
  }, forget);
  return loading;
}

async function loadPreparedStory(slug: string): Promise<Result<Story>> {
  const files = Object.keys(addresses)
    .filter((path) => path.startsWith(folder(slug)))
    .map((path) => path.slice(folder(slug).length));
  const failedFiles = new Set<string>();
  // Named as by the build: see vite.config.ts.
  const readingArticle = whileFetching(
    `article-${slug}.js`,
    loadPart<Article | undefined>(
      articles[`${folder(slug)}article.md`]?.() ?? Promise.resolve(undefined),
    ),
  );
  // Awaited below; until then a rejection has no listener.
  readingArticle.catch(() => undefined);
  const texts = new Map<string, string>();
  await Promise.all(
    files.map(async (file) => {
      try {
        texts.set(file, await readFile(folder(slug) + file));
      } catch (error) {
        if (import.meta.env.SSR) throw error;
        failedFiles.add(file);
      }
    }),
  );
  const article = await readingArticle;
  // Stories were checked by the build. The checks are only loaded there and in development.
  if (import.meta.env.SSR || import.meta.env.DEV) {
    const { checkStory } = await import('#core/checking/check-story.ts');
    return checkStory(texts, article, { folder: slug, failedFiles });
  }
  return { ok: true, value: await readable(slug, { texts, article }, failedFiles) };
}

interface StoryParts {
  readonly texts: ReadonlyMap<string, string>;
  readonly article: Article | undefined;
}

/**
 * A story of which some files may have failed, or be something else than what was built. Without a layer the rest is
 * still readable; without its other files it isn't.
 * @throws an error that names the missing files
 */
async function readable(
  slug: string,
  parts: StoryParts,
  failedFiles: ReadonlySet<string>,
): Promise<Story> {
  const { texts, article } = parts;
  const needed = [...failedFiles].filter((file) => !file.startsWith('layers/'));
  const result = needed.length > 0 ? undefined : assembleStory(texts, article, failedFiles);
  if (result?.ok) return result.value;
  const faulty = new Set([...needed, ...(result?.faults.map(({ file }) => file) ?? [])]);
  const layersOnly = [...faulty].every((file) => file.startsWith('layers/'));
  if (faulty.size > 0 && layersOnly)
    return readable(slug, parts, new Set([...failedFiles, ...faulty]));
  // The article is a script, so it has no address of its own.
  if (faulty.size === 0 || faulty.has('article.md'))
    return loadPart(Promise.reject(new Error('article.md')));
  const failed = [...faulty].map((file) => addressOf(folder(slug) + file));
  failed.forEach(pageFiles().addFailed);
  throw pageFiles().failureOf(failed);
}

/** Formats all faults of a story, one per line, for an error page or a failed build. */
export function faultsText(faults: readonly Fault[]): string {
  return faults.map(faultText).join('\n');
}
