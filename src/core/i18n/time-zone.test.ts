import { expect, test } from 'vitest';
import { zoneName } from './time-zone.ts';

test.each([
  ['Europe/Rome', 'Central European Time'],
  ['America/New_York', 'Eastern Time'],
])('%s is %s', (zone, name) => expect(zoneName(zone)).toBe(name));

test('UTC has a name', () => expect(zoneName('UTC')).toMatch(/UTC|Coordinated/));
