import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { ESLint } from 'eslint';
import { expect, test } from 'vitest';
import { readStoryFiles } from '../data/read-story.ts';
import { parseStory } from '#core/story/parse.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const eslint = new ESLint({ cwd: root });

/** The messages of a rule, that of imports, for a file of this text at this path. */
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
  ['src/state/new.ts', "import type { Drawing } from '#drawing/drawings.ts';\n"],
  ['src/core/new.ts', "import { palettes } from '#drawing/palette.ts';\n"],
  ['src/drawing/new.ts', "import { distance } from '@turf/turf';\n"],
])('%s may not say %s', async (path, text) => expect(await refused(path, text)).toHaveLength(1));

test('what is allowed is not refused', async () => {
  expect(
    await refused(
      'src/ui/New.svelte',
      component("import { drawingOf } from '#drawing/drawings.ts';"),
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
])('%s may not hold words for readers: %s', async (path, text) =>
  expect(await refused(path, text, 'no-restricted-syntax')).not.toEqual([]),
);

test('what is thrown, what names a thing in code, and the project’s own name may be written', async () => {
  const text = component("if (Math.random() > 2) throw new Error('no such thing');");
  const markup = '<a class="open it" href="/a/" data-state="open">Dateline · {2}</a>\n';
  expect(await refused('src/ui/New.svelte', text + markup, 'no-restricted-syntax')).toEqual([]);
});

test('the dependency checker reads components and finds what they import', () => {
  // The rules themselves run in `npm run lint`; here two files alone, and not what they import in turn.
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

test('nothing in the program knows a story, or a feature of one, by name', () => {
  const files = (folder: string): string[] =>
    readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
      if (entry.isDirectory()) return files(`${folder}${entry.name}/`);
      return entry.name.includes('.test.') ? [] : [readFileSync(`${folder}${entry.name}`, 'utf8')];
    });
  const program = files(`${root}src/`).join('\n');
  const slugs = readdirSync(`${root}data/stories/`);
  const ids = slugs.flatMap((slug) => {
    const parsed = parseStory(readStoryFiles(slug));
    return parsed.ok ? [...parsed.value.features.keys(), ...parsed.value.aliases.keys()] : [];
  });
  expect(ids.length).toBeGreaterThan(20);
  const found = [...slugs, ...ids].filter((id) =>
    new RegExp(`['"\`/#]${id}['"\`/#]`).test(program),
  );
  expect(found).toEqual([]);
});
