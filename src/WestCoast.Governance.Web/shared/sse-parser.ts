export interface ServerSentEvent { event: string; id: string | null; data: string }

/** Turns any slicing of an event stream's text into whole events, as the HTML standard reads them. */
export class SseParser {
  private rest = '';
  private event = '';
  private id: string | null = null;
  private data: string[] = [];

  push(text: string): ServerSentEvent[] {
    const found: ServerSentEvent[] = [];
    this.rest += text;
    for (;;) {
      const end = this.lineEnd();
      if (end === null) return found;
      const line = this.rest.slice(0, end.at);
      this.rest = this.rest.slice(end.next);
      const whole = line === '' ? this.dispatch() : this.field(line);
      if (whole) found.push(whole);
    }
  }

  /** A CR at the very end may be half of a CRLF: wait for the next slice before deciding. */
  private lineEnd(): { at: number; next: number } | null {
    const at = this.rest.search(/[\r\n]/);
    if (at < 0) return null;
    if (this.rest[at] === '\n') return { at, next: at + 1 };
    if (at + 1 === this.rest.length) return null;
    return { at, next: this.rest[at + 1] === '\n' ? at + 2 : at + 1 };
  }

  private field(line: string): null {
    const colon = line.indexOf(':');
    const name = colon < 0 ? line : line.slice(0, colon);
    const raw = colon < 0 ? '' : line.slice(colon + 1);
    const value = raw.startsWith(' ') ? raw.slice(1) : raw;
    if (name === 'data') this.data.push(value);
    else if (name === 'event') this.event = value;
    else if (name === 'id' && !value.includes('\0')) this.id = value;
    return null;
  }

  private dispatch(): ServerSentEvent | null {
    const { event, id, data } = this;
    this.event = '';
    this.id = null;
    this.data = [];
    return data.length === 0 ? null : { event: event || 'message', id, data: data.join('\n') };
  }
}
