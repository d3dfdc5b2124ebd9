import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { eventually, temporaryFolder } from '@foyer/testkit';

const RATE = 16_000;

/** A sound server without a sound card: what is played on it can be recorded. */
export interface Loudspeaker {
  /** For whatever is to be heard. */
  readonly env: Readonly<Record<string, string>>;
  /** From now on. */
  record(): Recording;
  close(): Promise<void>;
}

export interface Recording {
  /** Ends it. @returns samples from -1 to 1, 16,000 a second */
  stop(): Promise<Float32Array>;
}

/** Null: what it needs (pulseaudio, parec) is not installed. */
export async function openLoudspeaker(): Promise<Loudspeaker | null> {
  if (!isInstalled('pulseaudio') || !isInstalled('parec')) return null;
  const home = temporaryFolder('sound');
  const socket = join(home, 'pulse');
  mkdirSync(join(home, 'run'), { mode: 0o700 });
  const env = { HOME: home, XDG_RUNTIME_DIR: join(home, 'run'), PULSE_SERVER: `unix:${socket}` };
  const server = spawn(
    'pulseaudio',
    [
      ...['-n', '--daemonize=no', '--exit-idle-time=-1', '--disable-shm=yes'],
      '--load=module-null-sink sink_name=hall',
      `--load=module-native-protocol-unix socket=${socket} auth-anonymous=1`,
    ],
    { env: { ...process.env, ...env }, stdio: 'ignore' },
  );
  await eventually(() => execFileSync('pactl', ['info'], { env: { ...process.env, ...env }, stdio: 'ignore' }));
  return {
    env: { PULSE_SERVER: env.PULSE_SERVER },
    record: () => record(join(home, `${Date.now()}.raw`), env),
    close: () => end(server),
  };
}

function record(file: string, env: Readonly<Record<string, string>>): Recording {
  const args = ['--device=hall.monitor', '--raw', '--format=s16le', `--rate=${RATE}`, '--channels=1', '--latency-msec=50', file];
  const recorder = spawn('parec', args, { env: { ...process.env, ...env }, stdio: 'ignore' });
  return {
    async stop() {
      await end(recorder);
      const bytes = existsSync(file) ? readFileSync(file) : Buffer.alloc(0);
      return Float32Array.from({ length: bytes.length >> 1 }, (_, index) => bytes.readInt16LE(index * 2) / 0x8000);
    },
  };
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  child.kill('SIGTERM');
  await once(child, 'exit');
}

function isInstalled(program: string): boolean {
  try {
    execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}

/** A stretch of sound, seconds. */
export interface Stretch {
  readonly at: number;
  readonly seconds: number;
}

const WINDOW_S = 0.02;
/** About -46 dB: below is what a chime leaves in the air. */
const SILENT = 0.005;

/** What is heard, parted by silences of at least so many seconds. */
export function stretches(samples: Float32Array, silence: number): readonly Stretch[] {
  const size = RATE * WINDOW_S;
  const found: { at: number; end: number }[] = [];
  for (let from = 0; from + size <= samples.length; from += size) {
    if (rms(samples.subarray(from, from + size)) < SILENT) continue;
    const [at, end] = [from / RATE, (from + size) / RATE];
    const last = found.at(-1);
    if (last && at - last.end < silence) last.end = end;
    else found.push({ at, end });
  }
  return found.map(({ at, end }) => ({ at, seconds: end - at }));
}

/** How loud, 0 to 1. */
export const rms = (samples: Float32Array): number =>
  Math.sqrt(samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length));

/** The samples of a spoken file: PCM of 16 bits, one channel. */
export function samplesOf(wav: Buffer): { readonly samples: Float32Array; readonly rate: number } {
  const data = wav.indexOf('data') + 8;
  const length = (wav.length - data) >> 1;
  return { samples: Float32Array.from({ length }, (_, index) => wav.readInt16LE(data + index * 2) / 0x8000), rate: wav.readUInt32LE(24) };
}
