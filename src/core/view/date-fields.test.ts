import { expect, test } from 'vitest';
import { dateOf, fieldsOf } from './date-fields.ts';

test.each([
  ['2023-05-11', { from: '2023-05-11', to: '2023-05-11' }],
  ['2023-05-01/2023-05-11', { from: '2023-05-01', to: '2023-05-11' }],
  ['../1987', { from: '..', to: '1987' }],
  ['2024/', { from: '2024', to: '..' }],
  ['..', { from: '..', to: '..' }],
])('%s as fields and back', (date, fields) => {
  expect(fieldsOf(date)).toEqual(fields);
  expect(dateOf(fields, 'from')).toEqual({ ok: true, value: date.replace(/\/$/, '/..') });
});

test('an interval pasted into either field sets both', () => {
  const value = '1994-05-12/2020-09-27';
  expect(dateOf({ from: value, to: '2023' }, 'from')).toEqual({ ok: true, value });
  expect(dateOf({ from: '2023', to: ` ${value} ` }, 'to')).toEqual({ ok: true, value });
});

test.each([
  [{ from: 'May', to: '2023' }, 'from', 'from', 'isn’t a date'],
  [{ from: '2023', to: '' }, 'to', 'to', 'isn’t a date'],
  [{ from: '2024', to: '2023' }, 'from', 'from', 'The end is before the start'],
  [{ from: '2024', to: '2023' }, 'to', 'to', 'The end is before the start'],
] as const)('rejects %j and names the field', (fields, changed, field, message) =>
  expect(dateOf(fields, changed)).toEqual({
    ok: false,
    faults: { field, message: expect.stringContaining(message) },
  }),
);
