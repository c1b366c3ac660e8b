/**
 * The English and the local name of something on the base map, and those in languages.
 * @param {string[] | undefined} languages all if undefined
 */
export function namesIn({ name, local, ...others }, languages) {
  const kept = Object.entries(others).filter(
    ([language]) => !languages || language === local || languages.includes(language),
  );
  return { name, ...(local ? { local } : {}), ...Object.fromEntries(kept) };
}
