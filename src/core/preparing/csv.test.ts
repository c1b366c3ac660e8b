// cspell:ignore tlat tlon Pompe lattitude nomes
import { parseStory } from '../checking/parse.ts';
import { describe, expect, test } from 'vitest';
import { checkFiles } from '../checking/check-files.ts';
import { faultText } from '../result.ts';

const utf8 = (text: string) => new TextEncoder().encode(text);
const utf16 = (text: string) => new Uint8Array(Buffer.from(`\uFEFF${text}`, 'utf16le'));
const latin1 = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));

const check = (table: string | Uint8Array) =>
  checkFiles(
    new Map([
      ['article.md', utf8('# Places\n\nText.\n')],
      ['places.csv', typeof table === 'string' ? utf8(table) : table],
    ]),
    'places',
  );

function featuresOf(table: string | Uint8Array) {
  const checked = check(table);
  if (!checked.ok) throw new Error(checked.faults.map(faultText).join('\n'));
  return [...checked.value.features.values()].map(({ id, shapes: [shape] }) => [
    id,
    ...(shape.geometry.type === 'Point' ? shape.geometry.coordinates : []),
  ]);
}

function faultsOf(table: string | Uint8Array) {
  const checked = check(table);
  return checked.ok ? [] : checked.faults.map(faultText);
}

const both = [
  ['pump', -0.13667, 51.51334],
  ['square', -0.1366, 51.5122],
];

describe('right stories', () => {
  test.each([
    ['commas', 'name,lat,lon\nPump,51.51334,-0.13667\nSquare,51.5122,-0.1366\n'],
    ['semicolons', 'name;lat;lon\nPump;51.51334;-0.13667\nSquare;51.5122;-0.1366\n'],
    ['decimal commas', 'name;lat;lon\nPump;51,51334;-0,13667\nSquare;51,5122;-0,1366\n'],
    [
      'decimal commas between quotes',
      'name,lat,lon\nPump,"51,51334","-0,13667"\nSquare,51.5122,-0.1366\n',
    ],
    ['tabs', 'name\tlat\tlon\nPump\t51.51334\t-0.13667\nSquare\t51.5122\t-0.1366'],
    [
      'CRLF, a byte order mark and blank lines',
      '\uFEFF\r\nname,lat,lon\r\n\r\nPump,51.51334,-0.13667\r\nSquare,51.5122,-0.1366\r\n,,\r\n',
    ],
    [
      'upper case, units and another order',
      'Longitude (deg),NAME,Latitude (deg)\n-0.13667,Pump,51.51334\n-0.1366,Square,51.5122\n',
    ],
    [
      'degree signs, plus and minus signs',
      'name,y,x\nPump,+51.51334°,−0.13667\nSquare,51.5122,-0.1366\n',
    ],
  ])('%s', (_name, table) => expect(featuresOf(table)).toEqual(both));

  test('all columns', () => {
    const checked = check(
      'id,name,name_fr,kind,start,end,notes,source,url,precision,deaths,postcode,lat,lon\n' +
        '7,"A ""pump""",Pompe,mine,2020,..,"Two\nlines",Snow,https://a.example/,10,127,007,51,0\n',
    );
    if (!checked.ok) throw new Error(checked.faults.map(faultText).join('\n'));
    expect([...checked.value.features.values()][0]).toMatchObject({
      id: 'a-pump',
      sourceId: '7',
      names: { en: 'A "pump"', fr: 'Pompe' },
      kind: { id: 'mine' },
      when: '2020/..',
      description: 'Two\nlines',
      sources: [{ title: 'Snow', url: 'https://a.example/' }],
      precision: { metres: 10, basis: 'derived' },
      written: { deaths: 127, postcode: '007' },
    });
  });
});

