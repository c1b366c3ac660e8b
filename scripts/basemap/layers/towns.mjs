// Towns and villages by size (GeoNames), each from the zoom at which it has room.
import { readFileSync } from 'node:fs';
import { root } from '../../set-up.mjs';
import { readText } from '../sources.mjs';
import { isTransliterated, nameIn } from '../local-names.mjs';
import { onTiles } from '../on-tiles.mjs';
import { cityName, languages, mainLanguage } from '../names.mjs';

const corrections = JSON.parse(readFileSync(`${root}scripts/basemap/facts/towns.json`, 'utf8'));

/** Sections of towns, and former places. */
const left = new Set(['PPLX', 'PPLH', 'PPLQ', 'PPLW']);
/**
 * What a capital of a country or of a first-level division, or an Israeli settlement in an occupied territory, counts
 * for, in powers of ten of inhabitants. The towns around settlements come first.
 */
const weights = { PPLC: 1.1, PPLA: 0.35, STLMT: -0.7 };
/** The least score at each zoom from 0; below, a town waits for a closer zoom even where it has room. */
const least = [7.6, 7.2, 6.7, 6.1, 5.3, 4.5, 3.8, 3.3, 2.9, 2.6, 2.3];
/** A capital of a country has less competition. */
const capitalBonus = 0.6;
/** Least distance between two towns, in pixels, below and from this zoom on. */
const gaps = { from: 5, far: 44, near: 52 };
/** Capitals and cities need less, down to this share of it: a village farther off is no better in their place. */
const shares = [
  { from: 1_000_000, share: 0.5 },
  { from: 200_000, share: 0.75 },
  { from: 0, share: 1 },
];
/** Towns that have room only beyond this zoom are left out. */
const closest = least.length - 1;
/** The rank sets size of letters and priority: inhabitants from so many on. */
const ranks = [1_000_000, 200_000, 50_000, 15_000, 4_000, 0];

/** Their transliterations have apostrophes that mean something in English too, as in Xi’an. */
const keepsApostrophes = new Set(['ja', 'ko', 'zh']);
const apostrophes = /['’‘ʼʻʿʾ`]/g;

/** Latin letters without accents, which are marks of their own in this form. */
const withoutAccents = (name) => name.normalize('NFD').replaceAll(/\p{M}/gu, '').normalize('NFC');

/**
 * The English name. Where the language of the country has another script, GeoNames' main name is a scholarly
 * transliteration, or ends in a word for city: English has it without accents, apostrophes and ending.
 */
function nameOf([id, name, , , , , , , country]) {
  const corrected = corrections.names[id];
  if (corrected) return corrected;
  const language = mainLanguage(country);
  if (!isTransliterated(language)) return name;
  const plain = language === 'zh' ? name : withoutAccents(name);
  return keepsApostrophes.has(language)
    ? plain.replace(/-(?:shi|si)$/, '')
    : plain.replaceAll(apostrophes, '');
}

/** Columns of GeoNames' own table: https://download.geonames.org/export/dump/ */
function read() {
  return readText('towns')
    .trim()
    .split('\n')
    .map((line) => line.split('\t'))
    .filter((columns) => !left.has(columns[7]) && !corrections.omit[columns[0]])
    .map((columns) => ({
      name: nameOf(columns),
      others: columns[3].split(','),
      position: [Number(columns[5]), Number(columns[4])],
      code: columns[7],
      country: columns[8],
      population: Number(columns[14]),
      zone: columns[17],
    }));
}

/** Places taken at each zoom, in a grid of squares as wide as the least distance. */
class Room {
  #taken = new Map();

  #cellOf([x, y], zoom) {
    const gap = zoom < gaps.from ? gaps.far : gaps.near;
    const cells = (512 * 2 ** zoom) / gap;
    return { x: x * cells, y: y * cells };
  }

  isFree(point, zoom, share) {
    const { x, y } = this.#cellOf(point, zoom);
    for (let dx = -1; dx <= 1; dx += 1)
      for (let dy = -1; dy <= 1; dy += 1)
        for (const other of this.#taken.get(
          `${zoom}/${Math.floor(x) + dx}/${Math.floor(y) + dy}`,
        ) ?? [])
          if (Math.hypot(other.x - x, other.y - y) < share) return false;
    return true;
  }

  take(point, from) {
    for (let zoom = from; zoom <= closest; zoom += 1) {
      const cell = this.#cellOf(point, zoom);
      const key = `${zoom}/${Math.floor(cell.x)}/${Math.floor(cell.y)}`;
      this.#taken.set(key, [...(this.#taken.get(key) ?? []), cell]);
    }
  }
}

/** The first zoom at which a town has room, most important towns first; undefined beyond the closest. */
function zoomOf({ score, code, position, population }, room) {
  const point = onTiles(position, 0);
  const bonus = code === 'PPLC' ? capitalBonus : 0;
  const { share } = shares.find(({ from }) => code === 'PPLC' || population >= from);
  for (let zoom = 0; zoom <= closest; zoom += 1)
    if (score >= least[zoom] - bonus && room.isFree(point, zoom, share)) {
      room.take(point, zoom);
      return zoom;
    }
  return undefined;
}

/** A town's name in the language of its country, and, if a time zone is named for it, in all languages. */
function namesOf({ name, others, country, zone, isOfZone }) {
  const local = mainLanguage(country);
  const inLocal =
    (isOfZone && local ? cityName(zone, local) : undefined) ?? nameIn(local, name, others);
  const all = isOfZone
    ? Object.fromEntries(
        languages.flatMap((language) => {
          const here = cityName(zone, language);
          return here && here !== name ? [[language, here]] : [];
        }),
      )
    : {};
  return inLocal && inLocal !== name ? { ...all, [local]: inLocal, local } : all;
}

/** Marks the largest town that has the name of its time zone. */
function withZones(towns) {
  const known = new Set();
  return towns.map((town) => {
    const isOfZone = !known.has(town.zone) && cityName(town.zone, 'en') === town.name;
    if (isOfZone) known.add(town.zone);
    return { ...town, isOfZone };
  });
}

export default () => {
  const towns = withZones(read().sort((a, b) => b.population - a.population))
    .map((town) => ({
      ...town,
      score: Math.log10(town.population + 100) + (weights[town.code] ?? 0),
    }))
    // Capitals before larger cities beside them.
    .sort((a, b) => (b.code === 'PPLC') - (a.code === 'PPLC') || b.score - a.score);
  const room = new Room();
  return {
    name: 'town',
    features: towns.flatMap((town) => {
      const zoom = zoomOf(town, room);
      if (zoom === undefined) return [];
      const capital = town.code === 'PPLC' ? { capital: 1 } : {};
      const rank = ranks.findIndex((from) => town.population >= from);
      return [
        {
          type: 'Feature',
          properties: { name: town.name, ...namesOf(town), zoom, rank, ...capital },
          geometry: { type: 'Point', coordinates: town.position },
          min: Math.min(8, zoom),
        },
      ];
    }),
    buffer: 0,
  };
};
