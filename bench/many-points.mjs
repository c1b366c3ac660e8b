// Stories with many points, made up: what a newsroom has that maps each earthquake, attack or tree.

/** Pseudo-random numbers in [0, 1), the same in each run (mulberry32). */
function generatorOf(seed) {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296;
  };
}

const first = Date.UTC(2020, 0, 1);
const days = 120;
const dayOf = (at) => new Date(first + at * 86_400_000).toISOString().slice(0, 10);

/** Around ten towns, on days of four months, in files as an export writes them. @param {number} count */
function pointsOf(count) {
  const random = generatorOf(count);
  const towns = Array.from({ length: 10 }, () => [119 + random() * 4, 22 + random() * 4]);
  return Array.from({ length: count }, (_, at) => {
    const [lon, lat] = towns[Math.floor(random() * towns.length)];
    const away = () => (random() + random() + random() - 1.5) * 0.4;
    const size = Math.round(10 + 50 * random() ** 3) / 10;
    return {
      type: 'Feature',
      id: `quake-${at}`,
      geometry: {
        type: 'Point',
        coordinates: [lon + away(), lat + away()].map((one) => Number(one.toFixed(5))),
      },
      properties: {
        name: `Magnitude ${size.toFixed(1)}`,
        when: dayOf(Math.floor((at / count) * days)),
        kind: 'quake',
        magnitude: size,
      },
    };
  });
}

const head = {
  title: 'Many quakes',
  language: 'en',
  dateline: { date: dayOf(days - 1) },
  licence: { text: 'CC0', data: 'CC0' },
  view: { date: `${dayOf(0)}/${dayOf(days - 1)}` },
  kinds: [
    {
      id: 'quake',
      title: 'Quake',
      nature: 'event',
      colour: 'place',
      size: { by: 'magnitude', scale: 'area', from: 1, to: 6, min: 4, max: 24 },
      fields: [{ property: 'magnitude', title: 'Magnitude', format: 'number' }],
      cluster: true,
      labels: 'mentioned',
    },
  ],
};

/** @param {number} count of points @returns {Map<string, Uint8Array>} files by path */
export function manyPoints(count) {
  const article = [
    '# Many quakes',
    'The [first](#quake-0) came in January, the [second](#quake-1) soon after.',
    `By April there were more, of which the [last](#quake-${count - 1}) was felt by all.`,
  ].join('\n\n');
  const texts = {
    'article.md': `${article}\n`,
    'story.json': JSON.stringify(head),
    'quakes.geojson': JSON.stringify({ type: 'FeatureCollection', features: pointsOf(count) }),
  };
  return new Map(Object.entries(texts).map(([file, text]) => [file, Buffer.from(text)]));
}
