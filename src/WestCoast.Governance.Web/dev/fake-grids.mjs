import { grids } from './fake-city.mjs';
import { addVersion, baseLayer, divisionOf, gridsNear, overlays } from './fake-overlays.mjs';

const computeMs = 1500;
const mood = { fail: false, outdated: false };
export const gridMoods = { '/dev/grids-fail': () => (mood.fail = true), '/dev/grids-outdated': () => (mood.outdated = true), '/dev/grids-ok': () => (mood.fail = mood.outdated = false) };

const ok = (body, status = 200) => ({ body, status });
const refusal = (status, code, detail, zh) => ({ status, code, detail, zh });
const sum = (flaws, kind, name = 'squareMetres') => flaws.filter(flaw => flaw.properties.kind === kind).reduce((total, flaw) => total + flaw.properties[name], 0);
const inForce = layer => layer.versions.find(version => version.status === 'in-force').version;
const basis = layer => ({ layer: layer.code, version: inForce(layer), baseVersion: baseLayer.versions.length });
const bare = ({ code, zh, en, kind, synthetic, versions }) => ({ code, zh, en, kind, synthetic, versions });
const named = ({ code, zh, en }) => ({ code, zh, en });

const coverage = layer => {
  const { flaws } = layer;
  return {
    ...basis(layer), cells: layer.cells.features.length, districtSquareMetres: 2.127e9, coveredShare: .9871, uncoveredSquareMetres: sum(flaws, 'gap'), doublySquareMetres: sum(flaws, 'double'), outsideSquareMetres: sum(flaws, 'outside'),
    peopleUncovered: 4210, peopleDoubly: 1377, wholeShare: .8812, misalignedMetres: sum(flaws, 'misaligned', 'metres'),
    misaligned: flaws.filter(({ properties }) => properties.kind === 'misaligned').slice(0, 100).map(({ properties: { cells: [overlayA, overlayB], baseCells, metres } }) => ({ overlayA, overlayB, baseCells, metres, furthestMetres: metres / 22 })),
    flaws: flaws.filter(({ properties }) => properties.kind !== 'misaligned').slice(0, 100).map(({ properties }, n) => ({ ...properties, people: (n * 37) % 900, places: 1 })), computing: false,
  };
};

const crosswalk = layer => grids.features.flatMap(({ properties: { code } }, n) => {
  const [cell, part] = [layer.cellOf(code), n % 9 === 0 ? .73 : 1];
  const row = (overlay, share) => ({ overlay, base: code, squareMetres: 410_000 * share, shareOfOverlay: .012 * share, shareOfBase: share });
  return part < 1 ? [row(cell, part), row(layer.other(cell), 1 - part)] : [row(cell, 1)];
});
const trend = layer => layer.versions.filter(version => version.status !== 'planned').map(({ version, effective }) => ({
  version, baseVersion: 1, effective, coveredShare: Math.min(1, .93 + .028 * version), doublySquareMetres: 4e6 / version, uncoveredSquareMetres: 3e7 / version ** 2, misalignedMetres: 90_000 / version, wholeShare: Math.min(1, .7 + .09 * version) }));
const proposal = layer => {
  const count = decision => layer.items.filter(item => item.decision === decision).length;
  return { ...basis(layer), items: layer.items, accepted: count('accepted'), rejected: count('rejected'), open: count('open') };
};

