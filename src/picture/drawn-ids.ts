import { labelLayers, nonFeatureLayers } from '#map/style/layer-groups.ts';
import type { XY } from '#core/scene/mercator.ts';
import type { ProjectedGeometry, Size } from './projection.ts';
import type { Drawable } from './shapes.ts';

/** @param reach how far the drawing extends around its points, in pixels */
function touches(
  { points, lines }: ProjectedGeometry,
  { width, height }: Size,
  reach: number,
): boolean {
  const isIn = (list: readonly XY[], by: number) => {
    const [xs, ys] = [list.map(([x]) => x), list.map(([, y]) => y)];
    return (
      Math.max(...xs) >= -by &&
      Math.min(...xs) <= width + by &&
      Math.max(...ys) >= -by &&
      Math.min(...ys) <= height + by
    );
  };
  return points.some((point) => isIn([point], reach)) || lines.some((line) => isIn(line, 0));
}

/** Collects what is drawn of the story inside the frame, for `dateline.drawn()`: shapes, not labels. */
export class DrawnIds {
  readonly #size: Size;
  readonly #ids = new Set<string>();

  constructor(size: Size) {
    this.#size = size;
  }

  /** @param layer style layer; labels, and layers drawn around shapes, don't count */
  add(layer: string, { feature, shape }: Drawable, projected: ProjectedGeometry, reach = 0): void {
    if (shape === undefined || nonFeatureLayers.includes(layer) || labelLayers.includes(layer))
      return;
    if (touches(projected, this.#size, reach))
      this.#ids.add(shape).add(String(feature.properties['feature']));
  }

  /** Ids of features and shapes, sorted. */
  get ids(): readonly string[] {
    return [...this.#ids].sort();
  }
}
