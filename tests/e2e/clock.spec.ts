import { expect, test, type Explorer } from './explorer.ts';

// A story whose dates have clock times: moments in UTC, shown by the clocks of Taiwan, which are eight hours ahead.

const path = '/one-night/';
const quarterHour = `${path}#date=2018-02-06T23:50/2018-02-07T00:05`;
const end = (explorer: Explorer) => explorer.handle('End');

test('a link opens to the minute, and says once whose clocks they are', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open(quarterHour, 'picture');
  await explorer.expectDrawn({
    with: ['main-shock', 't2', 't3'],
    // 13:20 and 18:00 UTC; the bridge closed a minute before.
    without: ['t1', 't4', 'bridge'],
  });
  await expect(explorer.dateField('From')).toHaveValue('6 February 2018, 23:50');
  await expect(explorer.dateField('To')).toHaveValue('7 February 2018, 00:05');
  await expect(page.getByText('Map as of 7 February 2018, 00:05')).toBeVisible();
  await expect(page.getByText(/Times: Tai/)).toHaveCount(1);
});

test('fields and keys go to the minute', async ({ explorer }) => {
  const { page } = explorer;
  await explorer.open(quarterHour, 'picture');
  await explorer.setDates('6 February 2018, 23:50', '7 Feb 2018, 0:03');
  await expect(page).toHaveURL(/#date=2018-02-06T23:50\/2018-02-07T00:03$/);
  await explorer.expectDrawn({ with: ['main-shock', 'bridge'], without: ['t3'] });
  await end(explorer).press('ArrowRight');
  await expect(end(explorer)).toHaveAttribute('aria-valuetext', '7 February 2018, 00:04');
  await expect(page).toHaveURL(/00:04$/);
  await end(explorer).press('Shift+ArrowRight');
  await expect(page).toHaveURL(/#date=2018-02-06T23:50\/2018-02-07T06:00$/);
});

test('the card of a moment says its minute', async ({ explorer }) => {
  await explorer.open(path);
  await explorer.mentions('main-shock').click();
  await expect(explorer.card('main-shock')).toContainText('6 February 2018, 23:50');
  await explorer.mentions('bridge').click();
  await expect(explorer.card('bridge')).toContainText('until 7 February 2018, 00:04');
});
