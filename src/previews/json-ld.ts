import { ownWordsOf } from '#core/story/words.ts';
import { boundsUnion, boundsOf } from '#core/geometry/measure.ts';
import { mainName } from '#core/story/names.ts';
import type { BBox, Story, StoryFeature } from '#core/story/story.ts';

/** https://schema.org/box: south, west, north, east, separated by spaces. */
const shapeOf = ([west, south, east, north]: BBox) => ({
  '@type': 'GeoShape',
  box: [south, west, north, east].join(' '),
});

function geoOf({ shapes: [first, ...others] }: StoryFeature) {
  if (others.length === 0 && first.geometry.type === 'Point') {
    const [longitude, latitude] = first.geometry.coordinates;
    return { '@type': 'GeoCoordinates', latitude, longitude };
  }
  return shapeOf(
    others.reduce<BBox>(
      (box, { geometry }) => boundsUnion(box, boundsOf(geometry)),
      boundsOf(first.geometry),
    ),
  );
}

/** Address of a page; undefined if the site's own is unknown. */
type AddressOf = (feature?: string) => string | undefined;

/** Name of the place in the dateline, if it is a feature of the story; or else as it is written there. */
function placeOf({ features, dateline: { place } }: Story): string | undefined {
  const feature = place === undefined ? undefined : features.get(place);
  return feature ? mainName(feature) : place;
}

function articleOf(story: Story, addressOf: AddressOf) {
  const { title, summary, language, dateline, source, opening, updated } = story;
  return {
    '@type': 'Article',
    headline: title,
    description: summary || undefined,
    inLanguage: language,
    datePublished: dateline.date,
    dateModified: updated,
    url: addressOf(),
    isBasedOn: source?.url,
    contentLocation: {
      '@type': 'Place',
      name: placeOf(story),
      geo: shapeOf(opening.bbox),
    },
  };
}

/** A page as structured data (https://schema.org): an Article, or a Place with its geometry. */
export function jsonLdOf(
  story: Story,
  feature: StoryFeature | undefined,
  addressOf: AddressOf,
): object {
  const article = articleOf(story, addressOf);
  const context = { '@context': 'https://schema.org' };
  if (!feature) return { ...context, ...article };
  const name = mainName(feature);
  const others = Object.values(feature.names).filter((other) => other !== name);
  return {
    ...context,
    '@type': 'Place',
    name,
    alternateName: [...new Set(others)],
    description: ownWordsOf(feature.description, story.language) || undefined,
    url: addressOf(feature.id),
    geo: geoOf(feature),
    subjectOf: article,
  };
}
