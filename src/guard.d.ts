declare module 'virtual:guard' {
  /** Made by scripts/guard.ts. */
  const code: string;
  export default code;
}
