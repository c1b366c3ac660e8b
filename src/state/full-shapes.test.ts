import { expect, test, vi } from 'vitest';
import { checkFiles } from '#core/checking/check-files.ts';
import type { Story } from '#core/story/story.ts';
import { storyFolder } from '../../tests/fixtures/story-folder.ts';
import { FullShapes } from './full-shapes.svelte.ts';

const parsed = checkFiles(storyFolder('two-banks'), 'two-banks');
if (!parsed.ok) throw new Error('the story is broken');
const story = parsed.value;
const simple: Story = { ...story, simplifiedLayers: ['places'] };

test('are here from the start if nothing is simplified', async () => {
  const load = vi.fn();
  const shapes = new FullShapes(story, load);
  expect(shapes.areHere).toBe(true);
  await Promise.all([shapes.arrived, shapes.load()]);
  expect(load).not.toHaveBeenCalled();
});

test('are loaded once, however often they are asked for', async () => {
  const load = vi.fn(async () => story);
  const shapes = new FullShapes(simple, load);
  expect(shapes.areHere).toBe(false);
  await Promise.all([shapes.load(), shapes.load()]);
  await shapes.arrived;
  await shapes.load();
  expect(shapes.areHere).toBe(true);
  expect(shapes.story).toBe(story);
  expect(shapes.failedLayers).toEqual([]);
  expect(load).toHaveBeenCalledTimes(1);
});

test('that fail are named, and loaded again when they are asked for again', async () => {
  const load = vi.fn<(one: Story) => Promise<Story>>(async (one) => one);
  const shapes = new FullShapes(simple, load);
  expect(shapes.failedLayers).toEqual([]);
  await shapes.load();
  expect(shapes.areHere).toBe(false);
  expect(shapes.failedLayers).toEqual(['places']);
  load.mockResolvedValueOnce(story);
  await shapes.load();
  expect(shapes.areHere).toBe(true);
  expect(shapes.failedLayers).toEqual([]);
});
