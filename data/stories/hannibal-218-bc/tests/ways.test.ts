import { expect, test } from 'vitest';
import { faultText } from '#core/result.ts';
import { distanceKm } from '#core/geometry/measure.ts';
import { sceneOf } from '#core/scene/scene.ts';
import { decodeView } from '#core/view/codec.ts';
import { openingView } from '#core/view/opening.ts';
import { checkFolder } from '../../../../scripts/read-stories.ts';
import { root } from '../../../../scripts/set-up.mjs';

const slug = 'hannibal-218-bc';
const checked = checkFolder(`${root}data/stories/${slug}`, slug);
if (!checked.ok) throw new Error(checked.faults.map(faultText).join('\n'));
const story = checked.value;
const passes = story.perspectives.map(({ id }) => id);
const geometryOf = (id: string) => {
  const geometry = story.features.get(id)?.shapes[0]?.geometry;
  if (!geometry) throw new Error(`${id} has no geometry`);
  return geometry;
};

test.each(passes)(
  'the perspective %s shows its way, which leads over its pass to Turin',
  (pass) => {
    const { view } = decodeView(story, { fragment: `as=${pass}` });
    const [way, ...others] = sceneOf(story, view).features.get('way')?.shapes ?? [];
    expect(others).toEqual([]);
    if (!way) throw new Error('there is no way');
    expect(way.id).toBe(`way-${pass}`);
    expect(distanceKm(way.geometry, geometryOf(pass))).toBeLessThan(0.1);
    expect(distanceKm(way.geometry, geometryOf('turin'))).toBeLessThan(0.1);
    const elsewhere = passes.filter((other) => other !== pass);
    for (const other of elsewhere)
      expect(distanceKm(way.geometry, geometryOf(other)), other).toBeGreaterThan(2);
  },
);

test('all passes are on the map in each perspective, and everything is uncertain', () => {
  const { features } = sceneOf(story, openingView(story));
  for (const pass of passes) expect(features.get(pass)?.shapes).toHaveLength(1);
  for (const { id, precision } of story.features.values()) expect(precision, id).toBeDefined();
});
