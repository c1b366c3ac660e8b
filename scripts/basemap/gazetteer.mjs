// Lists the towns of base map archives, for search.
import { isInRings } from './in-rings.mjs';
import { namesIn } from './names-in.mjs';
import { fromTiles } from './on-tiles.mjs';
import { layersOf } from './read-archive.mjs';

/** Towns of one name that are closer than this, in degrees, are one town at two zooms. */
const sameWithin = 0.1;

/** The country around a point: none where several claim it. */
function countryAt(countries, { x, y }) {
  const here = countries.filter(({ rings }) => isInRings(rings, [x, y]));
  return here.length === 1 ? here[0].code : undefined;
}

/** Names as stories have them: `{ names: { en, … }, local? }`, in languages and the local one. */
function namedAsInStories(properties, languages) {
  const { name, local, ...others } = namesIn(properties, languages);
  return { names: { en: name, ...others }, ...(local ? { local: [local] } : {}) };
}

function townsOfTile({ town = [], country = [] }, tile, languages) {
  const countries = country.map((one) => ({
    code: one.properties.code,
    rings: one.loadGeometry().map((ring) => ring.map(({ x, y }) => [x, y])),
  }));
  return town.flatMap((one) => {
    const [[point]] = one.loadGeometry();
    const isHere = [point.x, point.y].every((value) => value >= 0 && value < one.extent);
    if (!isHere) return [];
    const { rank } = one.properties;
    const named = namedAsInStories(one.properties, languages);
    const code = countryAt(countries, point);
    const placed = [tile.x + point.x / one.extent, tile.y + point.y / one.extent];
    const position = fromTiles(placed, tile.z).map((value) => Number(value.toFixed(4)));
    return [{ ...named, position, rank, zoom: tile.z + 1, ...(code ? { country: code } : {}) }];
  });
}

/**
 * Towns of archives, each once, and the names of their countries by code, as `Towns` in src/core/search/town-search.ts.
 * @param {{ archive: import('pmtiles').PMTiles, zoom: number }[]} sources in order of preference, with the zoom of the
 * tiles that are read
 * @param {string[]} languages of names, besides the English and the local one
 */
export async function gazetteerOf(sources, languages) {
  const byName = new Map();
  const countries = {};
  for (const { archive, zoom } of sources) {
    Object.assign(countries, (await archive.getMetadata()).countries);
    const side = 2 ** zoom;
    for (let x = 0; x < side; x += 1)
      for (let y = 0; y < side; y += 1) {
        const layers = await layersOf(archive, zoom, x, y);
        for (const town of townsOfTile(layers, { z: zoom, x, y }, languages)) {
          const known = byName.get(town.names.en) ?? [];
          const isKnown = known.some((one) =>
            one.position.every((value, at) => Math.abs(value - town.position[at]) < sameWithin),
          );
          if (!isKnown) byName.set(town.names.en, [...known, town]);
        }
      }
  }
  const towns = [...byName.values()].flat().sort((a, b) => a.rank - b.rank);
  const used = new Set(towns.map(({ country }) => country));
  const named = Object.entries(countries).flatMap(([code, names]) =>
    used.has(code) ? [[code, namedAsInStories(names, languages)]] : [],
  );
  return { countries: Object.fromEntries(named), towns };
}
