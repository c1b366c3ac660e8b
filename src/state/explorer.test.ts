import fc from 'fast-check';
import { beforeEach, expect, test, vi } from 'vitest';
import { checkFiles } from '#core/checking/check-files.ts';
import { isoOf } from '#core/time/minute.ts';
import { moveEnd } from '#core/view/move-end.ts';
import { anyCamera } from '../../tests/fixtures/any-camera.ts';
import { storyFolder } from '../../tests/fixtures/story-folder.ts';
import { Explorer } from './explorer.svelte.ts';

/** A browser's history and address, as far as an explorer uses them. */
const browser = vi.hoisted(() => {
  const state = { entries: ['/two-banks/'], at: 0 };
  return {
    state,
    pushState: (href: string) => {
      state.entries = [...state.entries.slice(0, state.at + 1), href];
      state.at += 1;
    },
    replaceState: (href: string) => (state.entries[state.at] = href),
  };
});
vi.mock('$app/navigation', () => browser);

const parsed = checkFiles(storyFolder('two-banks'), 'two-banks');
if (!parsed.ok) throw new Error('the story is broken');
const story = parsed.value;

function addressBar(): Location {
  return new URL(
    browser.state.entries[browser.state.at] ?? '',
    'http://site.test',
  ) as unknown as Location;
}

let listeners: (() => void)[] = [];
beforeEach(() => {
  vi.useFakeTimers();
  vi.stubGlobal('addEventListener', (_type: string, run: () => void) => listeners.push(run));
  vi.stubGlobal('removeEventListener', () => undefined);
  vi.stubGlobal('location', {
    get pathname() {
      return addressBar().pathname;
    },
    get hash() {
      return addressBar().hash;
    },
  });
});

function opened(href: string): Explorer {
  browser.state.entries = [href];
  browser.state.at = 0;
  listeners = [];
  const explorer = new Explorer(story, undefined, '/');
  explorer.connect();
  return explorer;
}

const day = fc.integer({ min: story.known.start, max: story.known.end - 1 });
const feature = fc.constantFrom(...story.features.keys());
const passage = fc.constantFrom(...story.passages.map(({ id }) => id));
type Action = (explorer: Explorer) => void;
const by = fc.constantFrom(1 as const, -1 as const);
/** Everything a reader can do to the view. */
const action: fc.Arbitrary<Action> = fc.oneof(
  feature.map(
    (id): Action =>
      (explorer) =>
        explorer.select(id),
  ),
  fc.constantFrom(...story.mentions.filter(({ features }) => features.length > 0)).map(
    (mention): Action =>
      (explorer) =>
        explorer.select(mention.features[0] ?? '', mention),
  ),
  passage.map(
    (id): Action =>
      (explorer) =>
        explorer.selectPassage(id),
  ),
  passage.map(
    (id): Action =>
      (explorer) =>
        explorer.selectWhileReading(id),
  ),
  by.map(
    (step): Action =>
      (explorer) =>
        void explorer.stepMention(step),
  ),
  by.map(
    (step): Action =>
      (explorer) =>
        void explorer.stepPassage(step, 'p5'),
  ),
  fc.constant<Action>((explorer) => explorer.clear()),
  fc
    .constantFrom(
      '..',
      '1995',
      '2020-11-10~',
      '../2020-09-27',
      '199X',
      story.opening.date,
      ...story.periods.map(({ when }) => when),
    )
    .map(
      (date): Action =>
        (explorer) =>
          explorer.setDate(date),
    ),
  fc.tuple(fc.constantFrom('from', 'to'), day).map(
    ([end, to]): Action =>
      (explorer) =>
        explorer.scrub(moveEnd(story, explorer.view.date, end, to)),
  ),
  day.map(
    (on): Action =>
      (explorer) =>
        explorer.setDate(isoOf(on)),
  ),
  fc.constantFrom(...story.layers.map(({ id }) => id)).map(
    (layer): Action =>
      (explorer) =>
        explorer.toggleLayer(layer),
  ),
  fc.constantFrom(...story.perspectives.map(({ id }) => id)).map(
    (perspective): Action =>
      (explorer) =>
        explorer.setPerspective(perspective),
  ),
  fc.constantFrom(...story.languages).map(
    (names): Action =>
      (explorer) =>
        explorer.setNames(names),
  ),
  fc.constantFrom(undefined, 0, 300, 5000, 12.5).map(
    (metres): Action =>
      (explorer) =>
        explorer.setPrecision(metres),
  ),
  feature.map((id): Action => (explorer) => {
    const one = story.features.get(id);
    if (one) explorer.reveal(one);
  }),
  anyCamera.map(
    (to): Action =>
      (explorer) =>
        explorer.setCamera(to),
  ),
  fc.constant<Action>((explorer) => explorer.frame()),
  fc.constant<Action>((explorer) => explorer.frameStory()),
  fc.constant<Action>((explorer) => explorer.reset()),
  // The browser's back and forward, at once or after a pause.
  fc.constant<Action>(() => {
    if (browser.state.at > 0) browser.state.at -= 1;
    for (const listener of listeners) listener();
  }),
  fc.constant<Action>(() => {
    if (browser.state.at < browser.state.entries.length - 1) browser.state.at += 1;
    for (const listener of listeners) listener();
  }),
  fc.constant<Action>(() => void vi.advanceTimersByTime(1000)),
);

test('after any 200 actions the address, opened in a new page, gives the same scene', () => {
  fc.assert(
    fc.property(fc.array(action, { minLength: 200, maxLength: 200 }), (actions) => {
      const explorer = opened('/two-banks/#names=fr&later');
      for (const act of actions) act(explorer);
      vi.advanceTimersByTime(1000);
      const address = addressBar();
      const { view, scene } = explorer;
      const afresh = opened(address.pathname + address.hash);
      expect(afresh.ignored).toEqual([]);
      expect(afresh.view).toEqual(view);
      expect(afresh.scene).toEqual(scene);
    }),
    { numRuns: 30 },
  );
});

test('dragging adds no history entry, and its result is kept by the next one', () => {
  const explorer = opened('/two-banks/');
  explorer.scrub('2020-01-01');
  explorer.scrub('2020-01-02');
  vi.advanceTimersByTime(1000);
  expect(browser.state.entries).toEqual(['/two-banks/#date=2020-01-02']);
  explorer.scrub('2020-01-03');
  explorer.select('ferry');
  expect(browser.state.entries).toEqual([
    '/two-banks/#date=2020-01-03',
    '/two-banks/ferry/#date=2020-01-03',
  ]);
});

test('hovering highlights shown features, and is not part of the link', () => {
  const explorer = opened('/two-banks/#date=2000-06-10');
  expect(explorer.isHighlighted('ferry')).toBe(false);
  explorer.hover('ferry');
  expect([
    explorer.hovered,
    explorer.isHighlighted('ferry'),
    explorer.isHighlighted('oldtown'),
  ]).toEqual(['ferry', true, false]);
  // Hidden features are never highlighted.
  explorer.hover('hill');
  expect(explorer.isHighlighted('hill')).toBe(false);
  explorer.hover(undefined);
  expect(explorer.isHighlighted('ferry')).toBe(false);
  expect(browser.state.entries).toEqual(['/two-banks/#date=2000-06-10']);
  // Features mentioned by the selected passage are still highlighted.
  explorer.selectPassage('p1');
  expect(explorer.isHighlighted('ferry')).toBe(true);
});
