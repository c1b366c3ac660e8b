import type { XY } from '#core/scene/mercator.ts';

/** Attributes; undefined omits one. */
export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** Escapes names and texts of a story, which must not become markup. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Formats a number with few digits. */
export const short = (value: number, digits = 1) => String(Number(value.toFixed(digits)) + 0);

/** @param inner markup */
export function element(name: string, attributes: Attributes, inner = ''): string {
  const written = Object.entries(attributes)
    .filter(([, value]) => value !== undefined)
    .map(
      ([key, value]) =>
        ` ${key}="${escaped(typeof value === 'number' ? short(value, 3) : String(value))}"`,
    )
    .join('');
  return inner === '' ? `<${name}${written}/>` : `<${name}${written}>${inner}</${name}>`;
}

/** Points nearer than this to the previous one, in pixels, are skipped. */
const minDistance = 0.35;

/** SVG path of lines, in relative steps of a tenth of a pixel. */
export function pathOf(lines: readonly (readonly XY[])[], closed = false): string {
  return lines
    .map((line) => {
      let [x, y] = [0, 0];
      let path = '';
      line.forEach(([px, py], at) => {
        const [rx, ry] = [Math.round(px * 10), Math.round(py * 10)];
        const isLast = at === line.length - 1;
        if (at === 0) path = `M${rx / 10} ${ry / 10}l`;
        else {
          if (Math.hypot(rx - x, ry - y) < minDistance * 10 && !isLast) return;
          if (closed && isLast) return;
          const [dx, dy] = [(rx - x) / 10, (ry - y) / 10];
          path += `${path.endsWith('l') ? '' : ' '}${dx} ${dy}`;
        }
        [x, y] = [rx, ry];
      });
      return path.endsWith('l') ? '' : path + (closed ? 'Z' : '');
    })
    .join('');
}
