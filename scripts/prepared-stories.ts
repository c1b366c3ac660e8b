// A build plugin. In TypeScript, unlike other scripts, because Vite loads it after the packages are installed.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import type { Plugin, ViteDevServer } from 'vite';
import type { CheckedStory } from '../src/core/checking/parse.ts';
import type { Article } from '../src/core/story/article.ts';
import type { Story } from '../src/core/story/story.ts';
import { simplifiedLayer } from '../src/core/preparing/simplified-layer.ts';
import { fullFileOf } from '../src/core/story/full-shapes.ts';
import { mediumTypeOf } from '../src/core/story/media.ts';
import type { StoryFiles } from '../src/core/story/assemble.ts';
import { caches } from './caches.ts';
import { builtImage } from './images.ts';
import { importUrl } from './import-url.ts';
import { checkFolder } from './read-stories.ts';
import { root } from './set-up.mjs';
import { onStoryChanges } from './story-changes.ts';

const request = /^(.*)\/article\.md\?(passages|addresses|texts|head)$/;
const cache = join(root, caches.stories);

/** The path of a text in the cache, by what is in it. */
function cached(slug: string, file: string, text: string): string {
  const hash = createHash('sha256').update(text).digest('hex').slice(0, 12);
  const name = basename(file).replace(/\.(csv|json)$/, (end) =>
    end === '.csv' ? '.geojson' : end,
  );
  const path = join(cache, hash, slug, name);
  if (existsSync(path)) return path;
  mkdirSync(dirname(path), { recursive: true });
  // Several processes of one build may write it at the same time.
  const part = `${path}.${process.pid}`;
  writeFileSync(part, text);
  renameSync(part, path);
  return path;
}

/** Files of the story’s folder that the article and features show or play, each once. */
function mediaFiles(article: Article, { features }: Story): readonly string[] {
  const media = [...features.values()].flatMap((feature) => feature.media ?? []);
  return [
    ...new Set([
      ...article.images.map(({ file }) => file),
      ...media.flatMap(({ file, captions }) =>
        captions === undefined ? [file] : [file, captions],
      ),
    ]),
  ];
}

/** What browsers need of an article, with what is linked in it. Each text once: a passage’s text is that of its runs; numbers follow from order. */
async function passagesModule(folder: string, article: Article, story: Story): Promise<string> {
  const passages = article.passages.map(({ text: _, number: _number, ...passage }) => passage);
  const files = mediaFiles(article, story);
  const isImage = (file: string) => mediumTypeOf(file) === 'image';
  const recordings = files.filter((file) => !isImage(file));
  const images = await Promise.all(
    files.filter(isImage).map((file) => builtImage(join(folder, file), file)),
  );
  const sources = images.flatMap((image, at) =>
    image.sources.map(({ path, width }, size) => ({
      name: `image${at}size${size}`,
      path,
      width,
      at,
    })),
  );
  const listOf = (at: number) =>
    sources
      .filter((source) => source.at === at)
      .map(({ name, width }) => `{ width: ${width}, address: ${name} }`);
  return [
    ...sources.map(({ name, path }) => importUrl(name, path)),
    ...recordings.map((file, at) => importUrl(`recording${at}`, join(folder, file))),
    `const article = ${JSON.stringify({ passages, blocks: article.blocks, mentions: story.mentions })};`,
    'article.passages.forEach((one, at) => {',
    '  one.number = at + 1;',
    "  one.text = one.runs.map(({ text }) => text).join('');",
    '});',
    'const images = {',
    ...images.map(
      ({ file, width, height }, at) =>
        `  ${JSON.stringify(file)}: { width: ${width}, height: ${height}, sources: [${listOf(at).join(', ')}] },`,
    ),
    '};',
    'const recordings = {',
    ...recordings.map((file, at) => `  ${JSON.stringify(file)}: recording${at},`),
    '};',
    'article.media = { images, recordings };',
    'export default article;',
  ].join('\n');
}

/** The regional base map is delivered in tiles, and annotations are mentions of the article. */
const storyFiles = (files: StoryFiles) =>
  [...files].filter(([file]) => !file.startsWith('base/') && file !== 'annotations.json');

const isLayer = (file: string) => /\.(geojson|csv)$/.test(file);

const textsModule = (files: StoryFiles) =>
  `export default ${JSON.stringify({ files: Object.fromEntries(storyFiles(files)) })};`;

/** Layers are read simplified, with their full shapes in files of their own. */
function addressesModule(slug: string, files: StoryFiles): string {
  const imports: string[] = [];
  const add = (file: string, name: string, text: string) => {
    imports.push(importUrl(`file${imports.length}`, cached(slug, name, text)));
    return `${JSON.stringify(file)}: file${imports.length - 1}`;
  };
  const listed: string[] = [];
  const full: string[] = [];
  for (const [file, text] of storyFiles(files)) {
    const simple = isLayer(file) ? simplifiedLayer(text) : undefined;
    listed.push(add(file, file, simple?.simplified ?? text));
    if (simple) full.push(add(file, fullFileOf(file), simple.full));
  }
  return [
    ...imports,
    `export default { files: { ${listed.join(', ')} }, full: { ${full.join(', ')} } };`,
  ].join('\n');
}

/** What the front page says of a story. */
function headModule({ slug, title, summary, language, dateline }: Story): string {
  const { date } = dateline;
  return `export default ${JSON.stringify({ head: { slug, title, summary, language, date } })};`;
}

function moduleOf(folder: string, story: CheckedStory, what: string): string | Promise<string> {
  const slug = basename(folder);
  if (!story.ok) return `export default ${JSON.stringify({ faults: story.faults, files: {} })};`;
  if (what === 'head') return headModule(story.value);
  if (what === 'addresses') return addressesModule(slug, story.files);
  return what === 'texts'
    ? textsModule(story.files)
    : passagesModule(folder, story.article, story.value);
}

/** Loads a story again after a file of its folder was added, changed or removed. */
function reloadChanged(path: string, server: ViteDevServer): void {
  onStoryChanges(server, path, (stories) => {
    for (const environment of Object.values(server.environments)) {
      const { moduleGraph } = environment;
      for (const module of moduleGraph.idToModuleMap.values()) {
        if (!stories.includes(storyOf(module.id))) continue;
        // Also where nothing has asked for it since.
        moduleGraph.invalidateModule(module);
        void environment.reloadModule(module);
      }
    }
  });
}

/** Name of the folder of the story that a module is made of; empty for other modules. */
const storyOf = (id: string | null) => /([^/]+)\/article\.md\?\w+$/.exec(id ?? '')?.[1] ?? '';

/**
 * Makes modules of each story’s `article.md`, so that browsers don’t need the parsers of Markdown and tables:
 * `?passages` is the parsed article, `?addresses` where the story’s other files are, `?texts` what is in them, `?head`
 * what the front page says of it. The last three are the story’s faults if it has any.
 * @param path of the folder with stories
 */
export function preparedStories(path = 'data/stories'): Plugin {
  return {
    name: 'prepared-stories',
    enforce: 'pre',
    configureServer: (server) => reloadChanged(path, server),
    load(id) {
      const [, folder, what] = request.exec(id) ?? [];
      if (folder === undefined || what === undefined) return null;
      return moduleOf(folder, checkFolder(folder, basename(folder)), what);
    },
  };
}
