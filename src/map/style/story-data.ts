import { wordsOf } from '#core/i18n/words-in.ts';
import type {
  Feature,
  FeatureCollection,
  LineString,
  MultiLineString,
  MultiPolygon,
  Point,
  Polygon,
} from 'geojson';
import { boundsOf, isArea } from '#core/geometry/measure.ts';
import { labelPoint } from '#core/geometry/label-point.ts';
import { markOf, unrecognisedHolder, type HolderMark } from '#core/scene/control.ts';
import { mentionedFeatures } from '#core/story/mentions.ts';
import { labelIn } from '#core/story/label-name.ts';
import type { Shape, Story, StoryFeature } from '#core/story/story.ts';
import { hatchName, iconName } from '#drawing/icons.ts';
import { hatchColour, narrowArea } from '#drawing/hatches.ts';
import type { Palette } from '#drawing/palette.ts';
import { inPalette } from '#drawing/colours.ts';
import { shapeColour, shapeStyle } from '#core/kinds/shape-style.ts';
import { areaName, type MeasureText } from './area-names.ts';

/** Properties of a shape that the layers read. `id` is promoted to the feature id used by feature state. */
export interface ShapeProperties {
  readonly id: string;
  /** Id of its feature. */
  readonly feature: string;
  /** Id. */
  readonly kind: string;
  readonly colour: string;
  /** Of its name. */
  readonly nameColour: string;
  readonly region?: true;
  readonly needsName?: true;
  readonly keepsNamesOff?: true;
  /** Drawn at every zoom, down to the whole world. */
  readonly far?: true;
  /** Diameter in CSS pixels, if it depends on a property. */
  readonly size?: number;
  readonly namedInColour?: true;
  /** The label; a date at the end of a name is on a line of its own. */
  readonly label: string;
  /** The English name below a local one, starting with a line break. */
  readonly secondLine?: string;
  /** Priority of labels that collide: lowest first. */
  readonly rank: number;
  /** A town or village not mentioned in the text: labelled only if there is space. */
  readonly minor: boolean;
  /** Its name is only there while it is selected. */
  readonly unnamed?: true;
  /** Its position is approximate. */
  readonly schematic: boolean;
  /** A border that the states have not delimited. */
  readonly undelimited?: true;
  /** Name of the icon of a point; see `iconName`. */
  readonly icon?: string;
  /** Name of the hatching that shows who controls an area. */
  readonly hatch?: string;
  /** Nobody is known to hold it. */
  readonly unknown?: true;
  /** Zoom from which the area is wide enough for hatching. */
  readonly hatchFrom?: number;
  /** Radius of a point's uncertainty, in pixels at zoom 0. */
  readonly halo?: number;
  /** How far an approximate line may be off to both sides together, in pixels at zoom 0. */
  readonly doubt?: number;
}

interface NameProperties extends ShapeProperties {
  /** Zoom from which all of an area's name is within it. */
  readonly fits?: number;
}

/** Metres per pixel at zoom 0 on the equator, with 512-pixel tiles. */
const metresPerPixel = 40_075_016.7 / 512;

/** Lines and areas that may be off by more metres than this are drawn as approximate. */
const approximateAboveMetres = 2000;

/** Rank of kinds without one. */
const defaultRank = 6;

/**
 * A feature's label on the map: a date at the end is on a line of its own, and the English name is below a local one.
 * @param names a language of names, or `local`
 */
export function labelOf(
  feature: StoryFeature,
  names: string,
): Pick<ShapeProperties, 'label' | 'secondLine'> {
  const { name, secondLine } = labelIn(feature, names);
  const dateBelow = (text: string) => text.replace(/, (?=\d)/, '\n');
  return {
    label: dateBelow(name),
    ...(secondLine === undefined ? {} : { secondLine: `\n${dateBelow(secondLine)}` }),
  };
}

/** The same on one line, for labels along a line. */
function inOneLine({ label, secondLine }: ReturnType<typeof labelOf>): ReturnType<typeof labelOf> {
  const joined = (text: string) => text.replaceAll('\n', ' ');
  return { label: joined(label), ...(secondLine ? { secondLine: ` ·${joined(secondLine)}` } : {}) };
}

function hatchingOf(holder: HolderMark, geometry: Shape['geometry'], palette: Palette) {
  return {
    hatch: hatchName(holder, palette[hatchColour(holder)]),
    hatchFrom: zoomOfWidth(geometry, narrowArea),
    ...(holder === 'unknown' ? { unknown: true as const } : {}),
  };
}

/** Zoom at which the shorter side of a geometry's bounding box has a number of pixels. */
function zoomOfWidth(geometry: Shape['geometry'], pixels: number): number {
  const [west, south, east, north] = boundsOf(geometry);
  const pixelsPerDegree = 512 / 360;
  const stretch = Math.cos((((south + north) / 2) * Math.PI) / 180);
  const side = Math.min(east - west, (north - south) / stretch) * pixelsPerDegree;
  return Number(Math.log2(pixels / side).toFixed(2));
}

/** A length at a geometry, in pixels at zoom 0. */
function pixelsOf(metres: number, geometry: Shape['geometry']): number {
  const [, latitude = 0] = labelPoint(geometry);
  return metres / (metresPerPixel * Math.cos((latitude * Math.PI) / 180));
}

