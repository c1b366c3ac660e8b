import { beforeEach, describe, expect, test, vi } from 'vitest';
import { parseStory } from '#core/checking/parse.ts';
import { Explorer } from '#state/explorer.svelte.ts';
import { Follower } from '#state/follower.svelte.ts';
import { Player } from '#state/player.svelte.ts';
import { filesOf, smallStory } from '../../tests/fixtures/small-story.ts';
import { PageController } from './page-controller.svelte.ts';

vi.mock('./card/card-part.svelte.ts', () => ({ cardPart: { load: () => Promise.resolve() } }));
vi.mock('$app/navigation', () => ({ pushState: vi.fn(), replaceState: vi.fn() }));

const parsed = parseStory(filesOf(smallStory()));
if (!parsed.ok) throw new Error('the small story is broken');
const story = parsed.value;

/** Calls to the text, in order. */
let asked: string[] = [];
let isInCard = false;
const frame = { focus: vi.fn() };
const link = { focus: vi.fn() };
const note = (what: string) => (of: unknown) => {
  asked.push(`${what} ${typeof of === 'string' ? of : (of as { passage: string }).passage}`);
  return Promise.resolve();
};
const text = {
  showPassage: note('show passage'),
  showFirstMention: note('show first mention of'),
  showMention: note('show mention in'),
  focusPassage: note('focus passage'),
  focusCard: () => {
    asked.push('focus card');
    return Promise.resolve();
  },
  focusMention: () => {
    asked.push('focus mention');
    return Promise.resolve();
  },
  mapFrame: () => frame as unknown as HTMLElement,
  isInCard: () => isInCard,
  linkToSelected: (where: 'text' | 'list') => {
    asked.push(`link in ${where}`);
    return link as unknown as HTMLElement;
  },
  reading: () => 'p2',
};

let explorer: Explorer;
let page: PageController;
beforeEach(() => {
  asked = [];
  isInCard = false;
  link.focus.mockClear();
  explorer = new Explorer(story, undefined, '/');
  page = new PageController(explorer, new Follower(explorer), new Player(explorer), text);
});
const at = { x: 10, y: 20 };

describe('a click on the map', () => {
  test('on one feature selects it, closes panels over the article, and shows its mention', () => {
    page.tab = 'places';
    page.panel = 'key';
    page.clickOnMap(['town'], at, [0, 0]);
    expect(explorer.view.feature).toBe('town');
    expect([page.tab, page.panel]).toEqual(['article', undefined]);
    expect(asked).toEqual(['show first mention of town']);
  });

  test('on several asks which one, at the click; the answer is selected', () => {
    page.clickOnMap(['ferry', 'town'], at, [0, 0]);
    expect(explorer.view.feature).toBeUndefined();
    expect(explorer.ambiguity).toEqual({ features: ['ferry', 'town'], ...at });
    page.answer('town', undefined);
    expect(explorer.view.feature).toBe('town');
    expect(explorer.ambiguity).toBeUndefined();
  });

  test('on nothing clears the selection', () => {
    explorer.select('town');
    page.clickOnMap([], at, [0, 0]);
    expect(explorer.view.feature).toBeUndefined();
  });

  test('while measuring adds a point: a feature’s position, or else the clicked one', () => {
    page.act('measure');
    page.clickOnMap(['ferry', 'town'], at, [0.2, 0.3]);
    page.clickOnMap(['ferry'], at, [0.2, 0.3]);
    expect(explorer.view.measure).toEqual([
      [0.5, 1],
      [0.2, 0.3],
    ]);
    expect(explorer.view.feature).toBeUndefined();
    page.act('measure');
    expect(explorer.view.measure).toBeUndefined();
  });
});

test('answering about a phrase selects its mention, and doesn’t scroll the text', () => {
  const [mention] = story.mentions.filter(({ features }) => features.includes('ferry'));
  page.answer('ferry', mention);
  expect(explorer.view).toMatchObject({ feature: 'ferry', passage: mention?.passage });
  expect(asked).toEqual([]);
});

