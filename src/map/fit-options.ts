import type { Scene } from '#core/scene/scene.ts';
import type { Rect } from '#drawing/rect.ts';
import { insetsFor, type Insets } from './insets.ts';

/** Elements that cover the map. */
function panelsOver(container: HTMLElement): readonly Element[] {
  return [...(container.parentElement?.querySelectorAll('[data-panel]') ?? [])];
}

/** Elements that cover labels: panels, and the controls at the map's edges. */
export function overlaysOf(container: HTMLElement): readonly Element[] {
  const found = container.parentElement?.querySelectorAll(
    '[data-panel], [data-covers], .maplibregl-ctrl-scale',
  );
  return [...(found ?? [])];
}

/** Rectangles that labels must avoid: the visible overlays, in CSS pixels from the map's top left. */
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

/** Options for fitting bounds into the map, as in MapLibre. */
export interface FitOptions {
  /** Padding in CSS pixels on each side. */
  readonly padding: Insets;
  readonly maxZoom: number;
}

/**
 * Padding around the bounds, clear of the panels: more on large maps, less on small ones.
 * @param inset of the panels on each side
 */
export function paddingFor(
  { width, height }: { readonly width: number; readonly height: number },
  inset: Insets,
): Insets {
  const margin = Math.max(12, Math.min(60, width * 0.06, height * 0.1));
  return {
    top: margin + inset.top,
    // Space for the scale and the attribution.
    bottom: margin + Math.max(inset.bottom, 20),
    left: margin + inset.left,
    // Labels are mostly to the right of their point.
    right: margin + inset.right + (inset.right > 0 ? Math.min(90, width * 0.08) : 0),
  };
}

/** How a map frames a scene now, clear of the panels over it. */
export function fitOptionsOf(
  container: HTMLElement,
  { frame }: { readonly frame: Pick<Scene['frame'], 'maxZoom'> },
): FitOptions {
  const { clientWidth: width, clientHeight: height } = container;
  const inset = insetsFor(
    container.getBoundingClientRect(),
    panelsOver(container).map((panel) => panel.getBoundingClientRect()),
  );
  return { padding: paddingFor({ width, height }, inset), maxZoom: frame.maxZoom };
}
