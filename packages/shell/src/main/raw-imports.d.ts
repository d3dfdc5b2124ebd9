/** Vite's imports of a file as text, and as a data URL. */
declare module '*?raw' {
  const text: string;
  export default text;
}
declare module '*?inline' {
  const dataUrl: string;
  export default dataUrl;
}
