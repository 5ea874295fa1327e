import type { Change, Row, SignalFacts } from '../shared/types.ts';

const signal: SignalFacts = {
  signalId: 's1', feed: 'hazmat', source: 'hazmat-7', sourceEventId: '1', cleared: false,
  occurredAt: '2026-11-24T02:00:00Z', receivedAt: '2026-11-24T02:00:00Z', late: false, value: 27, limit: 25, unit: '%LEL',
};

export const row = (id: string, part: Partial<Row> = {}): Row => ({
  id, number: 1, version: 1, world: 'Drill', capStatus: 'Exercise', kind: 'gas-leak', severity: 3, status: 'open', stage: 'detected',
  tier: 'subdistrict', division: '370211005', department: 'emergency', rule: 'r', ruleReason: '理由', title: '燃气浓度超限', place: '370211005001001',
  placeZh: '长江路街道 示例社区 01', placeEn: 'Changjianglu, sample community 01', lon: 120.1, lat: 35.9, address: null, positionDisagrees: false,
  openedAt: '2026-11-24T02:00:00Z', occurredAt: '2026-11-24T02:00:00Z', updatedAt: '2026-11-24T02:00:00Z', signalCount: 1, late: false,
  acknowledgedBy: null, acknowledgedAt: null, deadlines: [], firstSignal: signal, lastSignal: signal, ...part,
});

export const change = (sequence: number, changed: Row): Change => ({ sequence, change: 'signal_joined', at: changed.updatedAt, row: changed });
