import { html, type TemplateResult } from 'lit';
import './borders-tab.ts';
import './coverage-tab.ts';
import './crosswalk-tab.ts';
import './proposal-tab.ts';
import './trend-tab.ts';
import type { Tab } from './address.ts';
import type { CellNames } from './cell-names.ts';
import type { Layer } from './shapes.ts';
import type { Session } from '../shared/types.ts';

export interface TabFacts { layer: Layer; stamp: string; refreshes: number; names: CellNames; session: Session }

const views: Record<Tab, (facts: TabFacts) => TemplateResult> = {
  coverage: f => html`<wcg-coverage-tab .layer=${f.layer} .stamp=${f.stamp} .refreshes=${f.refreshes} .names=${f.names}></wcg-coverage-tab>`,
  borders: f => html`<wcg-borders-tab .layer=${f.layer} .stamp=${f.stamp} .refreshes=${f.refreshes} .names=${f.names}></wcg-borders-tab>`,
  proposal: f => html`<wcg-proposal-tab .layer=${f.layer} .stamp=${f.stamp} .refreshes=${f.refreshes} .names=${f.names} .session=${f.session}></wcg-proposal-tab>`,
  trend: f => html`<wcg-trend-tab .layer=${f.layer} .stamp=${f.stamp} .refreshes=${f.refreshes} .names=${f.names}></wcg-trend-tab>`,
  crosswalk: f => html`<wcg-crosswalk-tab .layer=${f.layer} .stamp=${f.stamp} .refreshes=${f.refreshes} .names=${f.names}></wcg-crosswalk-tab>`,
};

/** The chosen way to look at the chosen layer. */
export const tabView = (tab: Tab, facts: TabFacts): TemplateResult => views[tab](facts);
