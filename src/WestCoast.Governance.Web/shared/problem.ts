import type { Language } from './texts.ts';

/** What somebody else did since the version that was seen. */
export interface Meanwhile { what: string; by: string; role: string; at: string; version: number }

/** The hub's "no" (RFC 9457), with its Chinese sentence beside the English one. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly detail: string,
    readonly zh: string,
    readonly retryAfterSeconds: number | null,
    readonly meanwhile: readonly Meanwhile[] = [],
  ) {
    super(detail || code);
  }

  sentence(language: Language): string {
    return (language === 'zh' ? this.zh || this.detail : this.detail || this.zh);
  }

  static async from(answer: Response): Promise<Problem> {
    const body = (await answer.json().catch(() => ({}))) as Record<string, unknown>;
    const word = (name: string) => (typeof body[name] === 'string' ? body[name] : '');
    const retry = Number(answer.headers.get('Retry-After') ?? NaN);
    return new Problem(
      answer.status, word('type').replace('urn:west-coast:', ''), word('detail') || word('title'), word('zh'),
      Number.isFinite(retry) ? retry : null, Array.isArray(body['meanwhile']) ? (body['meanwhile'] as Meanwhile[]) : []);
  }
}

/** The hub did not answer at all. */
export class Unreachable extends Error {}
