import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';
import { labelPoint } from '#core/geometry/label-point.ts';
import type { Story, StoryFeature } from '#core/story/story.ts';
import { drawingOf, type PointDrawing } from '#drawing/drawings.ts';

/** What the layers read of a feature. `id` is promoted to the id that feature-state goes by. */
export interface FeatureProperties {
  readonly id: string;
  readonly kind: string;
  /** Its name, with a date at its end on a line of its own. */
  readonly label: string;
  /** Placed first where names collide: the lowest. */
  readonly rank: number;
  /** Its place or course is not exactly known: drawn so. */
  readonly schematic: boolean;
  /** Name of the picture of a point; see `iconId`. */
  readonly icon?: string;
  /** Radius of a point's uncertainty in pixels at zoom 0. */
  readonly halo?: number;
}

/** Metres in a pixel at zoom 0 on the equator, with tiles of 512 pixels. */
const metresPerPixel = 40_075_016.7 / 512;

/** The picture of a point's drawing, by name: symbol, colour and size, as the map's pictures are asked for. */
function iconId({ symbol, colour, size }: PointDrawing): string {
  return [symbol, colour, size].join('|');
}

const ranks: Record<string, number> = {
  clash: 0,
  meeting: 1,
  checkpoint: 2,
  capital: 3,
  settlement: 4,
};

/** A feature's name as the map writes it: a date at its end stands on a line of its own. */
export function labelOf({ names }: StoryFeature): string {
  return names.en.replace(/, (?=\d)/, '\n');
}

function propertiesOf(feature: StoryFeature): FeatureProperties {
  const { id, kind, precision, geometry } = feature;
  const drawing = drawingOf(kind, geometry.type);
  const latitude = geometry.type === 'Point' ? (geometry.coordinates[1] ?? 0) : 0;
  return {
    id,
    kind,
    label: labelOf(feature),
    rank: ranks[kind] ?? 6,
    schematic: precision?.basis === 'schematic',
    ...(drawing.form === 'point' ? { icon: iconId(drawing) } : {}),
    ...(drawing.form === 'point' && precision
      ? { halo: precision.metres / (metresPerPixel * Math.cos((latitude * Math.PI) / 180)) }
      : {}),
  };
}

type Drawn = Point | LineString | MultiLineString | Polygon | MultiPolygon;

/** The story's features as the map's source. */
export function storyCollection(story: Story): FeatureCollection<Drawn, FeatureProperties> {
  return {
    type: 'FeatureCollection',
    features: [...story.features.values()].map((feature) => ({
      type: 'Feature',
      geometry: feature.geometry,
      properties: propertiesOf(feature),
    })),
  };
}

function pointsOf(features: readonly StoryFeature[]): FeatureCollection<Point, FeatureProperties> {
  return {
    type: 'FeatureCollection',
    features: features.map((feature): Feature<Point, FeatureProperties> => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: labelPoint(feature.geometry) },
      properties: propertiesOf(feature),
    })),
  };
}

/** A point for the name of each area. */
export function nameCollection(story: Story): FeatureCollection<Point, FeatureProperties> {
  return pointsOf(
    [...story.features.values()].filter(({ geometry }) => geometry.type.endsWith('Polygon')),
  );
}

/** A point for each feature, of whatever form. */
export function anchorCollection(story: Story): FeatureCollection<Point, FeatureProperties> {
  return pointsOf([...story.features.values()]);
}
