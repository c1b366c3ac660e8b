import { t } from '../i18n/i18n.ts';

type Format = (values: { value: string }) => string;

/** A unit of length. Areas are in its square. */
interface UnitRow {
  /** Kilometres in one unit, by definition. */
  readonly km: number;
  readonly format: Format;
  readonly formatAreaValue: Format;
  /** The unit for short distances: how many make one long unit, and below how many long ones it is used. */
  readonly short: {
    readonly inOne: number;
    readonly below: number;
    readonly name: () => string;
    readonly format: Format;
  };
  readonly name: () => string;
}

/**
 * All units, one row each. A new unit also needs a name and abbreviations in the messages (`units`; then `npm run
 * messages`) and its value in `docs/links.md`.
 */
export const rows = {
  km: {
    km: 1,
    format: (values) => t().units.inKm(values),
    formatAreaValue: (values) => t().units.inKm2(values),
    short: {
      inOne: 1000,
      below: 0.95,
      name: () => t().units.m(),
      format: (values) => t().units.inM(values),
    },
    name: () => t().units.km(),
  },
  mi: {
    km: 1.609344,
    format: (values) => t().units.inMi(values),
    formatAreaValue: (values) => t().units.inMi2(values),
    short: {
      inOne: 5280,
      below: 0.2,
      name: () => t().units.ft(),
      format: (values) => t().units.inFt(values),
    },
    name: () => t().units.mi(),
  },
} as const satisfies Record<string, UnitRow>;

export type Units = keyof typeof rows;

export const allUnits = Object.keys(rows) as readonly Units[];
/** Used if the link names none. */
export const defaultUnits: Units = 'km';

export function isUnits(text: string): text is Units {
  return Object.hasOwn(rows, text);
}
