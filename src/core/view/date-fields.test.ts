import { expect, test } from 'vitest';
import { fieldsOf } from './date-fields.ts';
import { faultMessage, readFields } from './read-fields.ts';

test.each([
  ['2023-05-11', { from: '2023-05-11', to: '2023-05-11' }],
  ['2023-05-01/2023-05-11', { from: '2023-05-01', to: '2023-05-11' }],
  ['../1987', { from: '..', to: '1987' }],
  ['2024/', { from: '2024', to: '..' }],
  ['..', { from: '..', to: '..' }],
])('%s as fields and back', (date, fields) => {
  expect(fieldsOf(date)).toEqual(fields);
  expect(readFields(fields, 'from')).toEqual({ ok: true, value: date.replace(/\/$/, '/..') });
});

test('an interval pasted into either field sets both', () => {
  const value = '1994-05-12/2020-09-27';
  expect(readFields({ from: value, to: '2023' }, 'from')).toEqual({ ok: true, value });
  expect(readFields({ from: '2023', to: ` ${value} ` }, 'to')).toEqual({ ok: true, value });
});

test('where the end would be before the start, the other field follows', () => {
  expect(readFields({ from: '2024', to: '2023' }, 'from')).toEqual({ ok: true, value: '2024' });
  expect(readFields({ from: '2024', to: '2023' }, 'to')).toEqual({ ok: true, value: '2023' });
});

test('reads dates as they are shown', () =>
  expect(readFields({ from: '1 May 2023', to: '11 May 2023' }, 'to')).toEqual({
    ok: true,
    value: '2023-05-01/2023-05-11',
  }));

test.each([
  [{ from: 'May', to: '2023' }, 'from', ['from: “May” isn’t a date']],
  [{ from: '2023', to: '' }, 'to', ['to: “” isn’t a date']],
  [{ from: 'May', to: 'June' }, 'to', ['from: “May” isn’t', 'to: “June” isn’t']],
  [{ from: '2024/2023', to: '2025' }, 'from', ['from: The end is before the start']],
  [{ from: '2022', to: '2024/2023' }, 'to', ['to: The end is before the start']],
  [{ from: '2020', to: '2020/2021' }, 'from', ['to: “2020/2021” is more than one date']],
  [{ from: '2022/2023/2024', to: '2020' }, 'from', ['from: “2022/2023/2024” isn’t']],
] as const)('finds each wrong field of %j', (fields, changed, expected) => {
  const read = readFields(fields, changed);
  const found = read.ok ? [] : read.faults.map((one) => `${one.field}: ${faultMessage(one)}`);
  expect(found).toEqual(expected.map((words) => expect.stringContaining(words) as string));
});
