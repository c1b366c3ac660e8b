import { csvFormat } from 'd3-dsv';
import type { Feature, FeatureCollection } from 'geojson';
import { labelPoint } from '../geometry/label-point.ts';
import type { Scene } from '../scene/scene.ts';
import { geoJsonOf } from '../story/geojson.ts';
import type { Story, StoryGeometry } from '../story/story.ts';

interface ExportedMembers {
  readonly story: string;
  readonly licence: string;
  /** The view that it is of. */
  readonly link: string;
  readonly date: string;
}

/** The features that a scene shows, each by the shapes that it shows of it. */
function shownOf(story: Story, scene: Scene) {
  return [...scene.features.values()]
    .filter(({ shown }) => shown)
    .map(({ feature, shapes }) => {
      const collection = geoJsonOf(story, feature);
      const ids = shapes.map(({ id }) => id);
      return {
        feature,
        licence: collection.licence,
        attribution: collection.attribution,
        shapes: collection.features.filter(({ id }) => ids.includes(String(id))),
      };
    });
}

/**
 * What is shown, as GeoJSON (RFC 7946): a Feature for each shape, with the licence of its layer; the view's link and
 * dates are foreign members of the collection.
 * @param date the date window, EDTF
 */
export function sceneAsGeoJson(
  story: Story,
  scene: Scene,
  link: string,
  date: string,
): FeatureCollection<StoryGeometry> & ExportedMembers {
  return {
    type: 'FeatureCollection',
    story: story.title,
    licence: story.licence.data,
    link,
    date,
    features: shownOf(story, scene).flatMap(({ shapes, licence, attribution }) =>
      shapes.map((shape): Feature<StoryGeometry> => ({
        ...shape,
        properties: {
          ...shape.properties,
          licence,
          ...(attribution === undefined ? {} : { attribution }),
        },
      })),
    ),
  };
}

/** A spreadsheet takes a text that begins so for a formula, and runs it (OWASP, CSV Injection). */
const formula = /^[=+\-@\t\r]/;
const inert = (text: string) => (formula.test(text) ? `'${text}` : text);

/**
 * What is shown, as CSV (RFC 4180): a row for each shape, with a position for its name in degrees (WGS 84). The heads
 * of the columns are those of GeoJSON's properties, whatever the language of the interface.
 */
export function sceneAsCsv(story: Story, scene: Scene): string {
  const rows = shownOf(story, scene).flatMap(({ feature, shapes, licence }) =>
    shapes.map(({ id, geometry, properties }): Record<string, string> => {
      const [longitude = 0, latitude = 0] = labelPoint(geometry);
      const of = (name: string) => {
        const value: unknown = properties?.[name];
        return typeof value === 'string' ? inert(value) : '';
      };
      const names = Object.entries(feature.names).map(([language, name]) => [
        `name_${language}`,
        inert(name),
      ]);
      return {
        id: String(id),
        feature: feature.id,
        layer: feature.layer,
        kind: of('kind'),
        ...Object.fromEntries(names),
        when: of('when'),
        longitude: longitude.toFixed(5),
        latitude: latitude.toFixed(5),
        geometry: geometry.type,
        precision_metres: String(feature.precision?.metres ?? ''),
        description: of('description'),
        claim: of('claim'),
        sources: feature.sources
          .map(({ title, url }) => inert(url ? `${title} ${url}` : title))
          .join('; '),
        licence: inert(licence),
      };
    }),
  );
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvFormat(rows, columns);
}
