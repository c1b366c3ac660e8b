import { classicScripts } from './addresses.ts';

/** Modules that have been requested without a link, such as the error page's. */
function otherModules(): readonly string[] {
  const classic = classicScripts();
  return performance
    .getEntriesByType('resource')
    .map(({ name }) => name)
    .filter((name) => /\/(chunks|nodes|entry)\/[^/]+\.js$/.test(name))
    .filter((name) => !classic.includes(name));
}

/** How long one check may take, in milliseconds. */
const checkWithin = 5_000;

export interface Checked {
  readonly address: string;
  /** Undefined if the file didn't arrive as a script. */
  readonly text: string | undefined;
  /** It is still on its way. */
  readonly isLate?: boolean;
}

async function fetchScript(address: string): Promise<Checked> {
  const signal = AbortSignal.timeout(checkWithin);
  try {
    const response = await fetch(address, { signal });
    const type = response.headers.get('content-type') ?? '';
    const text = await response.text();
    const isScript = response.ok && /javascript/.test(type) && text.trim() !== '';
    return { address, text: isScript ? text : undefined };
  } catch {
    // Not by the error: a file that is cut off while it arrives has another one in Chrome.
    return { address, text: undefined, isLate: signal.aborted };
  }
}

const nameOf = (address: string) => address.slice(address.lastIndexOf('/') + 1);

/** Whether the module can be imported. Modules are evaluated once, so this repeats nothing. */
async function canImport(address: string): Promise<boolean> {
  try {
    await import(/* @vite-ignore */ address);
    return true;
  } catch {
    return false;
  }
}

/** Names of scripts in an error's message; Chrome and Firefox name the module whose export is missing. */
const namedIn = (error: unknown, all: readonly string[]) => {
  const message = error instanceof Error ? error.message : String(error);
  return all.filter((address) => message.includes(nameOf(address)));
};

const imports = ({ text }: Checked, { address }: Checked) => text?.includes(`/${nameOf(address)}`);

/**
 * The scripts at fault: those that import no other one at fault.
 * @param broken scripts that can't be imported
 * @param late scripts whose text isn't known: at fault if a broken one imports them
 */
export function lowestOf(broken: readonly Checked[], late: readonly Checked[]): readonly Checked[] {
  const suspects = [...broken, ...late.filter((one) => broken.some((user) => imports(user, one)))];
  return suspects.filter(
    (one) => !suspects.some((other) => other.address !== one.address && imports(one, other)),
  );
}

/**
 * Addresses of the page's scripts that made an import fail. Browsers reject with the module that was asked for, but
 * any module it imports may be the one that is missing or cut short: that is the failing one that imports no other
 * failing one.
 * @param error what the import was rejected with
 * @param linked addresses of the modules that the page links to
 */
export async function findFailed(
  error: unknown,
  linked: readonly string[],
): Promise<readonly string[]> {
  const all = [...new Set([...linked, ...otherModules()])];
  const fetched = await Promise.all(all.map(fetchScript));
  const checked = fetched.filter(({ isLate }) => !isLate);
  const absent = checked.filter(({ text }) => text === undefined).map(({ address }) => address);
  if (absent.length > 0) return absent;
  const broken: Checked[] = [];
  for (const one of checked) if (!(await canImport(one.address))) broken.push(one);
  const wrongExport = /export/.test(String(error)) ? namedIn(error, all) : [];
  if (wrongExport.length > 0) return wrongExport;
  const late = fetched.filter(({ isLate }) => isLate);
  const lowest = lowestOf(broken, late);
  if (lowest.length > 0) return lowest.map(({ address }) => address);
  const named = namedIn(error, all);
  if (named.length > 0) return named;
  return late.length > 0
    ? late.map(({ address }) => address)
    : (/https?:\S+/.exec(String(error)) ?? []);
}
