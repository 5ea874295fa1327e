import type { Row } from '../shared/types.ts';
import { matches, type Filter } from './filter.ts';
import { noRows, type Rows } from './rows.ts';
import { noView, viewOf, type View } from './view.ts';

/** The list's view over time: follows the stream, or holds still with the rows it had when the hold began. */
export class HeldView {
  view: View = noView;
  onMap: readonly Row[] = [];
  private keep: readonly Row[] | null = null;
  private rows: Rows = noRows;
  private filter: Filter | null = null;
  private kept: readonly Row[] | null = null;

  /** Nothing to disturb in an empty list, and who changes the filter asks for other rows. */
  hold(holding: boolean, filter: Filter): void {
    if (!holding || filter !== this.filter) this.keep = null;
    else if (this.keep === null && this.view.shown.length > 0) this.keep = this.view.shown;
  }

  release(): void {
    this.keep = null;
  }

  get holds(): boolean {
    return this.keep !== null;
  }

  look(rows: Rows, filter: Filter): void {
    if (this.rows === rows && this.filter === filter && this.kept === this.keep) return;
    this.view = viewOf(rows, filter, this.keep);
    this.onMap = [...rows.byId.values()].filter(row => row.status === 'open' && matches(filter, row));
    [this.rows, this.filter, this.kept] = [rows, filter, this.keep];
  }
}
