import { statfs } from 'node:fs/promises';

/** A busy hall writes less than that in a month: there is time to act. */
const LEAST_BYTES = 500 * 1024 * 1024;

type StatFs = (folder: string) => Promise<{ readonly bavail: number; readonly bsize: number }>;

/** Whether the disk that a folder is on has too little room left for the hall to go on for long. @throws the file system's error */
export async function isNearlyFull(folder: string, stat: StatFs = statfs): Promise<boolean> {
  const { bavail, bsize } = await stat(folder);
  return bavail * bsize < LEAST_BYTES;
}
