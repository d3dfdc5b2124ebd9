/** Vite's import of a file as a data URL. */
declare module '*?inline' {
  const dataUrl: string;
  export default dataUrl;
}
