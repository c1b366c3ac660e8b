import { describe, expect, test } from 'vitest';
import { parseStory } from '#core/checking/parse.ts';
import { readStoryFiles } from './read-story.ts';

const parsed = parseStory(readStoryFiles());
if (!parsed.ok) throw new Error('the story is broken');
const { passages, mentions, features, disputes } = parsed.value;
const textOf = (id: string) => passages.find((one) => one.id === id)?.text ?? '';
const mentionsOf = (id: string) => mentions.filter(({ passage }) => passage === id);
const linked = (id: string) => mentionsOf(id).flatMap((one) => one.features);
const disputesOf = (id: string) => mentionsOf(id).flatMap((one) => one.disputes);
const claimed = (id: string) => mentionsOf(id).flatMap(({ claim }) => claim ?? []);
const dates = (id: string) => mentionsOf(id).flatMap(({ date }) => date ?? []);

test('the account has the article’s 17 blocks', () => expect(passages).toHaveLength(17));

// What each block of the article says, and what an earlier version of the account had added, softened or left out.
describe('the account says what the article says', () => {
  test.each([
    ['p2', /soldier was killed after a “provocation”.*four soldiers were wounded/u],
    ['p4', /follows.*foreign ministers in Washington last week/u],
    ['p5', /each side accused the other of firing along their border/u],
    ['p6', /Armenia’s defence ministry said/u],
    ['p7', /once again.*“large-caliber weapons”/u],
    ['p9', /the EU said/u],
    ['p11', /recognised as part of Azerbaijan.*close to three decades it was occupied by Armenia/u],
    ['p12', /ceasefire that Russia negotiated, and Moscow stationed peacekeepers/u],
    ['p13', /half a dozen people on both sides.*the report says/u],
    ['p14', /^Baku said.*Yerevan denied this/u],
    ['p15', /the Kremlin has failed/u],
    ['p16', /^Washington/u],
    ['p17', /its war on Ukraine/u],
  ])('%s: %s', (id, said) => expect(textOf(id)).toMatch(said));

  test.each([
    ['p4', /build on/u],
    ['p7', /in the course of the day|heavy weapons|Baku/u],
    ['p11', /both claim|control/u],
    ['p13', /about six/u],
  ])('%s no longer says %s', (id, added) => expect(textOf(id)).not.toMatch(added));
});

describe('places, dates and claims are annotated', () => {
  test.each(['p1', 'p2', 'p5', 'p6', 'p7', 'p11', 'p13', 'p14', 'p15', 'p16'])(
    '%s links a place',
    (id) => expect(linked(id).length).toBeGreaterThan(0),
  );

  test.each([
    ['p14', ['baku', 'yerevan', 'hakari-checkpoint', 'karabakh']],
    ['p16', ['washington-talks', 'hakari-checkpoint']],
    ['p12', ['moscow-2020-statement', 'lachin-corridor', 'peacekeeper-area']],
    ['p13', ['hakari-checkpoint', 'clash-2023-03-05', 'clash-2023-04-11']],
  ])('%s links %j', (id, places) => expect(linked(id)).toEqual(expect.arrayContaining(places)));

  test.each(['p1', 'p2', 'p3', 'p4', 'p5', 'p6', 'p7', 'p8', 'p9', 'p10', 'p11', 'p12', 'p13'])(
    '%s has a date',
    (id) => expect(dates(id).length).toBeGreaterThan(0),
  );

  test.each([
    ['p2', ['soldier-killed', 'four-wounded']],
    ['p5', ['who-fired-first']],
    ['p6', ['who-fired-first']],
    ['p7', ['who-fired-first']],
    ['p11', ['whose-karabakh']],
    ['p13', ['checkpoint', 'killed-since-december']],
    ['p14', ['checkpoint', 'weapons-on-the-road']],
  ])('%s refers to the disputes %j', (id, wanted) =>
    expect(disputesOf(id)).toEqual(expect.arrayContaining(wanted)),
  );

  test.each([
    ['p1', 'Azerbaijan'],
    ['p2', 'Azerbaijan’s defence ministry'],
    ['p2', 'Armenia'],
    ['p4', 'United States'],
    ['p5', 'Armenia and Azerbaijan, each of the other'],
    ['p6', 'Armenia’s defence ministry'],
    ['p7', 'Azerbaijan’s defence ministry'],
    ['p9', 'European Union'],
    ['p11', 'news report'],
    ['p13', 'news report'],
    ['p14', 'Azerbaijan'],
    ['p14', 'Armenia'],
    ['p15', 'Armenia'],
    ['p16', 'United States'],
  ])('%s has a claim by %s', (id, claimant) =>
    expect(claimed(id)).toContainEqual(expect.stringContaining(claimant)),
  );
});

