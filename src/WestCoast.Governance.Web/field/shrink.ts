import type { Photo } from './kept.ts';

export const longestSide = 1600;

/** The size that fits, never larger than it was. */
export const fit = (width: number, height: number, longest = longestSide): { width: number; height: number } => {
  const scale = Math.min(1, longest / Math.max(width, height));
  return { width: Math.max(1, Math.round(width * scale)), height: Math.max(1, Math.round(height * scale)) };
};

/** Drawn anew, upright and small: a poor network carries it, and where it was taken no longer travels inside it. */
export const shrink = async (file: Blob): Promise<Photo> => {
  const image = await createImageBitmap(file, { imageOrientation: 'from-image' });
  const size = fit(image.width, image.height);
  const canvas = Object.assign(document.createElement('canvas'), size);
  canvas.getContext('2d')!.drawImage(image, 0, 0, size.width, size.height);
  image.close();
  const jpeg = await new Promise<Blob | null>(done => canvas.toBlob(done, 'image/jpeg', 0.82));
  if (!jpeg) throw new Error('This picture could not be drawn.');
  return { bytes: await jpeg.arrayBuffer(), ...size };
};
