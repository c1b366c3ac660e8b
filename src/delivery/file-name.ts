/**
 * Name of a file for readers, from its address: without the hash that the build adds, unless there is little else.
 */
export function fileName(address: string): string {
  const path = address.replace(/[?#].*/, '');
  const last = path.slice(path.lastIndexOf('/') + 1);
  return last.replace(/^(.{2,})\.[\w-]{8}(\.\w+)$/, '$1$2');
}
