// Countries with their waters (OpenStreetMap), as a topology: neighbours share their arcs.
import Flatbush from 'flatbush';
import { feature } from 'topojson-client';
import { topology } from 'topojson-server';
import { isInRings } from './in-rings.mjs';
import { alpha2Of } from './names.mjs';
import { readJson } from './sources.mjs';
import { boxOf, polygonsOf, ringKm2 } from './sphere.mjs';
import { thinned } from './thin.mjs';

/** About 60 m: the source is that precise, and no zoom shows more. Degrees. */
const tolerance = 0.0006;
const smallestKm2 = 0.2;

/** A dependency's land is also its state's in the source, which is no dispute. By two-letter codes. */
const stateOf = new Map(
  Object.entries({
    NO: 'SJ BV',
    FI: 'AX',
    CN: 'HK MO',
    US: 'PR VI GU MP AS UM',
    FR: 'GP MQ GF RE YT MF BL PM PF NC WF TF',
    NL: 'AW CW SX BQ',
    AU: 'CC CX NF HM',
    DK: 'GL FO',
  }).flatMap(([state, parts]) => parts.split(' ').map((part) => [part, state])),
);
/** The state that a territory belongs to, or itself. */
export const withState = (code) => stateOf.get(code) ?? code;

/** The topology, its arcs thinned. Objects have the codes of their countries. */
export function countryTopology() {
  const countries = readJson('countries');
  countries.features = countries.features
    .map(({ geometry, properties }) => ({
      type: 'Feature',
      geometry,
      properties: { code: alpha2Of(properties.A3) },
    }))
    .sort((a, b) => (a.properties.code < b.properties.code ? -1 : 1));
  const made = topology({ countries });
  made.arcs = made.arcs.map((arc) => thinned(arc, tolerance));
  return made;
}

/** Polygons of all countries, each with the country's code. */
export function countryPolygons(made) {
  return feature(made, made.objects.countries).features.flatMap(({ geometry, properties }) =>
    polygonsOf(geometry)
      .filter(([outer]) => ringKm2(outer) > smallestKm2)
      .map((rings) => ({ code: properties.code, rings })),
  );
}

/** A function that returns the codes of the countries at a position: none at the high sea, several where they overlap. */
export function holdersOf(polygons) {
  const index = new Flatbush(polygons.length);
  for (const { rings } of polygons) index.add(...boxOf(rings[0]));
  index.finish();
  return (lon, lat) => {
    const here = index
      .search(lon, lat, lon, lat)
      .map((n) => polygons[n])
      .filter(({ rings }) => isInRings(rings, [lon, lat]));
    return [...new Set(here.map(({ code }) => code))];
  };
}