const pathOf = code => [6, 9, 12, 15].map(digits => divisionOf(code.slice(0, digits))).filter(Boolean);
const tierOf = code => ({ 6: 'district', 9: 'subdistrict', 12: 'community' })[code.length] ?? 'grid';
const locate = query => {
  const [lon, lat, uncertainty] = ['lon', 'lat', 'uncertainty'].map(name => Number(query.get(name)));
  const [nearest, ...others] = gridsNear([lon, lat]);
  const common = { at: new Date().toISOString(), position: { lon, lat, crs: query.get('crs') }, wgs84: { lon, lat } };
  if (nearest.metres > 0) return { inside: false, ...common, nearest: { ...named(nearest), kind: nearest.kind, metres: nearest.metres } };
  return {
    inside: true, ...common, grid: { ...named(nearest), kind: nearest.kind }, microGrid: null, path: pathOf(nearest.code).map(each => ({ ...named(each), tier: tierOf(each.code), responsibility: '' })),
    overlays: overlays.map((layer, n) => ({ layer: layer.code, zh: layer.zh, en: layer.en, version: inForce(layer), cells: n === 3 ? [] : layer.cells.features.filter(f => f.properties.code === layer.cellOf(nearest.code)).map(f => named(f.properties)) })),
    borderMetres: nearest.border, uncertaintyMetres: uncertainty, nearBorder: nearest.border <= uncertainty, candidates: others.filter(other => other.metres <= uncertainty).map(other => ({ ...named(other), metres: other.metres })), versions: { base: 1, divisions: 1 },
  };
};
const responsible = code => {
  const worker = (division, role, n) => ({ id: `${division}-${n}`, zh: `示例人员 ${n}`, en: `Example Person ${n}`, role, onDuty: n === 1, division });
  const tiers = pathOf(code).reverse().map(division => ({ tier: tierOf(division.code), division: named(division), workers: division.code.length > 9 ? [worker(division.code, 'grid-worker', 1), worker(division.code, 'leader', 2)] : [],
    departments: division.code.length > 9 ? [] : [{ id: `fire-${division.code}`, layer: 'fire', zh: `${division.zh}消防`, en: `${division.en} fire` }] }));
  return { ...named(divisionOf(code)), at: new Date().toISOString(), first: tiers[0].workers[0] ?? null, tiers };
};

const computed = layer => {
  layer.since ||= Date.now();
  return Date.now() - layer.since > computeMs;
};
const about = what => (layer, query) => (mood.fail ? refusal(503, 'hub.busy', 'The hub is busy.', '枢纽繁忙，请稍后再试。') : ok(computed(layer) ? what(layer, query) : { layer: layer.code, computing: true }));
const outdated = (layer, body) => mood.outdated || body.version !== inForce(layer);
const gone = () => (mood.outdated = false, refusal(409, 'proposal.outdated', 'A newer version came into force.', '已有新版本生效。'));

const decide = (layer, _, body, { user }) => {
  if (outdated(layer, body)) return gone();
  for (const { cell, accept } of body.choices) Object.assign(layer.items.find(item => item.cell === cell), { decision: accept ? 'accepted' : 'rejected', decidedBy: user, decidedAt: new Date().toISOString() });
  return { status: 204 };
};
const apply = (layer, _, body) => {
  if (outdated(layer, body)) return gone();
  if (!layer.items.some(item => item.decision === 'accepted')) return refusal(409, 'proposal.nothing-accepted', 'Nothing is accepted.', '没有已接受的项目。');
  layer.items = layer.items.filter(item => item.decision !== 'accepted');
  return ok({ layer: layer.code, version: addVersion(layer, body.effective) }, 201);
};
const routes = {
  'GET /api/grids.geojson': layer => ok(layer.cells),
  'GET /api/grids/coverage': about(coverage), 'GET /api/grids/trend': about(trend), 'GET /api/grids/proposal': about(proposal),
  'GET /api/grids/disagreement.geojson': about(layer => ({ type: 'FeatureCollection', features: layer.flaws })),
  'GET /api/grids/crosswalk': (layer, query) => query.get('format') === 'csv' ? { csv: `\uFEFFoverlay,base,squareMetres\n${crosswalk(layer).map(row => `${row.overlay},${row.base},${row.squareMetres}`).join('\n')}` } : about(crosswalk)(layer),
  'POST /api/grids/proposal/decisions': decide, 'POST /api/grids/proposal/application': apply,
};

/** What the hub would say about grids; null where the question is about something else. */
export const gridAnswer = (key, query, body, session) => {
  if (key === 'GET /api/grids/layers') return ok([baseLayer, ...overlays].map(bare));
  if (key === 'GET /api/grids/locate') return ok(locate(query));
  const [, code] = /^GET \/api\/grids\/(\d+)\/responsible$/.exec(key) ?? [];
  if (code) return divisionOf(code) ? ok(responsible(code)) : refusal(404, 'division.unknown', 'No such division.', '没有这个区划。');
  const route = routes[key];
  if (!route) return null;
  if (key.startsWith('POST') && !['operator', 'administrator'].includes(session.role)) return refusal(403, 'session.forbidden', 'Not allowed.', '没有权限。');
  const layer = overlays.find(each => each.code === (query.get('layer') ?? body.layer));
  return layer ? route(layer, query, body, session) : refusal(404, 'layer.unknown', 'No such layer.', '没有这个图层。');
};
