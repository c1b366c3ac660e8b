import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
  Position,
} from 'geojson';
import { labelPoint, interiorPoint } from '#core/geometry/label-point.ts';
import { unrecognisedHolder } from '#core/scene/control.ts';
import { nameIn } from '#core/story/names.ts';
import type { Shape, Story, StoryFeature } from '#core/story/story.ts';
import { hatchName, iconName } from '#drawing/icons.ts';
import type { Palette } from '#drawing/palette.ts';
import { kindStyleOf, kindRow } from '#core/kinds/kinds.ts';

/** What the layers read of a shape. `id` is promoted to the id that feature-state goes by. */
export interface ShapeProperties {
  readonly id: string;
  /** The feature that it is a shape of. */
  readonly feature: string;
  readonly kind: string;
  /** Its name, with a date at its end on a line of its own. */
  readonly label: string;
  /** The English name beneath a local one, with the break before it. */
  readonly beneath?: string;
  /** Placed first where names collide: the lowest. */
  readonly rank: number;
  /** A town or village that the text doesn't name: its name waits until there is room. */
  readonly minor: boolean;
  /** Its place or course is not exactly known: drawn so. */
  readonly schematic: boolean;
  /** A border whose course the states have not settled: drawn so. */
  readonly undelimited?: true;
  /** Name of the picture of a point; see `iconName`. */
  readonly icon?: string;
  /** Name of the picture that hatches an area by who holds it. */
  readonly hatch?: string;
  /** Radius of a point's uncertainty in pixels at zoom 0. */
  readonly halo?: number;
}

/** Metres in a pixel at zoom 0 on the equator, with tiles of 512 pixels. */
const metresPerPixel = 40_075_016.7 / 512;

/** A line or an area that may be off by more than this looks it. */
const vagueMetres = 2000;

/** Of a kind without a rank of its own. */
const lastRank = 6;

/**
 * A feature's name as the map writes it: a date at its end stands on a line of its own, and the English name beneath
 * a local one.
 * @param names a language of names, or `local`
 */
export function labelOf(
  feature: StoryFeature,
  names: string,
): Pick<ShapeProperties, 'label' | 'beneath'> {
  const { name, beneath } = nameIn(feature, names);
  const dateBelow = (text: string) => text.replace(/, (?=\d)/, '\n');
  return {
    label: dateBelow(name),
    ...(beneath === undefined ? {} : { beneath: `\n${dateBelow(beneath)}` }),
  };
}

/** The same in one line, as it stands along a line. */
function inOneLine({ label, beneath }: ReturnType<typeof labelOf>): ReturnType<typeof labelOf> {
  const joined = (text: string) => text.replaceAll('\n', ' ');
  return { label: joined(label), ...(beneath ? { beneath: ` ·${joined(beneath)}` } : {}) };
}

function propertiesOf(
  story: Story,
  feature: StoryFeature,
  shape: Shape,
  palette: Palette,
  names: string,
): ShapeProperties {
  const { id, kind, precision, geometry } = shape;
  const row = kindRow(kind);
  const isMinor =
    row.waitsForRoom === true &&
    !story.mentions.some(({ features }) => features.includes(feature.id));
  const holder = unrecognisedHolder(story, feature, shape);
  const drawing = kindStyleOf(kind, geometry.type);
  const label = labelOf(feature, names);
  const latitude = geometry.type === 'Point' ? (geometry.coordinates[1] ?? 0) : 0;
  return {
    id,
    feature: feature.id,
    kind,
    ...(drawing.form === 'line' ? inOneLine(label) : label),
    rank: (row.rank ?? lastRank) + (isMinor ? 1 : 0),
    minor: isMinor,
    ...(shape.delimited === false ? { undelimited: true } : {}),
    schematic: precision?.basis === 'schematic' || (precision?.metres ?? 0) > vagueMetres,
    ...(drawing.form === 'point' ? { icon: iconName(drawing, palette) } : {}),
    ...(drawing.form === 'area' && holder !== undefined
      ? { hatch: hatchName(holder, palette[drawing.colour]) }
      : {}),
    ...(drawing.form === 'point' && precision
      ? { halo: precision.metres / (metresPerPixel * Math.cos((latitude * Math.PI) / 180)) }
      : {}),
  };
}

type Drawn = Point | LineString | MultiLineString | Polygon | MultiPolygon;

function shapesOf(story: Story): readonly (readonly [StoryFeature, Shape])[] {
  return [...story.features.values()].flatMap((feature) =>
    feature.shapes.map((shape) => [feature, shape] as const),
  );
}

/** The shapes of the story's features as the map's source. */
export function storyCollection(
  story: Story,
  palette: Palette,
  names: string,
): FeatureCollection<Drawn, ShapeProperties> {
  return {
    type: 'FeatureCollection',
    features: shapesOf(story).map(([feature, shape]) => ({
      type: 'Feature',
      geometry: shape.geometry,
      properties: propertiesOf(story, feature, shape, palette, names),
    })),
  };
}

function pointsOf(
  story: Story,
  shapes: readonly (readonly [StoryFeature, Shape])[],
  palette: Palette,
  names: string,
  placeOf: (shape: Shape) => Position,
): FeatureCollection<Point, ShapeProperties> {
  return {
    type: 'FeatureCollection',
    features: shapes.map(([feature, shape]): Feature<Point, ShapeProperties> => ({
      type: 'Feature',
      geometry: { type: 'Point', coordinates: placeOf(shape) },
      properties: propertiesOf(story, feature, shape, palette, names),
    })),
  };
}

/** A point for the name of each area. */
export function nameCollection(
  story: Story,
  palette: Palette,
  names: string,
): FeatureCollection<Point, ShapeProperties> {
  const shapes = shapesOf(story);
  const places = shapes.flatMap(([, { geometry }]) =>
    geometry.type === 'Point' ? [geometry.coordinates] : [],
  );
  return pointsOf(
    story,
    shapes.filter(([, { geometry }]) => geometry.type.endsWith('Polygon')),
    palette,
    names,
    // A region's name is large and stands before all others: it must leave the story's places free.
    ({ kind, geometry }) =>
      kindRow(kind).isRegion && (geometry.type === 'Polygon' || geometry.type === 'MultiPolygon')
        ? interiorPoint(geometry, places)
        : labelPoint(geometry),
  );
}

/** A point for each shape, of whatever form. */
export function anchorCollection(
  story: Story,
  palette: Palette,
  names: string,
): FeatureCollection<Point, ShapeProperties> {
  return pointsOf(story, shapesOf(story), palette, names, ({ geometry }) => labelPoint(geometry));
}