describe('faults', () => {
  test.each([
    [
      'no columns with coordinates',
      'name,address\nPump,Broad Street\n',
      [
        'places.csv:1: has no column with the latitude: name one “latitude”, “lat” (the first line must have the names of the columns; it has “name”, “address”)',
        'places.csv:1: has no column with the longitude: name one “longitude”, “lon” (the first line must have the names of the columns; it has “name”, “address”)',
      ],
    ],
    [
      'misspelt columns',
      'name,lattitude,lon\nPump,51,0\n',
      [
        'places.csv:1: has no column with the latitude: did you mean “lattitude”? Rename it “latitude”',
      ],
    ],
    ['no rows', 'name,lat,lon\n', [/^places.csv:1: has no rows/]],
    ['nothing', '', [/^places.csv:1: has no rows/]],
    [
      'words, nothing and other numbers in place of coordinates, each on its line',
      'name,lat,lon\nA,north,0\nB,"1\n",\nC,51° 30′,0\nD,105.2,51\n',
      [
        'places.csv:2: column “lat”: “north” is not a latitude: write degrees with decimals, such as 51.5133',
        'places.csv:3: column “lon”: has no longitude: fill it in, or remove the row',
        /^places.csv:5: column “lat”: “51° 30′” is not a latitude/,
        'places.csv:6: column “lat”: 105.2 is not a latitude: it must be between −90 and 90 degrees (are latitude and longitude exchanged?)',
      ],
    ],
    [
      'decimal commas without quotes',
      'name,lat,lon\nPump,51,51334,0\n',
      [
        'places.csv:2: has 4 values, but there are 3 columns: put values with a delimiter in them between quotation marks',
      ],
    ],
    ['a column twice', 'name,lat,lon,name\nA,1,1,B\n', [/^places.csv:1: has two columns “name”/]],
    [
      'dates that can’t be read',
      'name,date,lat,lon\nA,2023-05-11,1,1\nB,11/05/2023,1,1\n',
      [
        /^places.csv:3: column “date”: “11\/05\/2023” isn’t a date we can read: write the year first/,
      ],
    ],
    [
      'days that there are not',
      'name,date,lat,lon\nA,31.02.2019,1,1\nB,2019-02-31,1,1\n',
      [
        'places.csv:2: column “date”: “31.02.2019” isn’t a date we can read: there is no such day',
        'places.csv:3: column “date”: “2019-02-31” isn’t a date we can read: there is no such day',
      ],
    ],
    [
      'a start after the end',
      'name,start,end,lat,lon\nA,2023,2020,1,1\n',
      [/^places.csv:2: column “start”: “2023\/2020” ends before it begins/],
    ],
    [
      '50,000 rows',
      `name,lat,lon\n${'A,1,1\n'.repeat(50_000)}`,
      [
        'places.csv:1: has 50,000 rows, more than the 20,000 that a browser can list and draw: leave some out, or join them',
      ],
    ],
    ['UTF-16', utf16('name,lat,lon\nA,1,1\n'), [/^places.csv: is in UTF-16: save it as UTF-8/]],
    ['Latin-1', latin1('name,lat,lon\nCafé,1,1\n'), [/^places.csv:2: isn’t UTF-8/]],
  ])('%s', (_name, table, expected) => {
    expect(faultsOf(table)).toEqual(
      expected.map((one) => (typeof one === 'string' ? one : expect.stringMatching(one))),
    );
  });
});

test('a row with latitude and longitude exchanged is warned about', () => {
  const rows = [
    'A,51.51,-0.13',
    'B,51.52,-0.14',
    'C,51.51,-0.15',
    'D,51.53,-0.13',
    'E,-0.13,51.51',
  ];
  const warnings = check(`name,lat,lon\n${rows.join('\n')}\n`).warnings.map(faultText);
  expect(warnings.filter((one) => one.includes('exchanged'))).toEqual([
    expect.stringMatching(/^places.csv:6: latitude and longitude look exchanged: as they are/),
  ]);
});

test('columns that kinds use, or that are only a little like ours, are no mistakes', () => {
  const parsed = parseStory(
    new Map([
      ['article.md', '# A\n\nText.\n'],
      ['story.json', '{ "kinds": [{ "id": "fire", "fields": [{ "property": "nomes" }] }] }'],
      ['places.csv', 'name,lat,lon,kind,nomes,homes,knd\nA,1,1,fire,3,3,3\n'],
    ]),
    { folder: 'a' },
  );
  const text = parsed.warnings.map(faultText).join('\n');
  expect(text).not.toMatch(/homes|nomes/);
  expect(text).toMatch(/column “knd”: is not a known name: did you mean “kind”\?/);
});
