import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { kinds } from '#core/kinds/kinds.ts';
import { makiIcons } from '../../scripts/maki.ts';
import { parseStory } from '#core/checking/parse.ts';

const page = readFileSync('docs/stories.md', 'utf8');

test('the small example in the documentation is a valid story', () => {
  const files = [...page.matchAll(/^`([\w./]+)`:\n\n```\w+\n([\s\S]*?)```/gm)].map(
    ([, file = '', text = '']): [string, string] => [file, text],
  );
  expect(files.map(([file]) => file).sort()).toEqual([
    'annotations.json',
    'article.md',
    'layers/places.geojson',
    'story.json',
  ]);
  const parsed = parseStory(new Map(files));
  expect(parsed).toMatchObject({ ok: true, value: { slug: 'old-bridge' }, warnings: [] });
  if (parsed.ok) expect(parsed.value.mentions).toHaveLength(1);
});

test('the story of the tutorial is valid, also with its linked phrases', () => {
  const tutorial = readFileSync('docs/tutorial.md', 'utf8');
  const files = new Map(
    [...tutorial.matchAll(/^`([\w./]+)`:\n\n```\w+\n([\s\S]*?)```/gm)].map(
      ([, file = '', text = '']): [string, string] => [file, text],
    ),
  );
  expect([...files.keys()]).toEqual(['article.md', 'places.csv', 'story.json']);
  const linked = /```markdown\n(The \[old bridge\][\s\S]*?)```/.exec(tutorial)?.[1] ?? '';
  files.set('article.md', `${files.get('article.md') ?? ''}\n${linked}`);
  const parsed = parseStory(files, { folder: 'old-bridge', maki: makiIcons() });
  expect(parsed).toMatchObject({ ok: true, warnings: [] });
  if (!parsed.ok) return;
  expect([...parsed.value.features.keys()]).toEqual(['old-bridge', 'northern-ford', 'mill']);
  expect(parsed.value.mentions).toHaveLength(3);
});

test('the documentation lists every kind', () => {
  const row = page.split('\n').find((line) => line.startsWith('| `kind`')) ?? '';
  const listed = [...row.matchAll(/`([a-z-]+)`/g)].map(([, kind]) => kind);
  expect(listed.slice(1).sort()).toEqual(Object.keys(kinds).sort());
});
