import { createCanvas, loadImage } from '@napi-rs/canvas';
import jsQR from 'jsqr';

/** What a scanner reads in the picture's QR symbol. @param picture a PNG file, or its path */
export async function readPicture(picture: string | Buffer): Promise<string | null> {
  const image = await loadImage(picture);
  const context = createCanvas(image.width, image.height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data, width, height } = context.getImageData(0, 0, image.width, image.height);
  return jsQR(data, width, height)?.data ?? null;
}
