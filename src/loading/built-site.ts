import { assembleStory, type AnchoredArticle, type BuiltMedia } from '#core/story/assemble.ts';
import { readFullLayer, withFullShapes } from '#core/story/full-shapes.ts';
import type { Story } from '#core/story/story.ts';
import { loadPart } from '#delivery/load-part.ts';
import { nextTask } from '#delivery/next-task.ts';
import { files as pageFiles, whileFetching } from '#delivery/files.ts';
import { faultText, type Fault, type Result } from '#core/result.ts';

// The stories of data/stories known to the build, which prepares them: see scripts/prepared-stories.ts. In the browser
// each file is fetched by its address, so that no page or script contains a story's data; during prerendering they are
// texts.
interface Prepared {
  /** Their addresses, or their texts. */
  readonly files: Readonly<Record<string, string>>;
  /** Addresses of the full shapes of layers that are simplified, by file of the layer. */
  readonly full?: Readonly<Record<string, string>>;
  readonly faults?: readonly Fault[];
}
const addresses: Readonly<Record<string, Prepared>> = import.meta.env.SSR
  ? {}
  : import.meta.glob<Prepared>('/data/stories/*/article.md', {
      query: '?addresses',
      import: 'default',
      eager: true,
    });
const texts: Record<string, () => Promise<Prepared>> = import.meta.env.SSR
  ? import.meta.glob<Prepared>('/data/stories/*/article.md', { query: '?texts', import: 'default' })
  : {};
// The text is small and already parsed.
const articles = import.meta.glob<BuiltArticle>('/data/stories/*/article.md', {
  query: '?passages',
  import: 'default',
});
/** An article with the addresses of the story's images and recordings. */
type BuiltArticle = AnchoredArticle & { readonly media: BuiltMedia };

const keyOf = (slug: string) => `/data/stories/${slug}/article.md`;

async function fetchText(address: string): Promise<string> {
  const response = await fetch(address);
  if (!response.ok) throw new Error(`the server answered ${response.status}`);
  return response.text();
}

/** Slugs of the site's stories. */
export function storySlugs(): readonly string[] {
  return Object.keys(articles)
    .flatMap((path) => /^\/data\/stories\/([^/]+)\//.exec(path)?.[1] ?? [])
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
  const prepared = import.meta.env.SSR ? await texts[keyOf(slug)]?.() : addresses[keyOf(slug)];
  const { files = {}, full = {}, faults } = prepared ?? {};
  if (faults) return { ok: false, faults };
  const failedFiles = new Set<string>();
  // Named as by the build: see vite.config.ts.
  const readingArticle = whileFetching(
    `article-${slug}.js`,
    loadPart<BuiltArticle | undefined>(articles[keyOf(slug)]?.() ?? Promise.resolve(undefined)),
  );
  // Awaited below; until then a rejection has no listener.
  readingArticle.catch(() => undefined);
  const read = import.meta.env.SSR
    ? new Map(Object.entries(files))
    : await fetchTexts(files, failedFiles);
  const article = await readingArticle;
  const parts = { texts: read, article, addresses: files, full };
  await nextTask();
  const story = await readable(parts, failedFiles);
  await nextTask();
  return { ok: true, value: story };
}

/** @param failed is added what can't be fetched */
async function fetchTexts(
  files: Readonly<Record<string, string>>,
  failed: Set<string>,
): Promise<ReadonlyMap<string, string>> {
  const read = new Map<string, string>();
  await Promise.all(
    Object.entries(files).map(async ([file, address]) => {
      try {
        read.set(file, await whileFetching(address, fetchText(address)));
      } catch {
        failed.add(file);
      }
    }),
  );
  return read;
}

/** The files of a story that a browser can't do without; the others are layers. */
const neededFiles: readonly string[] = ['story.json', 'article.md'];

/** Where SvelteKit puts files of the site. Vite writes their addresses as seen from the host during prerendering. */
const assets = '_app/';

/** Images and recordings with addresses that begin at the site's root, which each page knows. */
function fromRoot({ images, recordings }: BuiltMedia): BuiltMedia {
  const relative = (address: string) =>
    address.includes(assets) ? address.slice(address.indexOf(assets)) : address;
  const mapped = <From, To>(all: Readonly<Record<string, From>>, to: (one: From) => To) =>
    Object.fromEntries(Object.entries(all).map(([file, one]) => [file, to(one)]));
  return {
    images: mapped(images, (image) => ({
      ...image,
      sources: image.sources.map((one) => ({ ...one, address: relative(one.address) })),
    })),
    recordings: mapped(recordings, relative),
  };
}

interface StoryParts {
  readonly addresses: Readonly<Record<string, string>>;
  readonly full: Readonly<Record<string, string>>;
  readonly texts: ReadonlyMap<string, string>;
  readonly article: BuiltArticle | undefined;
}

/**
 * A story of which some files may have failed, or be something else than what was built. Without a layer the rest is
 * still readable; without its other files it isn't.
 * @throws an error that names the missing files
 */
async function readable(parts: StoryParts, failedFiles: ReadonlySet<string>): Promise<Story> {
  const { texts, article, full } = parts;
  const needed = [...failedFiles].filter((file) => neededFiles.includes(file));
  const result =
    needed.length > 0
      ? undefined
      : assembleStory(texts, article, {
          failedFiles,
          simplifiedFiles: new Set(Object.keys(full)),
          ...(article && { media: fromRoot(article.media) }),
        });
  if (result?.ok) return result.value;
  const faulty = new Set([...needed, ...(result?.faults.map(({ file }) => file) ?? [])]);
  const layersOnly = [...faulty].every((file) => !neededFiles.includes(file));
  if (faulty.size > 0 && layersOnly) return readable(parts, new Set([...failedFiles, ...faulty]));
  // The article is a script, so it has no address of its own.
  if (faulty.size === 0 || faulty.has('article.md'))
    return loadPart(Promise.reject(new Error('article.md')));
  const failed = [...faulty].flatMap((file) => parts.addresses[file] ?? []);
  failed.forEach(pageFiles().addFailed);
  throw pageFiles().failureOf(failed);
}

/**
 * The story with the full shapes of its layers, or with those that could be loaded: the others stay listed in
 * `simplifiedLayers`.
 */
export async function loadFullShapes(story: Story): Promise<Story> {
  const { full = {} } = addresses[keyOf(story.slug)] ?? {};
  const wanted = story.layers.filter(({ id }) => story.simplifiedLayers.includes(id));
  const read = await Promise.all(
    wanted.map(async ({ id, file }) => {
      const address = full[file] ?? '';
      await pageFiles().reachable();
      const text = await whileFetching(address, fetchText(address)).catch(() => '');
      return [id, readFullLayer(text)] as const;
    }),
  );
  const arrived = read.flatMap(([id, layer]) => (layer ? [[id, layer] as const] : []));
  return withFullShapes(story, new Map(arrived));
}

/** Formats all faults of a story, one per line, for an error page or a failed build. */
export function faultsText(faults: readonly Fault[]): string {
  return faults.map(faultText).join('\n');
}
