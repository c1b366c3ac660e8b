// Makes built pages work under a strict Content-Security-Policy. In TypeScript, unlike other scripts, because Vite
// loads it after the packages are installed.
import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Adapter } from '@sveltejs/kit';
import type { Plugin } from 'vite';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import {
  framedPolicy,
  hashOf,
  ownPolicy,
  policyText,
  withSources,
  type Policy,
} from './content-policy.ts';
import { writeKeptLists } from './kept-lists.ts';
import { neededStyles } from './page-styles.ts';

type Node = DefaultTreeAdapterTypes.Node;
type Element = DefaultTreeAdapterTypes.Element;

/** A part of a page's text and what replaces it. */
interface Change {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** A file to write, by its path within the site. */
export interface PagePart {
  readonly path: string;
  readonly text: string;
}

function* elementsOf(node: Node): Generator<Element> {
  if ('tagName' in node) yield node;
  if ('content' in node) yield* elementsOf(node.content);
  if ('childNodes' in node) for (const child of node.childNodes) yield* elementsOf(child);
}

const attribute = ({ attrs }: Element, name: string) =>
  attrs.find((one) => one.name === name)?.value;

const shortHash = (text: string) =>
  createHash('sha256').update(text).digest('base64url').slice(0, 8).replace(/^-/, '_');

/**
 * Rules in place of style attributes. Their specificity lies between that of all style sheets and that of style
 * attributes, which the page's script sets in their place.
 */
const ruleOf = (id: string, style: string) => `[data-s="${id}"]:not(#_#_){${style}}`;

/** Moves style attributes into a style sheet. */
function movedStyles(elements: readonly Element[]): { changes: Change[]; css: string } {
  const ids = new Map<string, string>();
  const changes = elements.flatMap((element): Change[] => {
    const style = attribute(element, 'style');
    const at = element.sourceCodeLocation?.attrs?.['style'];
    if (style === undefined || !at) return [];
    const id = ids.get(style) ?? ids.size.toString(36);
    ids.set(style, id);
    return [{ from: at.startOffset, to: at.endOffset, text: `data-s="${id}"` }];
  });
  return { changes, css: [...ids].map(([style, id]) => ruleOf(id, style)).join('\n') };
}

const textOf = (element: Element) =>
  element.childNodes.map((node) => ('value' in node ? node.value : '')).join('');

/** Whether an inline script is run, and not data. */
const isRun = (element: Element) =>
  element.tagName === 'script' &&
  attribute(element, 'src') === undefined &&
  ['', 'module'].includes(attribute(element, 'type') ?? '');

/** SvelteKit's script that starts the page. */
const isStart = (text: string) => text.includes('kit.start(app');

/** Modules wait until the text has been drawn: see `laterModules`. */
const fetchModules =
  "document.querySelectorAll('link[data-module]').forEach((link) => (link.rel = 'modulepreload'));";

/**
 * The start script as a file in `_app/immutable/`, from where its imports are relative. Once the text has been drawn, it
 * fetches the page's modules and runs them: see src/delivery/shown.ts.
 */
const startFile = (text: string) =>
  text
    .replace(/import\("(?:\.\.?\/)*_app\/immutable\//g, 'import("./')
    .replace(
      /Promise\.all\((\[[^\]]*\])\)/,
      `Promise.resolve(window.datelineFiles?.shown).then(() => { ${fetchModules} return Promise.all($1); })`,
    );

/** Links to modules that load nothing until the start script makes them `modulepreload`. */
const laterModules = (elements: readonly Element[]): readonly Change[] =>
  elements
    .filter((one) => one.tagName === 'link' && attribute(one, 'rel') === 'modulepreload')
    .flatMap((one): Change[] => {
      const at = one.sourceCodeLocation?.attrs?.['rel'];
      return at ? [{ from: at.startOffset, to: at.endOffset, text: 'data-module' }] : [];
    });

/**
 * Links exactly the style sheets that the page needs, the largest first: it comes by the connection that the page came
 * by, which is already fast.
 * @param toRoot the site's root as seen from the page
 * @param sheets all of the site, by path
 */
function linkedStyles(
  elements: readonly Element[],
  toRoot: string,
  sheets: ReadonlyMap<string, string>,
): readonly Change[] {
  const classes = new Set(elements.flatMap((one) => attribute(one, 'class')?.split(/\s+/) ?? []));
  const links = elements.flatMap((one) => {
    const at = one.sourceCodeLocation;
    return one.tagName === 'link' && attribute(one, 'rel') === 'stylesheet' && at
      ? [{ path: (attribute(one, 'href') ?? '').slice(toRoot.length), at }]
      : [];
  });
  const [first] = links;
  if (!first) return [];
  const linked = links.map(({ path }) => path);
  const length = (path: string) => sheets.get(path)?.length ?? 0;
  const needed = neededStyles(linked, sheets, classes);
  const largest = needed.toSorted((a, b) => length(b) - length(a))[0];
  const text = needed
    .toSorted((a, b) => Number(b === largest) - Number(a === largest))
    .map((path) => `<link rel="stylesheet" href="${toRoot}${path}">`)
    .join('\n    ');
  return links.map(({ at: { startOffset, endOffset } }) => ({
    from: startOffset,
    to: endOffset,
    text: startOffset === first.at.startOffset ? text : '',
  }));
}

function applied(html: string, changes: readonly Change[]): string {
  let text = html;
  for (const { from, to, text: by } of [...changes].sort((a, b) => b.from - a.from))
    text = text.slice(0, from) + by + text.slice(to);
  return text;
}

/**
 * Rewrites a page so that its policy needs no `unsafe-inline`: style attributes and the start script become files, and
 * what stays inline is allowed by its hash.
 * @param depth number of folders between the site's root and the page
 * @param base policy of pages of this type
 * @param added sources that this page may load from as well
 * @param sheets the site's style sheets, by path
 */
export function withPolicy(
  html: string,
  depth: number,
  base: Policy = ownPolicy,
  added: Policy = {},
  sheets: ReadonlyMap<string, string> = new Map(),
): { html: string; parts: readonly PagePart[]; policy: Policy } {
  const elements = [...elementsOf(parse(html, { sourceCodeLocationInfo: true }))];
  const toRoot = '../'.repeat(depth) || './';
  const { changes, css } = movedStyles(elements);
  changes.push(...laterModules(elements), ...linkedStyles(elements, toRoot, sheets));
  const parts: PagePart[] = [];
  const addPart = (name: string, text: string, end: string) => {
    const path = `_app/immutable/${name}.${shortHash(text)}.${end}`;
    parts.push({ path, text });
    return toRoot + path;
  };
  const hashes: string[] = [];
  for (const element of elements.filter(isRun)) {
    const text = textOf(element);
    const at = element.sourceCodeLocation;
    if (!at || !isStart(text)) {
      hashes.push(hashOf(text));
      continue;
    }
    const src = addPart('start', startFile(text), 'js');
    changes.push({
      from: at.startOffset,
      to: at.endOffset,
      text: `<script defer crossorigin src="${src}"></script>`,
    });
  }
  // Adding hashes or hosts to a directive that allows everything would forbid the rest.
  const allowed = Object.entries(withSources({ 'script-src': hashes }, added)).filter(
    ([directive]) => directive in base,
  );
  const policy = withSources(base, Object.fromEntries(allowed));
  const charset = html.indexOf('<meta charset');
  const afterCharset = html.indexOf('>', charset) + 1;
  changes.push({
    from: afterCharset,
    to: afterCharset,
    text: `\n    <meta http-equiv="content-security-policy" content="${policyText(policy)}" />`,
  });
  if (css !== '') {
    const href = addPart('page', `${css}\n@layer end;\n`, 'css');
    const end = html.indexOf('</head>');
    changes.push({
      from: end,
      to: end,
      text: `<link rel="stylesheet" href="${href}" data-page />\n  `,
    });
  }
  return { html: applied(html, changes), parts, policy };
}

/** Hosts that a story names for its own pages. */
function hostsOf(slug: string | undefined): Policy {
  try {
    const story = JSON.parse(readFileSync(`data/stories/${slug ?? ''}/story.json`, 'utf8')) as {
      hosts?: Policy;
    };
    return story.hosts ?? {};
  } catch {
    return {};
  }
}

/** The style sheets of a built site, by path. */
function styleSheetsIn(folder: string): ReadonlyMap<string, string> {
  const assets = '_app/immutable/assets';
  return new Map(
    readdirSync(join(folder, assets))
      .filter((name) => name.endsWith('.css'))
      .map((name) => [`${assets}/${name}`, readFileSync(join(folder, assets, name), 'utf8')]),
  );
}

/**
 * Wraps an adapter: gives each page of the built site its policy.
 * @param folder of the built site
 * @param siteUrl address of the site, if it is known
 * @param siteHosts sources that every page may load from as well
 */
export function pagePolicies(
  inner: Adapter,
  folder: string,
  siteHosts: Policy,
  siteUrl: string | undefined,
): Adapter {
  return {
    ...inner,
    async adapt(builder) {
      await inner.adapt(builder);
      const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
        // Pages of the folder static/ have policies of their own.
        (file) => file.endsWith('index.html'),
      );
      const sheets = styleSheetsIn(folder);
      for (const file of pages) {
        const depth = file.split('/').length - 1;
        const added = withSources(siteHosts, hostsOf(depth === 0 ? undefined : file.split('/')[0]));
        const text = readFileSync(`${folder}/${file}`, 'utf8');
        const base = file.endsWith('/embed/index.html') ? framedPolicy(siteUrl) : ownPolicy;
        const { html, parts } = withPolicy(text, depth, base, added, sheets);
        writeFileSync(`${folder}/${file}`, html);
        for (const { path, text } of parts) {
          mkdirSync(dirname(`${folder}/${path}`), { recursive: true });
          writeFileSync(`${folder}/${path}`, text);
        }
      }
      // These name the files that were written just now.
      writeKeptLists(folder, builder.getBuildDirectory('output'));
    },
  };
}

/**
 * Removes the style attribute of SvelteKit's own element that tells screen readers of navigations, which a strict policy
 * refuses; src/ui/theme.css has its style.
 */
export function withoutAnnouncerStyle(): Plugin {
  return {
    name: 'without-announcer-style',
    enforce: 'pre',
    transform: (code, id) =>
      id.endsWith('/generated/root.svelte')
        ? {
            code: code.replace(/(id="svelte-announcer"[^>]*?) style="[^"]*"/, '$1'),
            // Lines stay where they are.
            map: null,
          }
        : null,
  };
}
