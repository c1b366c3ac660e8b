import { rewind } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';
import { wholeOfPiece, type WrittenGeometry } from './simple-geometries.ts';
import type { Shape, Story, StoryFeature, StoryGeometry } from './story.ts';

/** Outer rings counter-clockwise and holes clockwise, whatever the story's file has (RFC 7946, 3.1.6). */
function wound(geometry: StoryGeometry): StoryGeometry {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
    ? (rewind(geometry) as StoryGeometry)
    : geometry;
}

/** Not one of several geometries but the first, which has the id of the feature or part. */
const isWhole = ({ id }: Shape) => wholeOfPiece(id) === id;

/** The geometry of a feature or part, with all its pieces. */
function allOf({ shapes }: StoryFeature, id: string, first: StoryGeometry): WrittenGeometry {
  const pieces = shapes.filter((shape) => wholeOfPiece(shape.id) === id);
  if (pieces.length < 2) return wound(first);
  return { type: 'GeometryCollection', geometries: pieces.map(({ geometry }) => wound(geometry)) };
}

/**
 * A feature as GeoJSON (RFC 7946) for download: one Feature per shape, with names, dates, precision and sources.
 * Attribution and licence are foreign members of the collection.
 */
export function geoJsonOf(
  story: Story,
  feature: StoryFeature,
): FeatureCollection<WrittenGeometry> & { licence?: string; attribution?: string; story: string } {
  const layer = story.layers.find(({ id }) => id === feature.layer);
  const licence = layer?.licence ?? story.licence.data;
  return {
    type: 'FeatureCollection',
    story: story.title,
    ...(licence === undefined ? {} : { licence }),
    ...(layer?.attribution === undefined ? {} : { attribution: layer.attribution }),
    features: feature.shapes
      .filter(isWhole)
      .map(
        ({
          id,
          geometry,
          kind,
          when,
          perspectives,
          holder,
          precision,
          description,
          written,
        }): Feature<WrittenGeometry> => ({
          type: 'Feature',
          id,
          geometry: allOf(feature, id, geometry),
          properties: {
            ...feature.written,
            ...written,
            names: feature.names,
            kind: kind.id,
            ...(id === feature.id ? {} : { of: feature.id }),
            ...(when === undefined ? {} : { when }),
            ...(perspectives === undefined ? {} : { perspective: perspectives }),
            ...(holder === undefined ? {} : { holder }),
            ...(precision === undefined ? {} : { precision }),
            description: description ?? feature.description,
            ...(feature.claim === undefined ? {} : { claim: feature.claim }),
            sources: feature.sources,
          },
        }),
      ),
  };
}
