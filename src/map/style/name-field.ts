import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { local } from '#core/story/names.ts';

const english: ExpressionSpecification = ['get', 'name'];
/** The local name; else the English one. */
const own: ExpressionSpecification = [
  'coalesce',
  ['get', ['coalesce', ['get', 'local'], 'name']],
  english,
];

/**
 * The name of a thing of the base map in a language, or the local one with the English beneath; the English one where
 * there is none.
 * @param names a language of names, or `local`
 * @param between what stands between a local name and the English one
 */
export function nameField(names: string, between = '\n'): ExpressionSpecification {
  if (names === 'en') return english;
  if (names !== local) return ['coalesce', ['get', names], english];
  return [
    'let',
    'own',
    own,
    [
      'case',
      ['==', ['var', 'own'], english],
      english,
      ['format', ['var', 'own'], {}, between, {}, english, { 'font-scale': 0.82 }],
    ],
  ];
}
