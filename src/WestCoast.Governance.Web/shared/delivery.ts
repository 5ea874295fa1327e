import { Problem, Unreachable } from './problem.ts';

/** A name for a command that nobody else uses; pages served without TLS have no `randomUUID`. */
export const newKey = (): string => {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = (bytes[6]! & 0x0f) | 0x40;
  bytes[8] = (bytes[8]! & 0x3f) | 0x80;
  return [...bytes].map((byte, i) => ([4, 6, 8, 10].includes(i) ? '-' : '') + byte.toString(16).padStart(2, '0')).join('');
};

/** Whether the hub may have been missed, so that the same command is worth sending again; anything else it said is its answer. */
export const isPassing = (fault: unknown): boolean =>
  fault instanceof Unreachable || (fault instanceof Problem && (fault.status >= 500 || fault.status === 429 || fault.status === 408));

const pauses = [800, 2500];

/** One command's way to the hub: as long as it says the same it has the same key, however often it is sent. */
export class Delivery {
  private last: { said: string; key: string } | null = null;

  constructor(private readonly pause: (ms: number) => Promise<void> = ms => new Promise(done => setTimeout(done, ms))) {}

  async send<T>(said: string, deliver: (key: string) => Promise<T>): Promise<T> {
    if (this.last?.said !== said) this.last = { said, key: newKey() };
    const { key } = this.last;
    for (const wait of pauses) {
      try {
        return this.over(await deliver(key));
      } catch (fault) {
        if (!isPassing(fault)) throw this.over(fault);
        await this.pause(wait);
      }
    }
    return this.over(await deliver(key));
  }

  private over<T>(answer: T): T {
    this.last = null;
    return answer;
  }
}
