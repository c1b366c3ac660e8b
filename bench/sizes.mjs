// Bytes that a reader's browser loads, gzipped as by a host.
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { root } from '../scripts/set-up.mjs';

/**
 * Limits in KB (1024 bytes). `inlineFonts`: in the style sheet of all pages; `baseMap`: what a host without byte ranges sends before the map is ready; `regional`: the
 * files that a story's regional base map is made of.
 */
export const bounds = {
  beforeUse: 117,
  inlineFonts: 60,
  storyData: 250,
  baseMap: 1000,
  regional: 150,
};

const client = `${root}.svelte-kit/output/client/`;
/** Without the fonts in style sheets, which `inlineFonts` counts. */
const sizeOf = (path) =>
  gzipSync(readFileSync(path, 'utf8').replace(/data:font[^)"']*/g, ''), { level: 9 }).length;

/** The fonts in the style sheet of all pages. */
export function inlineFonts() {
  const { css = [] } =
    Object.values(manifestOf()).find(({ src }) => /nodes\/0\.js$/.test(src)) ?? {};
  const sheets = css.map((file) => readFileSync(client + file, 'utf8')).join('');
  return [...sheets.matchAll(/base64,([^)"']*)/g)].reduce(
    (sum, [, text]) => sum + Buffer.from(text, 'base64').length,
    0,
  );
}

const manifestOf = () => JSON.parse(readFileSync(`${client}.vite/manifest.json`, 'utf8'));

/** Files of the build that an entry loads: its imports, recursively, and their styles. */
function filesOf(manifest, keys) {
  const files = new Set();
  const seen = new Set();
  const visit = (key) => {
    if (seen.has(key)) return;
    seen.add(key);
    const { file, css = [], imports = [] } = manifest[key];
    for (const one of [file, ...css]) files.add(one);
    imports.forEach(visit);
  };
  keys.forEach(visit);
  return files;
}

/**
 * Script and styles needed before the article is usable: without the map and everything loaded on demand.
 * @param {string} language interface language, whose messages are included
 * @param {string} slug of the story
 */
export function beforeUse(language = 'en', slug = 'sotk-2023') {
  const manifest = manifestOf();
  const page = readFileSync(`${root}build/${slug}/index.html`, 'utf8');
  // The entries that the page itself starts.
  const keys = Object.keys(manifest).filter((key) => page.includes(manifest[key].file));
  const files = [...filesOf(manifest, keys)];
  const texts = Object.keys(manifest).filter((key) => key.endsWith(`/${slug}/article.md?passages`));
  files.push(...filesOf(manifest, texts));
  const words = `src/messages/${language}/explorer.compiled.js`;
  files.push(...filesOf(manifest, [words]));
  // Without the article’s images.
  const needed = [...new Set(files)].filter((file) => /\.(js|css)$/.test(file));
  return needed.reduce((sum, file) => sum + sizeOf(client + file), 0);
}

function sizeOfFolder(folder, suffixes, excluded = /^(geometry|base)\//) {
  return readdirSync(`${root}${folder}`, { recursive: true })
    .filter((file) => suffixes.some((suffix) => file.endsWith(suffix)))
    .filter((file) => !excluded.test(file))
    .reduce((sum, file) => sum + sizeOf(`${root}${folder}/${file}`), 0);
}

export const storyData = () =>
  sizeOfFolder('data/stories/sotk-2023', ['.geojson', 'story.json', 'article.md']);
export const regional = () =>
  sizeOfFolder('data/stories/sotk-2023/base', ['.geojson', '.topojson', '.json'], /^$/);
/** The archive around what the first story opens with: not compressed further by hosts. */
export const baseMap = () => {
  const assets = `${client}_app/immutable/assets/`;
  const file = readdirSync(assets).find((name) => /^sotk-2023\.[\w-]+\.pmtiles$/.test(name));
  return statSync(assets + file).size;
};
