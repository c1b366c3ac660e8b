// Which style sheets a page links. In TypeScript, unlike other scripts, because Vite loads it after
// the packages are installed.

/** Classes that limit rules to a component, as they were made in this build. */
const scopes = new Set<string>();

/**
 * Makes the class that limits rules to a component: short, because it stands in every element, style sheet and script.
 * @param hash of Svelte
 */
export function scopeClass({ hash, css }: { hash: (text: string) => string; css: string }): string {
  const name = `s${hash(css).slice(0, 4)}`;
  scopes.add(name);
  return name;
}

/** The classes of components in a style sheet. */
const scopesIn = (css: string): readonly string[] =>
  [...css.matchAll(/\.([\w-]+)/g)].map(([, name = '']) => name).filter((name) => scopes.has(name));

/**
 * The style sheets that a page needs to be drawn as it is. SvelteKit links those of every part that the page may load
 * later, and browsers draw nothing until all have arrived; each part loads its own with its script, so that they can
 * wait. It doesn't link what several parts share, though the page may have some of it.
 * @param linked paths of style sheets, as SvelteKit links them
 * @param sheets all of the site, by path
 * @param classes in the page
 */
export function neededStyles(
  linked: readonly string[],
  sheets: ReadonlyMap<string, string>,
  classes: ReadonlySet<string>,
): readonly string[] {
  const isUsed = (scope: string) => classes.has(scope);
  const kept = linked.filter((path) => {
    const found = scopesIn(sheets.get(path) ?? '');
    return found.length === 0 || found.some(isUsed);
  });
  const added = [...sheets].flatMap(([path, css]) =>
    !linked.includes(path) && scopesIn(css).some(isUsed) ? [path] : [],
  );
  return [...kept, ...added];
}
