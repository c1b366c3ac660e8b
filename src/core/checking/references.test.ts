// cspell:ignore colision
import { expect, test } from 'vitest';
import { referenceFaults } from './references.ts';

const none = { landmarks: [], ribbon: [], hide: [], pages: [], disputes: [] };
const known = {
  features: ['collision', 'pier-6'],
  layers: [],
  perspectives: ['norway'],
  languages: [],
};

test('an id that nothing has is a fault, with the one that is spelt nearly alike', () => {
  const faults = referenceFaults(
    { ...none, disputes: [{ features: ['colision', 'collision', 'hill'] }], as: 'Norway' },
    known,
  );
  expect(faults.map(({ path, message }) => `${path}: ${message}`)).toEqual([
    'view.as: “Norway” is not the id of a perspective: did you mean “norway”?',
    'disputes[0].features[0]: “colision” is not the id of a feature: did you mean “collision”?',
    'disputes[0].features[2]: “hill” is not the id of a feature: correct it or add the feature',
  ]);
});
