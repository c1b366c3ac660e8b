import { expect, test } from './explorer.ts';
import { Transcript } from './transcript.ts';

// The main tasks, as a reader of a screen reader has them: what is pressed, what has the focus then, and what is said.

test('a phrase, its card, and back', async ({ explorer }) => {
  const reader = await Transcript.open(explorer, '/two-banks/', 'picture');
  await reader.goTo(explorer.mentions('ferry').first());
  await reader.press('Enter', explorer.card('ferry'));
  await reader.press('Enter');
  await reader.press('c');
  await reader.press('c');
  await reader.press('Escape');
  expect(reader.lines).toEqual([
    'Goes to: link “the ferry”',
    'Enter: link “the ferry”',
    '  says: The ferry: card open. Press Enter again to read it',
    'Enter: heading “The ferry”',
    'c: link “the ferry”',
    'c: heading “The ferry”',
    'Escape: link “the ferry”',
  ]);
});

test('the map, feature by feature', async ({ explorer, page }) => {
  const reader = await Transcript.open(explorer, '/two-banks/', 'picture');
  await reader.goTo(page.locator('.picture[data-frame]'));
  await reader.press('Enter', page.getByRole('dialog'));
  await reader.press('ArrowDown');
  await reader.press('ArrowDown');
  await reader.press('End');
  await reader.press('Escape');
  await reader.press('Enter', page.getByRole('dialog'));
  await reader.press('Enter');
  await reader.press('Escape');
  expect(reader.lines).toEqual([
    'Goes to: group “Map” (Enter steps through the places on the map, arrow keys move it)',
    'Enter: button “The ferry Clash · in the middle”',
    'ArrowDown: button “Oldtown Town or village · in the middle”',
    'ArrowDown: button “The meadow Area · in the east”',
    'End: button “South road Road · in the south”',
    'Escape: group “Map” (Enter steps through the places on the map, arrow keys move it)',
    'Enter: button “The ferry Clash · in the middle”',
    'Enter: heading “The ferry”',
    'Escape: group “Map” (Enter steps through the places on the map, arrow keys move it)',
  ]);
});

test('the map of an embedded story', async ({ explorer, page }) => {
  const reader = await Transcript.open(explorer, '/two-banks/embed/', 'picture');
  await reader.goTo(page.locator('.picture[data-frame]'));
  await reader.press('Enter', page.getByRole('dialog'));
  await reader.press('Enter');
  expect(reader.lines).toEqual([
    'Goes to: group “Map” (Enter steps through the places on the map, arrow keys move it)',
    'Enter: button “The ferry Clash · in the west”',
    'Enter: heading “The ferry”',
  ]);
});

const unreadable =
  '“2020-99-99” isn’t a date we can read. Enter a day, month or year, such as 11 May 2023, 2023-05-11 or 2023; ' +
  '.. stands for an open end.';

test('another time', async ({ explorer, page }) => {
  const reader = await Transcript.open(explorer, '/two-banks/', 'picture');
  await reader.goTo(explorer.handle('End'));
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await page.keyboard.press('ArrowLeft');
  await reader.press('ArrowLeft');
  await reader.goTo(explorer.dateField('From'));
  await page.keyboard.press('Control+A');
  await reader.type('2020-99-99');
  await reader.press('Enter');
  await reader.press('Escape');
  await reader.goTo(page.getByRole('button', { name: 'The quarrel' }));
  await reader.press('Enter');
  expect(reader.lines).toEqual([
    'Goes to: slider “End of the time shown” “10 June 2000: The meadow: The north”',
    'ArrowLeft: slider “End of the time shown” “6 June 2000: The meadow: The north”',
    '  says: 5 of 9 places, 4 of 5 passages',
    'Goes to: textbox “From” “1 June 2000”',
    '“2020-99-99”: textbox “From” “2020-99-99”',
    `Enter: textbox “From” “2020-99-99” invalid (${unreadable})`,
    `  says: ${unreadable}`,
    'Escape: textbox “From” “1 June 2000”',
    'Goes to: button “The quarrel” (The quarrel: 1 January 1990 – 31 December 1995)',
    'Enter: button “The quarrel” pressed (The quarrel: 1 January 1990 – 31 December 1995)',
    '  says: Map as of 31 December 1995 · 7 of 9 places, 4 of 5 passages',
  ]);
});

test('a search, and the link to what it found', async ({ explorer, page }) => {
  const reader = await Transcript.open(explorer, '/two-banks/', 'picture');
  await reader.press('/', page.getByRole('combobox', { name: 'Search' }));
  await reader.type('southend', page.getByRole('option').first());
  await reader.press('Enter', explorer.card('southend'));
  await reader.goTo(page.getByRole('button', { name: 'Share' }));
  await reader.press(
    'Enter',
    page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).first(),
  );
  await reader.goTo(page.getByRole('dialog').getByRole('button', { name: 'Copy link' }).first());
  await reader.press('Enter');
  await reader.press('Escape');
  expect(reader.lines).toEqual([
    '/: combobox “Search places and passages” collapsed',
    '“southend”: combobox “Search places and passages” “southend” expanded, option “Southend Town or village” selected',
    '  says: 1 result',
    'Enter: heading “Southend”',
    'Goes to: button “Share” (Share: link, embed code, picture, data)',
    'Enter: dialog “Share”',
    'Goes to: button “Copy link”',
    'Enter: button “Copy link”',
    '  says: Link copied.',
    'Escape: button “Share” (Share: link, embed code, picture, data)',
  ]);
});

test('claims, and whose they are', async ({ explorer, page }) => {
  const reader = await Transcript.open(explorer, '/long-read/');
  await reader.goTo(page.locator('[role="doc-noteref"]').first());
  await reader.press('Enter');
  await reader.press('Tab');
  await reader.press('Enter');
  expect(reader.lines).toEqual([
    'Goes to: doc-noteref “a: The city”',
    'Enter: listitem “a: back to the text The city”',
    'Tab: doc-backlink “a: back to the text”',
    'Enter: doc-noteref “a: The city”',
  ]);
});
