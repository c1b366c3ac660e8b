// Made by scripts/inline-scripts.ts.

declare module 'virtual:guard' {
  const code: string;
  export default code;
}

declare module 'virtual:first-picture' {
  const code: string;
  export default code;
}