test.each([
  ['article', 'text'],
  ['places', 'list'],
  ['claims', 'list'],
] as const)('closing a card while the %s is visible returns the focus to the %s', (tab, where) => {
  explorer.select('town');
  page.tab = tab;
  page.closeCard();
  expect(explorer.view.feature).toBeUndefined();
  expect(asked).toEqual([`link in ${where}`]);
  expect(link.focus).toHaveBeenCalledOnce();
});

describe('search results', () => {
  test('a place is selected, with its first mention in view and the focus on its card', async () => {
    page.act('search');
    expect(page.dialog).toBe('search');
    page.findPlace('town');
    expect(page.dialog).toBeUndefined();
    expect(explorer.view.feature).toBe('town');
    await vi.waitFor(() => expect(asked).toEqual(['show first mention of town', 'focus card']));
  });

  test('a passage is selected, in view and focused', () => {
    page.dialog = 'search';
    page.tab = 'places';
    page.findPassage('p3');
    expect([page.dialog, page.tab]).toEqual([undefined, 'article']);
    expect(explorer.view.passage).toBe('p3');
    expect(asked).toEqual(['show passage p3', 'focus passage p3']);
  });
});

test('a shortcut continues from the passage being read', () => {
  page.tab = 'places';
  page.actByKey('next-passage');
  expect([page.tab, explorer.view.passage]).toEqual(['article', 'p2']);
  page.actByKey('previous-passage');
  expect(explorer.view.passage).toBe('p1');
  page.actByKey('previous-passage');
  expect(explorer.view.passage).toBe('p1');
});

test('stepping to a mention by shortcut focuses it; a button keeps the focus', () => {
  explorer.select('town');
  page.tab = 'places';
  page.act('next-mention');
  expect(page.tab).toBe('article');
  expect(asked).toEqual(['show mention in p2']);
  page.actByKey('next-mention');
  expect(asked).toEqual(['show mention in p2', 'show mention in p2', 'focus mention']);
});

test('Escape closes one thing at a time', () => {
  explorer.select('town');
  explorer.setMeasure([]);
  page.panel = 'dates';
  explorer.ask({ features: ['town'], ...at });
  page.actByKey('escape');
  expect([page.panel, explorer.view.measure, explorer.view.feature]).toEqual(['dates', [], 'town']);
  explorer.dismissAmbiguity();
  page.actByKey('escape');
  expect([page.panel, explorer.view.measure, explorer.view.feature]).toEqual([
    undefined,
    [],
    'town',
  ]);
  page.actByKey('escape');
  expect([explorer.view.measure, explorer.view.feature]).toEqual([undefined, 'town']);
  page.actByKey('escape');
  expect(explorer.view.feature).toBeUndefined();
  explorer.selectPassage('p1');
  page.actByKey('escape');
  expect(explorer.view.passage).toBeUndefined();
});

test('from the card of a feature that was selected by keyboard, the focus returns to the map', () => {
  page.selectByKey('town');
  page.closeCard();
  expect(frame.focus).toHaveBeenCalledOnce();
  expect(link.focus).not.toHaveBeenCalled();
  explorer.select('town');
  page.closeCard();
  expect(link.focus).toHaveBeenCalledOnce();
});

test('a key goes from the card back to the text, without closing it', () => {
  explorer.select('town');
  isInCard = true;
  page.actByKey('card');
  expect(asked).toEqual(['link in text']);
  expect(link.focus).toHaveBeenCalledOnce();
  expect(explorer.view.feature).toBe('town');
});

test('buttons move the map, if there is one', () => {
  page.act('zoom-in');
  const map = { zoomBy: vi.fn(), northUp: vi.fn() };
  page.map = map;
  page.act('zoom-in');
  page.act('zoom-out');
  page.act('north');
  expect(map.zoomBy.mock.calls).toEqual([[1], [-1]]);
  expect(map.northUp).toHaveBeenCalledOnce();
});

test.each([
  ['passage', { feature: 'town', passage: 'p2' }, 'show passage p2'],
  ['feature', { feature: 'town' }, 'show first mention of town'],
])(
  'a link to a %s opens with it in view',
  (_what, { feature, passage }: { feature: string; passage?: string }, expected) => {
    if (passage) explorer.selectPassage(passage);
    else explorer.select(feature);
    page.begin();
    expect(asked).toEqual([expected]);
  },
);
