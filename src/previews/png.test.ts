import { expect, test } from 'vitest';
import { pngOf } from './png.ts';

/** A picture of one line of text. */
const drawn = (text: string) =>
  pngOf(
    `<svg xmlns="http://www.w3.org/2000/svg" width="400" height="40"><text y="30" font-family="Noto Sans" font-size="22">${text}</text></svg>`,
  );

test.each([
  ['Մարտեր Սոթքի ուղղությամբ,', 'Կարտեր Սոթքի ուղղությամբ,'],
  ['Բրյուսելում, 14 մայիսի 2023', 'Մրյուսելում, 14 մայիսի 2023'],
  ['ԵՐԵՒԱՆՈՒՄ, մնում', 'ՍՐԵՒԱՆՈՒՄ, մնում'],
  ['վնաս, մեխ, մխիթար', 'Վնաս, մեխ, մխիթար'],
  ['Бои у Сотка, 11–12', 'Дои у Сотка, 11–12'],
  ['Yuxarı Əskipara, A', 'Yuxarı Əskipara, B'],
] as const)('draws letters, not boxes that stand for any: %s', async (one, other) =>
  expect(Buffer.from(await drawn(one)).equals(Buffer.from(await drawn(other)))).toBe(false),
);
