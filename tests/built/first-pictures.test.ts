import { readFileSync, readdirSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { root } from '../../scripts/set-up.mjs';

const build = `${root}build/`;
const all = readdirSync(build, { recursive: true, encoding: 'utf8' });
const pictures = all.filter((file) => /(^|\/)map-(narrow|wide)\.svg$/.test(file));

test('each page with a map has two pictures of it', () => {
  const pages = all
    .filter((file) => file.endsWith('index.html'))
    .filter((file) => {
      const html = readFileSync(build + file, 'utf8');
      return html.includes('data-first-picture="') && !file.endsWith('/embed/index.html');
    });
  for (const page of pages)
    for (const size of ['narrow', 'wide'])
      expect(pictures).toContain(page.replace(/index\.html$/, `map-${size}.svg`));
});

test('a picture is small, has both themes, and nothing that could run', () => {
  expect(pictures.length).toBeGreaterThan(0);
  for (const file of pictures) {
    const svg = readFileSync(build + file, 'utf8');
    expect(gzipSync(svg, { level: 9 }).length, file).toBeLessThanOrEqual(30 * 1024);
    const [, light = ''] = /data-light="([^"]*)"/.exec(svg) ?? [];
    const [, dark = ''] = /data-dark="([^"]*)"/.exec(svg) ?? [];
    expect(dark.split(' ').length, file).toBe(light.split(' ').length);
    expect(svg, file).not.toMatch(/<script|<foreignObject|\son\w+=|href=|\sstyle=/);
    // All other colours are variables.
    expect(svg.replace(/data-(light|dark)="[^"]*"/g, ''), file).not.toMatch(/="#[\da-f]{6}"/);
  }
});
