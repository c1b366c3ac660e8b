import type { Shape, Story, StoryFeature, StoryGeometry } from './story.ts';

// A text is read before its map is needed, and most of a story's bytes are the vertices of lines and areas. So a browser
// reads layers whose lines and areas are simplified, and gets their full shapes with the map.

/** A layer with simplified lines and areas, as the build writes it for browsers. */
export interface SimplifiedLayer {
  readonly features: readonly unknown[];
  /** Sizes of the full shapes by id: kilometres for lines, square kilometres for areas. */
  readonly sizes: readonly (readonly [shape: string, size: number])[];
}

/** The full shapes of such a layer. */
export interface FullLayer {
  readonly shapes: readonly (readonly [shape: string, geometry: StoryGeometry])[];
}

/** The file with the full shapes of a layer. @param file of the layer */
export const fullFileOf = (file: string): string => file.replace(/\.\w+$/, '-full.json');

/** Whether a path or address is of such a file, as it is written or as the site has it. */
export const isFullFile = (path: string): boolean => /-full(\.[\w-]+)?\.json$/.test(path);

/** @returns undefined if a host answered with something else than the build wrote */
export function readFullLayer(text: string): FullLayer | undefined {
  try {
    const json = JSON.parse(text) as Partial<FullLayer> | null;
    return Array.isArray(json?.shapes) ? (json as FullLayer) : undefined;
  } catch {
    return undefined;
  }
}

/**
 * The story with its full shapes. Features and shapes that stay as they were are the same objects.
 * @param full by layer; layers that are missing stay simplified
 */
export function withFullShapes(story: Story, full: ReadonlyMap<string, FullLayer>): Story {
  const geometries = new Map([...full.values()].flatMap(({ shapes }) => shapes));
  const fullShape = (shape: Shape): Shape => {
    const geometry = geometries.get(shape.id);
    if (!geometry) return shape;
    const { size: _, ...rest } = shape;
    return { ...rest, geometry };
  };
  const features = new Map(
    [...story.features].map(([id, feature]): [string, StoryFeature] => {
      const [first, ...others] = feature.shapes;
      if (!feature.shapes.some((shape) => geometries.has(shape.id))) return [id, feature];
      return [id, { ...feature, shapes: [fullShape(first), ...others.map(fullShape)] }];
    }),
  );
  return {
    ...story,
    features,
    simplifiedLayers: story.simplifiedLayers.filter((id) => !full.has(id)),
  };
}
