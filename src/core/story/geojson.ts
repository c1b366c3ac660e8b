import { rewind } from '@turf/turf';
import type { Feature, FeatureCollection } from 'geojson';
import type { Story, StoryFeature, StoryGeometry } from './story.ts';

/** Outer rings counter-clockwise and holes clockwise, whatever the story's file has (RFC 7946, 3.1.6). */
function wound(geometry: StoryGeometry): StoryGeometry {
  return geometry.type === 'Polygon' || geometry.type === 'MultiPolygon'
    ? (rewind(geometry) as StoryGeometry)
    : geometry;
}

/**
 * A feature as GeoJSON (RFC 7946) for download: one Feature per shape, with names, dates, precision and sources.
 * Attribution and licence are foreign members of the collection.
 */
export function geoJsonOf(
  story: Story,
  feature: StoryFeature,
): FeatureCollection<StoryGeometry> & { licence: string; attribution?: string; story: string } {
  const layer = story.layers.find(({ id }) => id === feature.layer);
  return {
    type: 'FeatureCollection',
    story: story.title,
    licence: layer?.licence ?? story.licence.data,
    ...(layer?.attribution === undefined ? {} : { attribution: layer.attribution }),
    features: feature.shapes.map(
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
      }): Feature<StoryGeometry> => ({
        type: 'Feature',
        id,
        geometry: wound(geometry),
        properties: {
          ...feature.written,
          ...written,
          names: feature.names,
          kind,
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
