const digit = /\p{Nd}/u;

/**
 * A text with the digits of all scripts, such as Arabic ones, as 0 to 9. Unicode has the digits of a script in one run,
 * from its zero.
 */
export const inLatinDigits = (text: string): string =>
  text.replaceAll(/\p{Nd}/gu, (one) => {
    const code = one.codePointAt(0) ?? 0;
    let zero = code;
    while (digit.test(String.fromCodePoint(zero - 1))) zero -= 1;
    // Some runs hold several sets, such as bold digits after plain ones.
    return String((code - zero) % 10);
  });
