import { z } from 'zod';
import { ENDPOINTS } from '../endpoints.ts';
import { label } from '../plain-text.ts';
import { MediaId, MediaView } from '../shapes.ts';
import type { RouteContract } from './route-contract.ts';

const params = z.strictObject({ id: MediaId });
const name = label().min(1).max(100);

export const MEDIA_ROUTES = {
  listMedia: {
    ...ENDPOINTS.listMedia,
    tag: 'media',
    summary: 'The pictures and films of the hall’s own, newest first. The bytes of each are at `/media/<id>`',
    replies: { 200: z.array(MediaView) },
  },
  addMedia: {
    ...ENDPOINTS.addMedia,
    tag: 'media',
    summary: 'Add a picture (PNG, JPEG, WebP; at most 20 MB) or a film (MP4, WebM; at most 500 MB): the body is the file itself',
    query: z.strictObject({ name }),
    body: z.file(),
    replies: { 201: MediaView },
  },
  renameMedia: {
    ...ENDPOINTS.renameMedia,
    tag: 'media',
    summary: 'Call a picture or a film otherwise',
    params,
    body: z.strictObject({ name }),
    replies: { 200: MediaView },
  },
  removeMedia: {
    ...ENDPOINTS.removeMedia,
    tag: 'media',
    summary: 'Remove a picture or a film that nothing shows',
    params,
    replies: { 204: null },
  },
} as const satisfies Record<string, RouteContract>;
