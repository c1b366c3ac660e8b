import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { root } from '../../scripts/set-up.mjs';

const build = `${root}build/`;
const pages = readdirSync(build, { recursive: true, encoding: 'utf8' }).filter((file) =>
  file.endsWith('index.html'),
);

/** The style sheets that a page links. */
const stylesOf = (page: string): readonly string[] =>
  [...readFileSync(build + page, 'utf8').matchAll(/<link [^>]*rel="stylesheet"[^>]*>/g)].map(
    ([link]) => {
      const [, href = ''] = /href="([^"]*)"/.exec(link) ?? [];
      return readFileSync(join(build, page, '..', href), 'utf8');
    },
  );

test('each page has the theme, and no styles of the map, which is loaded later', () => {
  expect(pages.length).toBeGreaterThan(3);
  for (const page of pages) {
    const styles = stylesOf(page).join('\n');
    expect(styles, page).toContain('color-scheme');
    expect(styles, page).not.toContain('maplibregl-map');
  }
});

test('each class of a component that stands in a page has its rules', () => {
  const all = readdirSync(`${build}_app/immutable/assets`)
    .filter((name) => name.endsWith('.css'))
    .map((name) => readFileSync(`${build}_app/immutable/assets/${name}`, 'utf8'))
    .join('\n');
  const scopes = new Set([...all.matchAll(/\.(s[\da-z]{4})\b/g)].map(([, name = '']) => name));
  for (const page of pages) {
    const html = readFileSync(build + page, 'utf8');
    const styles = stylesOf(page).join('\n');
    const classes = new Set(
      [...html.matchAll(/class="([^"]*)"/g)].flatMap(([, text = '']) => text.split(/\s+/)),
    );
    for (const name of classes) if (scopes.has(name)) expect(styles, page).toContain(`.${name}`);
  }
});
