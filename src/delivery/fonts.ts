/** Rules of a style sheet; undefined in a sandboxed frame, which may not read them. */
export function rulesOf(sheet: CSSStyleSheet | null): CSSRuleList | undefined {
  try {
    return sheet?.cssRules;
  } catch {
    return undefined;
  }
}

/** Addresses of the page's fonts, in the order in which its style sheets declare them. */
function declared(): readonly string[] {
  return [...document.styleSheets].flatMap((sheet) =>
    [...(rulesOf(sheet) ?? [])].flatMap((rule) => {
      if (!(rule instanceof CSSFontFaceRule)) return [];
      const url = /url\("?([^")]+)/.exec(rule.style.getPropertyValue('src'))?.[1] ?? '';
      return [new URL(url, sheet.href ?? document.baseURI).href];
    }),
  );
}

/** Addresses of the page's fonts in a state. `document.fonts` lists them in the order of their declarations. */
export function fontsIn(state: FontFaceLoadStatus): readonly string[] {
  const addresses = declared();
  return [...document.fonts].flatMap(({ status, family }, at) =>
    status === state ? [addresses[at] ?? family] : [],
  );
}

/**
 * Reads the fonts that are in the style sheets themselves, which browsers begin only when text needs one. Never fails: a
 * font that can't be read is one that the page does without.
 */
export async function readInlineFonts(): Promise<void> {
  const addresses = declared();
  const inline = [...document.fonts].filter((_, at) => addresses[at]?.startsWith('data:'));
  await Promise.allSettled(inline.map((font) => font.load()));
}
