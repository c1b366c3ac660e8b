import { simplify } from '@turf/turf';
import { boundsOf } from '../geometry/measure.ts';
import { sizeOf } from '../geometry/size.ts';
import type { FullLayer, SimplifiedLayer } from '../story/full-shapes.ts';
import { pieceId, simpleGeometries, type WrittenGeometry } from '../story/simple-geometries.ts';
import type { StoryGeometry } from '../story/story.ts';

/** How far a simplified line may be from the full one: a share of the diagonal of its bounds. */
const tolerance = 0.005;

/** A file of its own isn't worth its request for less, in characters. */
const leastSaved = 8_000;

interface Feature {
  readonly id: string;
  readonly geometry: WrittenGeometry | null;
}

/** A line or area with fewer vertices (Douglas–Peucker); the same object if it has few. */
function simplifiedLine(geometry: StoryGeometry): StoryGeometry {
  if (geometry.type === 'Point') return geometry;
  const [west, south, east, north] = boundsOf(geometry);
  const simple = simplify(geometry, {
    tolerance: tolerance * Math.hypot(east - west, north - south),
    highQuality: true,
  });
  const length = (one: StoryGeometry) => JSON.stringify(one.coordinates).length;
  return length(simple) < length(geometry) ? simple : geometry;
}

function simplifiedGeometry(geometry: WrittenGeometry): WrittenGeometry {
  if (geometry.type === 'MultiPoint') return geometry;
  if (geometry.type !== 'GeometryCollection') return simplifiedLine(geometry);
  const geometries = geometry.geometries.map((one) =>
    one.type === 'MultiPoint' ? one : simplifiedLine(one),
  );
  return { ...geometry, geometries };
}

/** The geometries that a feature's shapes have in full and not in the simplified layer, by the shapes' ids. */
function fullShapesOf({ id, geometry }: Feature, simple: Feature) {
  const simplePieces = simple.geometry ? simpleGeometries(simple.geometry) : [];
  return (geometry ? simpleGeometries(geometry) : []).flatMap((piece, at) =>
    piece.geometry.type === 'Point' || piece.geometry === simplePieces[at]?.geometry
      ? []
      : [[pieceId(id, at), piece.geometry] as const],
  );
}

/**
 * A layer in two files: one to read a story with, in which lines and areas are simplified and say their full size, and
 * one with their full shapes for the map. Undefined if little would be saved, as in a layer of points.
 * @param text a layer that has been checked, as GeoJSON
 */
export function simplifiedLayer(
  text: string,
): { readonly simplified: string; readonly full: string } | undefined {
  const layer = JSON.parse(text) as { readonly features: readonly Feature[] };
  const simple = layer.features.map((feature) =>
    feature.geometry ? { ...feature, geometry: simplifiedGeometry(feature.geometry) } : feature,
  );
  const shapes = layer.features.flatMap((feature, at) =>
    fullShapesOf(feature, simple[at] ?? feature),
  );
  const sizes = shapes.map(([id, geometry]) => [id, sizeOf(geometry) ?? 0] as const);
  const simplified: SimplifiedLayer = { ...layer, features: simple, sizes };
  const full: FullLayer = { shapes };
  const written = JSON.stringify(simplified);
  if (text.length - written.length < leastSaved) return undefined;
  return { simplified: written, full: JSON.stringify(full) };
}
