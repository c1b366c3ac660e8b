// Turns the zones' tiles into lines: the segments that two countries share, joined end to end.

/** Countries of the time zones around the region (ISO 3166-1). Other zones have no borders here. */
export const countryOfZone = {
  'Asia/Yerevan': 'AM',
  'Asia/Baku': 'AZ',
  'Asia/Tbilisi': 'GE',
  'Asia/Tehran': 'IR',
  'Europe/Istanbul': 'TR',
  'Asia/Baghdad': 'IQ',
  'Asia/Damascus': 'SY',
  'Asia/Ashgabat': 'TM',
  'Asia/Aqtau': 'KZ',
  'Asia/Atyrau': 'KZ',
  'Europe/Moscow': 'RU',
  'Europe/Astrakhan': 'RU',
  'Europe/Volgograd': 'RU',
};

const digits = 6;
const tolerance = 1e-6;
const keyOf = ([lon, lat]) => `${lon.toFixed(digits)},${lat.toFixed(digits)}`;

/** Whether both ends of a segment are on the same side of its tile: a cut, not a border. */
function isCut([west, south, east, north], a, b) {
  const near = (x, y) => Math.abs(x - y) <= tolerance * 2;
  return (
    [west, east].some((side) => near(a[0], side) && near(b[0], side)) ||
    [south, north].some((side) => near(a[1], side) && near(b[1], side))
  );
}

/**
 * All segments of the countries' outlines: `{ a, b, countries, tile }`, positions rounded to 1e-6 degrees,
 * `countries` the set that share the segment, in the tiles' order.
 * @param {(zone: string) => string | undefined} countryOf what counts as one country; zones without one are left out
 */
export function outlineSegments(tiles, countryOf = (zone) => countryOfZone[zone]) {
  const segments = new Map();
  const round = (position) => position.map((value) => Number(value.toFixed(digits)));
  for (const tile of tiles) {
    for (const { zone, rings } of tile.zones) {
      const country = countryOf(zone);
      if (!country) continue;
      for (const ring of rings) {
        for (let index = 1; index < ring.length; index++) {
          const [a, b] = [ring[index - 1], ring[index]];
          if (isCut(tile.bounds, a, b)) continue;
          const [from, to] = [keyOf(a), keyOf(b)];
          if (from === to) continue;
          const key = from < to ? `${from} ${to}` : `${to} ${from}`;
          const known = segments.get(key);
          if (known) known.countries.add(country);
          else segments.set(key, { a: round(a), b: round(b), countries: new Set([country]), tile });
        }
      }
    }
  }
  return [...segments.values()];
}

/** Joins segments end to end wherever exactly two meet. Each line is a list of positions. */
export function joinSegments(segments) {
  const at = new Map();
  for (const segment of segments)
    for (const end of [segment.a, segment.b]) {
      const key = keyOf(end);
      if (!at.has(key)) at.set(key, []);
      at.get(key).push(segment);
    }
  const used = new Set();
  const other = (segment, key) => (keyOf(segment.a) === key ? segment.b : segment.a);
  const walk = (segment, start) => {
    const line = [start];
    let next = segment;
    let position = start;
    while (next) {
      used.add(next);
      position = other(next, keyOf(position));
      line.push(position);
      const here = at.get(keyOf(position));
      next = here.length === 2 ? here.find((one) => !used.has(one)) : undefined;
    }
    return line;
  };
  const lines = [];
  for (const [, here] of at) {
    if (here.length === 2) continue;
    for (const segment of here)
      if (!used.has(segment))
        lines.push(
          walk(
            segment,
            [segment.a, segment.b].find((end) => at.get(keyOf(end)) === here),
          ),
        );
  }
  for (const segment of segments) if (!used.has(segment)) lines.push(walk(segment, segment.a));
  return lines;
}
