import type { Fault } from '../result.ts';
import type { withDefaults } from './defaults.ts';
import { namesOffered } from './names.ts';
import type { StoryFeature } from './story.ts';

/** Faults: ids in story.json that refer to nothing or are duplicated. */
export function referenceFaults(
  head: ReturnType<typeof withDefaults>,
  features: ReadonlyMap<string, StoryFeature>,
): readonly Fault[] {
  const file = 'story.json';
  const known = (what: string, ids: readonly string[], path: string, id: string): Fault[] =>
    ids.includes(id)
      ? []
      : [
          {
            file,
            path,
            message: `“${id}” is not the id of a ${what}: correct it or add the ${what}`,
          },
        ];
  const once = (what: string, list: string, all: readonly { id: string }[]): Fault[] =>
    all.flatMap(({ id }, index) =>
      all.findIndex((other) => other.id === id) === index
        ? []
        : [
            {
              file,
              path: `${list}[${index}].id`,
              message: `“${id}” is also the id of another ${what}: change one of them`,
            },
          ],
    );
  const layers = head.layers.map(({ id }) => id);
  const perspectives = head.perspectives.map(({ id }) => id);
  const { as, hide, names } = head.view;
  return [
    ...head.landmarks.flatMap((id, index) =>
      known('feature', [...features.keys()], `landmarks[${index}]`, id),
    ),
    ...hide.flatMap((id, index) => known('layer', layers, `view.hide[${index}]`, id)),
    ...(as === undefined ? [] : known('perspective', perspectives, 'view.as', as)),
    ...(names === undefined
      ? []
      : known('language of names', namesOffered(features.values()), 'view.names', names)),
    ...once('layer', 'layers', head.layers),
    ...once('perspective', 'perspectives', head.perspectives),
    ...once('holder', 'holders', head.holders ?? []),
    ...once('dispute', 'disputes', head.disputes),
    ...head.disputes.flatMap((dispute, index) =>
      dispute.features.flatMap((id, at) =>
        known('feature', [...features.keys()], `disputes[${index}].features[${at}]`, id),
      ),
    ),
  ];
}