describe('both sides have the same care', () => {
  const descriptionOf = (id: string) => features.get(id)?.description ?? '';

  test('the losses of September 2023 are the final counts of both', () => {
    expect(descriptionOf('offensive-2023-09-19')).toMatch(/192/u);
    expect(descriptionOf('offensive-2023-09-19')).toMatch(/223/u);
  });

  test('people displaced on both sides are told of', () => {
    expect(descriptionOf('offensive-2023-09-19')).toMatch(/100,000 Armenians.*fled/u);
    expect(descriptionOf('armenian-held-1994')).toMatch(/724,000 Azerbaijanis/u);
    expect(descriptionOf('armenian-held-1994')).toMatch(/300,000 to 500,000 Armenians/u);
  });

  test('people killed at Khojaly and at Maragha are counted by both sides and by others', () => {
    expect(descriptionOf('khojaly')).toMatch(/161.*200.*500 to 1,000.*613.*captives/u);
    expect(descriptionOf('maragha')).toMatch(/43 to 45.*100.*hostage/u);
  });

  // Who lived where the line passed over, on both sides.
  test.each([
    ['stepanakert', /Armenians, fled/u],
    ['hadrut', /Armenians, fled/u],
    ['mardakert', /Armenians fled/u],
    ['artsvashen', /Armenians, fled/u],
    ['shusha', /Azerbaijanis until May 1992, when they fled; the Armenians.*fled/u],
    ['lachin', /Azerbaijanis and Kurds fled.*Armenians.*left/u],
    ['lachin-district', /Azerbaijanis and Kurds fled/u],
    ['kalbajar-district', /fled over snow-covered mountains/u],
    ['qubadli-district', /Azerbaijanis, fled/u],
    ['zangilan-district', /Azerbaijanis, fled/u],
    ['jabrayil-district', /Azerbaijanis, fled/u],
    ['fuzuli-district', /150,000 people fled/u],
    ['aghdam-district', /population fled/u],
    ['sotk', /Azerbaijanis lived there until/u],
    ['tavush-2024-05-24', /killed or driven out/u],
  ])('%s says that people fled', (id, said) => expect(descriptionOf(id)).toMatch(said));

  test('shelling of towns, looting and mines are told of on both sides', () => {
    expect(descriptionOf('stepanakert')).toMatch(/Azerbaijan’s forces shelled it/u);
    expect(descriptionOf('tartar')).toMatch(/shelled.*cluster/u);
    expect(descriptionOf('armenian-held-1994')).toMatch(
      /looted and burned.*as Azerbaijani forces/u,
    );
    expect(descriptionOf('armenian-held-1994')).toMatch(/314 victims of mines/u);
    const omitted = parsed.ok ? parsed.value.omitted.map(({ text }) => text).join(' ') : '';
    expect(omitted).toMatch(/Sumgait.*Shahumyan.*Azerbaijanis were driven out.*Gugark/u);
    expect(omitted).toMatch(/Stepanakert.*Ganja, Barda and Tartar.*both sides used cluster/u);
  });

  test('the statement of 2020 is told with what either side cites from it', () => {
    const statement = descriptionOf('moscow-2020-statement');
    expect(statement).toMatch(/returned to Azerbaijan.*withdrawal of the Armenian armed forces/u);
    expect(statement).toMatch(/under the peacekeepers’ control/u);
  });

  test('what courts and the United Nations said is told', () => {
    const text = disputes
      .flatMap(({ claims }) => claims)
      .filter(({ claimant }) => claimant === 'International Court of Justice')
      .map(({ date }) => date);
    expect(text).toEqual(expect.arrayContaining(['2023-02-22', '2023-07-06', '2023-11-17']));
    expect(descriptionOf('armenian-held-1994')).toMatch(/822, 853, 874 and 884/u);
  });

  test('places are named by both sides in texts too', () => {
    const texts = [...features.values()].map((one) => one.description).join(' ');
    for (const [armenian, azerbaijani] of [
      ['Hin Tagher', 'Kohna Taghlar'],
      ['Khtsaberd', 'Chaylaggala'],
      ['Hin Shen', 'Kichik Galadarasi'],
      ['Mets Shen', 'Boyuk Galadarasi'],
    ])
      expect(texts).toContain(`${armenian ?? ''} / ${azerbaijani ?? ''}`);
  });

  test('positions inside Armenia have the figures of both sides', () => {
    const [omitted] = parsed.ok ? parsed.value.omitted : [];
    expect(omitted?.text).toMatch(/139 km².*215.*Azerbaijan calls these claims groundless/u);
  });

  test('each dispute has claims of two or more, and of both sides where both have spoken', () => {
    for (const { id, claims } of disputes) {
      expect(new Set(claims.map(({ claimant }) => claimant)).size, id).toBeGreaterThan(1);
      if (id === 'killed-since-december') continue;
      const claimants = claims.map(({ claimant }) => claimant).join('; ');
      expect(claimants, id).toMatch(/Azerbaijan/u);
      expect(claimants, id).toMatch(/Armenia|Karabakh/u);
    }
  });

  test('the closed road is named alike in all languages, and the end of the sit-in is told', () => {
    const { names, description } = features.get('corridor-blockade') ?? {
      names: { en: '' },
      description: '',
    };
    expect(Object.values(names).join()).not.toMatch(/blockade|Блок|շրջափակ|aksiya/iu);
    expect(description).toMatch(/28 April.*1 May/u);
  });
});
