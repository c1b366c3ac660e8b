import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { kinds } from '#core/kinds/kinds.ts';
import { program } from './program.ts';
import { reserved } from '#core/checking/values.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const eslint = new ESLint({ cwd: root });

/** Import rule violations for a file with this text at this path. */
async function refused(
  path: string,
  text: string,
  rule = 'no-restricted-imports',
): Promise<string[]> {
  const [result] = await eslint.lintText(text, { filePath: `${root}${path}` });
  return (result?.messages ?? [])
    .filter(({ ruleId }) => ruleId === rule)
    .map(({ message }) => message);
}
const component = (line: string) => `<script lang="ts">\n  ${line}\n</script>\n`;

test.each([
  ['src/ui/New.svelte', component("import type { StoryMap } from '#map/story-map.ts';")],
  ['src/ui/New.svelte', component("import type { Map } from 'maplibre-gl';")],
  ['src/ui/places/New.svelte', component("import { load } from '../../loading/built-site.ts';")],
  ['src/map/New.svelte', component("import type { Explorer } from '#state/explorer.svelte.ts';")],
  ['src/state/new.ts', "import type { Palette } from '#drawing/palette.ts';\n"],
  ['src/core/new.ts', "import { palettes } from '#drawing/palette.ts';\n"],
  ['src/drawing/new.ts', "import { distance } from '@turf/turf';\n"],
])('%s may not contain %s', async (path, text) =>
  expect(await refused(path, text)).toHaveLength(1),
);

test('allows what is allowed', async () => {
  expect(
    await refused(
      'src/ui/New.svelte',
      component("import { symbolOf } from '#drawing/symbols.ts';"),
    ),
  ).toEqual([]);
});

test.each([
  ['src/ui/New.svelte', '<button type="button">Open</button>\n'],
  ['src/ui/New.svelte', '{#if true}Open it{/if}\n'],
  ['src/routes/New.svelte', '<p aria-label="Open">{2}</p>\n'],
  ['src/ui/New.svelte', "<p title={2 > 1 ? 'Open' : ''}>{2}</p>\n"],
  ['src/ui/New.svelte', component("const words = 'Open it';")],
  ['src/state/new.ts', 'export const words = (n: number) => `Open all ${n}`;\n'],
  ['src/core/scene/new.ts', "export const words = 'not there';\n"],
  ['src/map/new.ts', "export const words = 'ждёт читателя';\n"],
])('%s may not contain text for readers: %s', async (path, text) =>
  expect(await refused(path, text, 'no-restricted-syntax')).not.toEqual([]),
);

test('rejects functions of more than 60 lines', async () => {
  const lines = (count: number) => `export function f() {\n${'f();\n'.repeat(count - 2)}}\n`;
  const rule = 'max-lines-per-function';
  expect(await refused('src/core/new.ts', lines(60), rule)).toEqual([]);
  expect(await refused('src/core/new.ts', lines(61), rule)).toHaveLength(1);
});

test('allows errors, identifiers, and the project’s name', async () => {
  const text = component("if (Math.random() > 2) throw new Error('no such thing');");
  const markup = '<a class="open it" href="/a/" data-state="open">Dateline · {2}</a>\n';
  expect(await refused('src/ui/New.svelte', text + markup, 'no-restricted-syntax')).toEqual([]);
});

test('the dependency checker reads components and finds what they import', () => {
  // `npm run lint` runs the rules on everything; here only on two files, not on what they import.
  const output = execFileSync(
    'npx',
    [
      'depcruise',
      ...['--config', '.dependency-cruiser.mjs', '--max-depth', '1', '--output-type', 'json'],
      ...['src/ui/card/Hidden.svelte', 'src/map/story-map.ts'],
    ],
    { cwd: root, encoding: 'utf8' },
  );
  const { modules } = JSON.parse(output) as {
    modules: { source: string; dependencies: { resolved: string }[] }[];
  };
  const of = (source: string) =>
    modules
      .find((module) => module.source === source)
      ?.dependencies.map(({ resolved }) => resolved);
  expect(of('src/ui/card/Hidden.svelte')).toContain('src/core/view/reveal.ts');
  expect(of('src/map/story-map.ts')?.join('\n')).toContain('node_modules/maplibre-gl/');
});

test('no story and no feature can take the address of one of the site’s pages', () => {
  const pages = ['', '[story]/'].flatMap((folder) =>
    readdirSync(`${root}src/routes/${folder}`, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && !entry.name.includes('['))
      .filter(({ name }) => existsSync(`${root}src/routes/${folder}${name}/+page.svelte`))
      .map(({ name }) => name),
  );
  expect(pages.length).toBeGreaterThan(1);
  expect(reserved).toEqual(expect.arrayContaining(pages));
});

test('kinds are named only in their table and in the messages', () => {
  const names = Object.keys(kinds);
  // Words with other meanings too: colours, forms, what the base map has, and countries in `Intl`.
  const alsoOther = ['area', 'border', 'capital', 'corridor', 'pass', 'region'];
  const literal = new RegExp(
    `['"\`](${names.filter((name) => !alsoOther.includes(name)).join('|')})['"\`]`,
  );
  const asked = new RegExp(`kind(['"\`]\\])?\\)?( [!=]==|,) \\[?['"\`](${names.join('|')})['"\`]`);
  const found = program()
    .filter(([path]) => !/^(messages|core\/kinds)\/|^core\/i18n\/messages\.ts$/.test(path))
    .flatMap(([path, text]) =>
      text
        .split('\n')
        .filter((line) => literal.test(line) || asked.test(line))
        .map((line) => `${path}: ${line.trim()}`),
    );
  expect(found).toEqual([]);
  expect(literal.test("case 'clash':") && asked.test("shape.kind === 'area'")).toBe(true);
  expect(asked.test("['match', ['get', 'kind'], ['border', 'road'], 1, 0]")).toBe(true);
});
