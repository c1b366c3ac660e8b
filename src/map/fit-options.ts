import type { Scene } from '#core/scene/scene.ts';
import type { Rect } from '#drawing/rect.ts';
import { insetsFor, type Insets } from './insets.ts';

/** What lies over the map and hides it. */
function panelsOver(container: HTMLElement): readonly Element[] {
  return [...(container.parentElement?.querySelectorAll('[data-panel]') ?? [])];
}

/** What lies over the map's names: panels, and the controls at its edges. */
export function overlaysOf(container: HTMLElement): readonly Element[] {
  const found = container.parentElement?.querySelectorAll(
    '[data-panel], [data-covers], .maplibregl-ctrl-scale',
  );
  return [...(found ?? [])];
}

/** Where names may not stand: the covers that are seen, in pixels from the map's left and top. */
export function overlayRects(container: HTMLElement): readonly Rect[] {
  const { left, top } = container.getBoundingClientRect();
  return overlaysOf(container)
    .map((cover) => cover.getBoundingClientRect())
    .filter(({ width, height }) => width > 0 && height > 0)
    .map((box) => ({
      left: box.left - left,
      right: box.right - left,
      top: box.top - top,
      bottom: box.bottom - top,
    }));
}

/** How a frame is fitted into the map. */
export interface FitOptions {
  /** Pixels that stay free at each side. */
  readonly padding: Insets;
  /** No closer than this. */
  readonly maxZoom: number;
}

/** Room around what is framed, clear of the panels: more on a large map, and none that a small one hasn't got. */
export function fitOptionsOf(container: HTMLElement, scene: Scene): FitOptions {
  const { clientWidth: width, clientHeight: height } = container;
  const margin = Math.max(12, Math.min(60, width * 0.06, height * 0.1));
  const inset = insetsFor(
    container.getBoundingClientRect(),
    panelsOver(container).map((panel) => panel.getBoundingClientRect()),
  );
  return {
    padding: {
      top: margin + inset.top,
      // The scale and the attribution stand at the foot.
      bottom: margin + Math.max(inset.bottom, 20),
      left: margin + inset.left,
      // Names mostly stand to the right of what they name.
      right: margin + inset.right + (inset.right > 0 ? Math.min(90, width * 0.08) : 0),
    },
    maxZoom: scene.frame.maxZoom,
  };
}
