import type { Scene } from '#core/scene/scene.ts';
import { sceneOf } from '#core/scene/scene.ts';
import type { Story } from '#core/story/story.ts';
import { openingView } from '#core/view/opening.ts';
import { loadLanguage } from '#loading/catalogues.ts';
import { loadStory } from '#loading/built-site.ts';
import { loadLabelFonts } from '#map/load-label-fonts.ts';
import { interfaceLanguage } from '#state/language.svelte.ts';

declare global {
  interface Window {
    /** What the page measured, in milliseconds. */
    measured?: number;
  }
}

/**
 * The story that is measured and its opening scene, once all is there that the map needs beforehand, and a container
 * for the map, which is yet to be put into the page.
 */
export async function prepare(): Promise<{ story: Story; scene: Scene; container: HTMLElement }> {
  await interfaceLanguage.begin(loadLanguage);
  const result = await loadStory('sotk-2023');
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
