import { HallError } from '../hall/hall-error.ts';

/** `type` it is no kind that is taken · `damaged` it cannot be read to its end · `dimensions` more pixels than any screen has */
export type MediaProblem = 'type' | 'damaged' | 'dimensions';

export const mediaRefused = (problem: MediaProblem): HallError => new HallError('MEDIA_REFUSED', { problem });
