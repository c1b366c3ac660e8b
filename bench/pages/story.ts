import type { Scene } from '#core/scene/scene.ts';
import { sceneOf } from '#core/scene/scene.ts';
import type { Story } from '#core/story/story.ts';
import { openingView } from '#core/view/opening.ts';
import { loadLanguage } from '#loading/load-language.ts';
import { loadStory } from '#loading/built-site.ts';
import { loadLabelFonts } from '#map/load-label-fonts.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';

declare global {
  interface Window {
    /** The page's measurement, in milliseconds. */
    measured?: number;
  }
}

/**
 * The story to measure, the first one unless the address names another (`?story=`), with its opening scene, after loading everything the map needs, and a container not yet in the
 * page.
 */
export async function prepare(): Promise<{ story: Story; scene: Scene; container: HTMLElement }> {
  await interfaceLanguage.begin(loadLanguage);
  const slug = new URLSearchParams(location.search).get('story') ?? 'sotk-2023';
  const result = await loadStory(slug);
  if (!result?.ok) throw new Error('the story can’t be loaded');
  await loadLabelFonts(result.value, 'en');
  const container = document.createElement('div');
  container.style.cssText = 'position: fixed; inset: 0';
  return {
    story: result.value,
    scene: sceneOf(result.value, openingView(result.value)),
    container,
  };
}
