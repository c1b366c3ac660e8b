import { describe, expect, test } from 'vitest';
import { heldStory } from '../../../tests/fixtures/held-story.ts';
import { filesOf, smallStory } from '../../../tests/fixtures/small-story.ts';
import { parseStory } from '../checking/parse.ts';
import type { Story } from '../story/story.ts';
import { isoOf, minuteOf } from '../time/minute.ts';
import { markedHolders } from './marked-holders.ts';
import { heldOn, ribbonOf } from './ribbon.ts';

const day = (iso: string) => minuteOf(Date.parse(iso));
const rowsOf = (story: Story, perspective = 'ground') => ribbonOf(story, perspective);
const written = (end: number) => (Number.isFinite(end) ? isoOf(end) : String(end));

/** Rows as name, holders with their days, and marks. */
const inWords = (rows: ReturnType<typeof rowsOf>) =>
  rows.map(({ feature, spans }) => [
    feature.id,
    ...spans.map(
      ({ interval: { start, end }, holder, mark }) =>
        `${written(start)}/${written(end)} ${holder.id} ${mark}`,
    ),
  ]);

describe('rows of the timeline', () => {
  test('are by default what changes hands', () =>
    expect(inWords(rowsOf(heldStory()))).toEqual([
      [
        'field',
        '-Infinity/1990-01-01 unknown unknown',
        '1990-01-01/1995-01-01 south 1',
        '1995-01-01/Infinity north undefined',
      ],
    ]));

  test('show who holds what, also where the map shows how it should be', () =>
    expect(inWords(rowsOf(heldStory(), 'law'))).toEqual(inWords(rowsOf(heldStory()))));

  test('mark each holder alike, and not who holds what is theirs', () =>
    expect(markedHolders(rowsOf(heldStory())).map(({ holder, mark }) => [holder.id, mark])).toEqual(
      [
        ['unknown', 'unknown'],
        ['south', 1],
      ],
    ));

  test('are those that the author names, in that order', () =>
    expect(rowsOf(heldStory({ ribbon: ['wood', 'field'] })).map((row) => row.feature.id)).toEqual([
      'wood',
      'field',
    ]));

  test('join several features: the first of two at once is shown', () => {
    const [row] = rowsOf(heldStory({ ribbon: [['bridge', 'wood', 'field']] }));
    if (!row) throw new Error('no row');
    expect(row.feature.id).toBe('bridge');
    expect(row.spans.map(({ interval, holder }) => [written(interval.start), holder.id])).toEqual([
      ['1992-04-01', 'south'],
      ['-Infinity', 'unknown'],
      ['1990-01-01', 'south'],
      ['1998-07-01', 'north'],
    ]);
    // The wood's vague start stays; where the field is cut off, its end is exact.
    expect(row.spans.map(({ interval }) => [interval.fullFrom, interval.fullTo])).toEqual([
      [day('1992-06-01'), undefined],
      [undefined, undefined],
      [undefined, undefined],
      [undefined, undefined],
    ]);
  });

  test('are none where nothing changes hands', () => {
    const parsed = parseStory(filesOf(smallStory()));
    if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
    expect(rowsOf(parsed.value)).toEqual([]);
  });

  test('say who held what on a day, rows of one holder together', () => {
    const rows = rowsOf(heldStory({ ribbon: ['wood', 'field', 'bridge'] }));
    const on = (iso: string) =>
      heldOn(rows, day(iso)).map(({ holder, features }) => [
        holder.id,
        ...features.map((f) => f.id),
      ]);
    expect(on('1985-01-01')).toEqual([['unknown', 'field']]);
    expect(on('1993-05-01')).toEqual([['south', 'wood', 'field']]);
    expect(on('1996-05-01')).toEqual([
      ['south', 'wood'],
      ['north', 'field'],
    ]);
  });
});
