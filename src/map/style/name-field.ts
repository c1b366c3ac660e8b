import type { ExpressionSpecification } from '@maplibre/maplibre-gl-style-spec';
import { local } from '#core/story/names.ts';

const english: ExpressionSpecification = ['get', 'name'];
/** The local name, otherwise the English one. */
const own: ExpressionSpecification = [
  'coalesce',
  ['get', ['coalesce', ['get', 'local'], 'name']],
  english,
];

/**
 * Expression: the name of something on the base map in a language, or its local name with the English one below;
 * English if there is no other.
 * @param names a language of names, or `local`
 * @param between separates the local and the English name
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