/** Opacity of areas above which a name in their own colour can hardly be read. */
const mostUnderNames = 0.3;

function hasNameInInk(shape: Shape): boolean {
  const style = shapeStyle(shape);
  return (
    shape.kind.isPlain === true || (style.form === 'area' && style.fillOpacity > mostUnderNames)
  );
}

function propertiesOf(
  story: Story,
  feature: StoryFeature,
  shape: Shape,
  palette: Palette,
  names: string,
): ShapeProperties {
  const { id, kind, precision, geometry } = shape;
  const isMentioned = mentionedFeatures(story.mentions).has(feature.id);
  const isMinor = kind.isLabelledIfSpace === true && !isMentioned;
  const holder = unrecognisedHolder(story, feature, shape);
  const style = shapeStyle(shape);
  const label = labelOf(feature, names);
  const isSchematic =
    precision?.basis === 'schematic' || (precision?.metres ?? 0) > approximateAboveMetres;
  return {
    id,
    feature: feature.id,
    kind: kind.id,
    colour: inPalette(style.colour, palette),
    nameColour: hasNameInInk(shape) ? palette.ink : inPalette(shapeColour(shape), palette),
    ...(kind.sizes && style.form === 'point' ? { size: style.size } : {}),
    ...(kind.isRegion ? { region: true } : {}),
    ...(kind.needsName ? { needsName: true } : {}),
    ...(kind.keepsNamesOff ? { keepsNamesOff: true } : {}),
    ...(kind.isVisibleAtWorldScale ? { far: true } : {}),
    ...(kind.isNamedInColour ? { namedInColour: true } : {}),
    ...(style.form === 'line' ? inOneLine(label) : label),
    rank: (kind.rank ?? defaultRank) + (isMinor ? 1 : 0),
    minor: isMinor,
    ...(kind.isLabelledIfMentioned && !isMentioned ? { unnamed: true } : {}),
    ...(shape.delimited === false ? { undelimited: true } : {}),
    schematic: isSchematic,
    ...(style.form === 'point' ? { icon: iconName(style, palette) } : {}),
    ...(style.form === 'area' && holder !== undefined
      ? hatchingOf(markOf(story, holder), geometry, palette)
      : {}),
    ...(style.form === 'point' && precision ? { halo: pixelsOf(precision.metres, geometry) } : {}),
    ...(style.form === 'line' && precision && isSchematic
      ? { doubt: 2 * pixelsOf(precision.metres, geometry) }
      : {}),
  };
}

type DrawnFeature = Point | LineString | MultiLineString | Polygon | MultiPolygon;

function shapesOf(story: Story): readonly (readonly [StoryFeature, Shape])[] {
  return [...story.features.values()].flatMap((feature) =>
    feature.shapes.map((shape) => [feature, shape] as const),
  );
}

/** The map source with the shapes of the story's features. */
export function storyCollection(
  story: Story,
  palette: Palette,
  names: string,
): FeatureCollection<DrawnFeature, ShapeProperties> {
  return {
    type: 'FeatureCollection',
    features: shapesOf(story).map(([feature, shape]) => ({
      type: 'Feature',
      geometry: shape.geometry,
      properties: propertiesOf(story, feature, shape, palette, names),
    })),
  };
}

/**
 * Points and lines once more, for what is laid out anew whenever a filter changes: areas, lines and their styles in the
 * same source would be too.
 */
export const labelSource = 'story-labels';

/** Whether the source of labels has a shape. */
export const isInLabelSource = ({ geometry }: Pick<Shape, 'geometry'>) => !isArea(geometry);

export function labelCollection({
  type,
  features,
}: ReturnType<typeof storyCollection>): ReturnType<typeof storyCollection> {
  return { type, features: features.filter(isInLabelSource) };
}

/** What is there only because of its holder, who isn't known, says so instead of its own name. */
function areaLabel(
  story: Story,
  feature: StoryFeature,
  shape: Shape,
  names: string,
): ReturnType<typeof labelOf> {
  const { title, unknown } = story.holders[unrecognisedHolder(story, feature, shape) ?? -1] ?? {};
  return unknown && title !== undefined && shape.kind.isOnlyHeld
    ? { label: wordsOf(title, story.language) }
    : labelOf(feature, names);
}

/**
 * A point for the name of each shape: in an area, where it has most room; otherwise in its middle, for what is selected
 * although it isn't shown.
 */
export function nameCollection(
  story: Story,
  palette: Palette,
  names: string,
  measure: MeasureText,
): FeatureCollection<Point, NameProperties> {
  return {
    type: 'FeatureCollection',
    features: shapesOf(story).map(([feature, shape]): Feature<Point, NameProperties> => {
      const { kind, geometry } = shape;
      const name = isArea(geometry)
        ? areaName(kind, geometry, areaLabel(story, feature, shape, names), measure)
        : undefined;
      const { position: coordinates, ...set } = name ?? { position: labelPoint(geometry) };
      const properties = { ...propertiesOf(story, feature, shape, palette, names), ...set };
      return { type: 'Feature', geometry: { type: 'Point', coordinates }, properties };
    }),
  };
}
