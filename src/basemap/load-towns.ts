import type { Towns } from '#core/search/town-search.ts';
import { files, whileFetching } from '#delivery/files.ts';
import { townsAddress } from './addresses.ts';

/**
 * The towns of a story's base map.
 * @throws an error whose message is the name of the file, if it can't be loaded
 */
export async function loadTowns(slug: string): Promise<Towns> {
  const address = townsAddress(slug) ?? '';
  try {
    const response = await whileFetching(address, fetch(address));
    if (!response.ok) throw new Error(String(response.status));
    return (await response.json()) as Towns;
  } catch {
    files().addFailed(address);
    throw new Error(files().fileName(address));
  }
}
