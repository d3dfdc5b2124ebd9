export { loadLogo, loadPicture } from './logo.ts';
