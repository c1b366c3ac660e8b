/**
 * Name of a file for readers, from its address: without the hash that the build adds, unless there is little else.
 */
export function fileName(address: string): string {
  const path = address.replace(/[?#].*/, '');
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last.replace(/^(.{2,})\.[\w-]{8}(\.\w+)$/, '$1$2');
}

/** How many files a sentence names: without a network, all of a page's would be in it. */
const mostNamed = 5;

/** Files in a sentence, each once. @param names of the files */
export function listed(names: readonly string[]): string {
  const all = [...new Set(names)];
  const some = all.length > mostNamed ? [...all.slice(0, mostNamed - 1), '…'] : all;
  return some.join(', ');
}
