// The package has no types; these cover what the tests use.
declare module 'edtf' {
  export interface DateNode {
    readonly type: 'Date';
    /** Year, month (from 0), day, hour, … as far as given. */
    readonly values: readonly number[];
    readonly uncertain?: boolean | number;
    readonly approximate?: boolean | number;
    readonly unspecified?: number;
  }
  export interface IntervalNode {
    readonly type: 'Interval';
    /** An open end (`..`) is Infinity, an unknown one (empty) null. */
    readonly values: readonly [Node | number | null, Node | number | null];
  }
  export type Node =
    | DateNode
    | IntervalNode
    | { readonly type: 'Season' | 'Year' | 'Century' | 'Decade' | 'List' | 'Set' };
  /** Throws if the text is not EDTF. */
  export function parse(text: string): Node;
  export class Date extends globalThis.Date {
    constructor(node: DateNode);
    /** First and last millisecond of the date, since 1970. */
    readonly min: number;
    readonly max: number;
  }
}
