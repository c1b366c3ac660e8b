// How much memory a process and those that it starts take together, on Linux.
import { readdirSync, readFileSync } from 'node:fs';

const pageSize = 4096;

/** Pages in memory and parent of each process. */
function processes() {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        // The name of a process may contain spaces and brackets: the fields follow the last bracket.
        const stat = readFileSync(`/proc/${name}/stat`, 'utf8');
        const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
        return [{ id: Number(name), parent: Number(fields[1]), pages: Number(fields[21]) }];
      } catch {
        // It has ended.
        return [];
      }
    });
}

function bytesOf(id, all) {
  const own = all.find((one) => one.id === id)?.pages ?? 0;
  const children = all.filter(({ parent }) => parent === id);
  return children.reduce((sum, child) => sum + bytesOf(child.id, all), own * pageSize);
}

/**
 * Watches the memory of this process's children until it is called again.
 * @returns {() => number} ends it, and returns the most bytes at any time: 0 where that can't be told
 */
export function watchMemory() {
  let most = 0;
  const look = () => {
    try {
      const all = processes();
      const own = all.find(({ id }) => id === process.pid)?.pages ?? 0;
      most = Math.max(most, bytesOf(process.pid, all) - own * pageSize);
    } catch {
      // There is no /proc.
    }
  };
  const timer = setInterval(look, 250);
  return () => {
    clearInterval(timer);
    return most;
  };
}
