import { csvFormat } from 'd3-dsv';
import type { Feature, FeatureCollection, Point } from 'geojson';
import { labelPoint } from '../geometry/label-point.ts';
import type { Scene } from '../scene/scene.ts';
import { geoJsonOf } from '../story/geojson.ts';
import { simpleGeometries, type WrittenGeometry } from '../story/simple-geometries.ts';
import type { Story } from '../story/story.ts';

interface ExportedMembers {
  readonly story: string;
  readonly licence?: string;
  /** Link to the exported view. */
  readonly link: string;
  readonly date: string;
}

/** The features shown in a scene, each with the shapes shown. */
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
 * The features shown, as GeoJSON (RFC 7946): one Feature per shape, with the licence of its layer. The link and dates
 * of the view are foreign members of the collection.
 * @param date date window, EDTF
 */
export function sceneAsGeoJson(
  story: Story,
  scene: Scene,
  link: string,
  date: string,
): FeatureCollection<WrittenGeometry> & ExportedMembers {
  return {
    type: 'FeatureCollection',
    story: story.title,
    ...(story.licence.data === undefined ? {} : { licence: story.licence.data }),
    link,
    date,
    features: shownOf(story, scene).flatMap(({ shapes, licence, attribution }) =>
      shapes.map((shape): Feature<WrittenGeometry> => ({
        ...shape,
        properties: {
          ...shape.properties,
          ...(licence === undefined ? {} : { licence }),
          ...(attribution === undefined ? {} : { attribution }),
        },
      })),
    ),
  };
}

/**
 * Spreadsheets would run text with such a first character as a formula (OWASP, CSV Injection), some also after spaces.
 */
const formula = /^[\s\p{Cf}]*[=+\-@]|^[\t\r\n]/u;
const escapeFormula = (text: string) => (formula.test(text) ? `'${text}` : text);

/** A collection is never empty. */
const nowhere: Point = { type: 'Point', coordinates: [0, 0] };

/**
 * The features shown, as CSV (RFC 4180): one row per shape, with the position of its label in degrees (WGS 84).
 * Column headings match the GeoJSON properties, in any interface language.
 */
export function sceneAsCsv(story: Story, scene: Scene): string {
  const rows = shownOf(story, scene).flatMap(({ feature, shapes, licence }) =>
    shapes.map(({ id, geometry, properties }): Record<string, string> => {
      const [longitude = 0, latitude = 0] = labelPoint(
        simpleGeometries(geometry)[0]?.geometry ?? nowhere,
      );
      const of = (name: string) => {
        const value: unknown = properties?.[name];
        return typeof value === 'string' ? escapeFormula(value) : '';
      };
      const names = Object.entries(feature.names).map(([language, name]) => [
        `name_${language}`,
        escapeFormula(name),
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
          .map(({ title, url }) => escapeFormula(url ? `${title} ${url}` : title))
          .join('; '),
        licence: escapeFormula(licence ?? ''),
      };
    }),
  );
  const columns = [...new Set(rows.flatMap((row) => Object.keys(row)))];
  return csvFormat(rows, columns);
}
