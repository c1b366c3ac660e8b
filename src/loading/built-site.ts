import type { Article } from '#core/story/article.ts';
import { assembleStory } from '#core/story/assemble.ts';
import { checkedBefore, type StoryChecks } from '#core/story/story-checks.ts';
import type { Story } from '#core/story/story.ts';
import { t } from '#core/i18n/i18n.ts';
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

// Stories were checked by the build. The checks are only loaded there and in development.
const checks: () => StoryChecks | Promise<StoryChecks> =
  import.meta.env.SSR || import.meta.env.DEV
    ? async () => (await import('#core/story/all-checks.ts')).allChecks
    : () => checkedBefore;

async function readFile(path: string): Promise<string> {
  if (import.meta.env.SSR) {
    const read = texts[path];
    if (!read) throw new Error(`no such file: ${path}`);
    return read();
  }
  const address = addresses[path];
  if (!address) throw new Error(`no such file: ${path}`);
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

/** Loads and parses a story; undefined if the site has none of that name. Cached. */
export function loadStory(slug: string): Promise<Result<Story>> | undefined {
  if (!storySlugs().includes(slug)) return undefined;
  const known = loaded.get(slug);
  if (known) return known;
  const loading = loadPreparedStory(slug);
  loaded.set(slug, loading);
  // Failures are not cached, so that the next call tries again.
  void loading.then((result) => {
    if (!result.ok || result.value.failedLayers.length > 0) loaded.delete(slug);
  });
  return loading;
}

async function loadPreparedStory(slug: string): Promise<Result<Story>> {
  const files = Object.keys(addresses)
    .filter((path) => path.startsWith(folder(slug)))
    .map((path) => path.slice(folder(slug).length));
  const faults: Fault[] = [];
  const failedFiles = new Set<string>();
  const failed = (file: string, error: unknown) =>
    faults.push({
      file,
      path: '',
      // Formatted when read, because the messages may not be loaded yet.
      get message() {
        return t().loadFailed.file({ reason: (error as Error).message });
      },
    });
  const reading = articles[`${folder(slug)}article.md`]?.().catch((error: unknown) => {
    failed('article.md', error);
    return undefined;
  });
  const entries = await Promise.all(
    files.map(async (file) => {
      try {
        return [file, await readFile(folder(slug) + file)] as const;
      } catch (error) {
        // Without a layer the rest of the story is still readable; without its other files it isn't.
        if (file.startsWith('layers/') && !import.meta.env.SSR) failedFiles.add(file);
        else failed(file, error);
        return undefined;
      }
    }),
  );
  const article = await reading;
  if (faults.length > 0) return { ok: false, faults };
  return assembleStory(
    new Map(entries.filter((entry) => entry !== undefined)),
    article,
    await checks(),
    failedFiles,
  );
}

/** Formats all faults of a story, one per line, for an error page or a failed build. */
export function faultsText(faults: readonly Fault[]): string {
  return faults.map(faultText).join('\n');
}
