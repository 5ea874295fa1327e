/** Words of the city grids page, fetched with it. Chinese first here too. */
export const gridsZh = {
  back: '事件控制台', refresh: '刷新', retry: '重试', close: '关闭', cancel: '取消', synthetic: '合成数据', nobody: '系统', none: '无', all: '全部',
  skipToWork: '跳到核对工作区', yes: '是', unknownCode: '未知',
  layers: {
    label: '选择部门图层', loading: '正在载入图层…', empty: '还没有部门图层', emptyHint: '管理员导入部门网格后会显示在这里。',
    version: (n: string) => `第 ${n} 版`, since: (day: string) => `${day} 起`, sinceEver: '自始有效', none: '无现行版本', planned: (n: string, day: string) => `计划 第 ${n} 版，${day} 起`,
    cells: (n: string) => `${n} 个单元`, newVersion: '有新版本生效，下列数据已更新。',
  },
  state: {
    loading: '正在载入…', computing: '枢纽正在计算，完成后自动显示…', computingHint: '首次计算一个版本约需几秒到一分钟。',
    stale: (time: string) => `自 ${time} 起未能更新，下列为当时的数据。`, failed: '载入失败', unreachable: '无法连接枢纽。请检查网络后重试。', unexpected: (status: string) => `枢纽返回了意外的结果（${status}）。`,
  },
  map: {
    label: '网格核对地图', loading: '正在载入地图…', noWebgl: '此浏览器不支持 WebGL，无法绘制地图。右侧列表与坐标查询照常可用。', legend: '图例与显示',
    zoomIn: '放大', zoomOut: '缩小', home: '全区范围', find: '按坐标查询', hint: '点击地图查询该处网格；键盘：方向键移动，回车查询中心',
    baseFailed: '基础网格载入失败', overlayFailed: '部门网格载入失败', flawsFailed: '分歧图层载入失败', loadingShapes: '正在载入边界…', computing: '正在计算分歧…',
    notDrawn: '地图上没有这一处的图形',
  },
  drawn: { base: '基础网格边界', overlay: '部门网格边界', gap: '空白（无部门单元）', double: '重叠（多个部门单元）', outside: '超出（区界之外）', misaligned: '错位边界' },
  flaw: { gap: '空白', double: '重叠', outside: '超出' } as Record<string, string>,
  place: {
    title: '地点查询', lon: '经度', lat: '纬度', crs: '坐标系', uncertainty: '定位误差（米）', submit: '查询', hint: '可粘贴“120.10, 35.90”', pending: '正在查询…', idle: '在地图上点选，或输入坐标。',
    fault: { lon: '经度应为 -180 至 180 的数。', lat: '纬度应为 -90 至 90 的数。', uncertainty: '误差应为 0 至 2000 米。' } as Record<string, string>,
    crsName: { WGS84: 'WGS-84（GPS）', CGCS2000: 'CGCS2000（国家）', GCJ02: 'GCJ-02（高德、腾讯）', BD09: 'BD-09（百度）' } as Record<string, string>,
    grid: '基础网格', code: '代码', kind: '类型', path: '所属区划', micro: '微网格', overlays: '部门单元', border: '距最近边界', position: '坐标', wgs84: 'WGS-84', versions: '依据', basis: (base: string, divisions: string) => `基础网格第 ${base} 版，区划第 ${divisions} 版`,
    noCell: '空白：无部门单元', several: (n: string) => `重叠：${n} 个单元`, current: '当前图层',
    near: (border: string, uncertainty: string) => `距边界仅 ${border}，定位误差 ±${uncertainty}，也可能属于相邻网格：`, away: (distance: string) => `相距 ${distance}`,
    outside: '不在任何基础网格内', outsideHint: '此处位于区外或海上未划网格的水域。', nearest: '最近的网格', noNearest: '附近没有网格。',
    responsible: '责任人员与部门', responsibleOf: (name: string) => `${name}的责任人员与部门`, seeResponsible: '查看责任', failed: '查询失败',
    workers: '人员', departments: '部门', onDuty: '在岗', offDuty: '不在岗', nobody: '该级未登记人员', noDepartment: '该级未登记部门', first: '首责', role: { 'grid-worker': '网格员', leader: '网格长' } as Record<string, string>,
    tier: { province: '省级', district: '区级', subdistrict: '镇街', zone: '管区', community: '社区', grid: '网格', 'micro-grid': '微网格' } as Record<string, string>,
  },
  kind: { urban: '城市', village: '村改居', rural: '农村', enterprise: '企业', special: '特殊', sea: '海域', forest: '林区' } as Record<string, string>,
  tab: { label: '核对', coverage: '覆盖', borders: '边界', proposal: '统一方案', trend: '趋势', crosswalk: '对照表' },
  page: { label: '分页', previous: '上一页', next: '下一页', shown: (first: string, last: string, total: string) => `${first}–${last} / ${total}` },
  coverage: {
    covered: '已覆盖', whole: '整格归属', wholeHint: '完整落在一个部门单元内的基础网格', uncovered: '空白面积', doubly: '重叠面积', outside: '超出区界', misaligned: '错位边界', people: (n: string) => `涉及 ${n} 人`,
    basis: (version: string, base: string) => `部门第 ${version} 版 × 基础网格第 ${base} 版`,
    flaws: '分歧，由大到小', flawsHint: '选择一处，地图移到该处', empty: '没有分歧', emptyHint: '部门网格与基础网格完全吻合。', capped: (n: string) => `仅列出最大的 ${n} 处`,
    inGrids: (n: string) => `${n} 个网格`, between: (cells: string) => `部门单元 ${cells}`, nobody: '无常住人口', kinds: '按类型筛选',
  },
  borders: {
    title: '错位边界，由长到短', hint: '部门边界应与基础网格边界重合而没有重合的部分', empty: '没有错位边界', emptyHint: '部门边界都落在基础网格边界上。', length: '长度', furthest: '最远偏离', outer: '外缘', crossed: (n: string) => `切开 ${n} 个网格`,
    total: (length: string) => `错位合计 ${length}`,
  },
  proposal: {
    empty: '无需统一', emptyHint: '每个基础网格都已整格归属一个部门单元。', summary: '处理进度', open: '待定', accepted: '已接受', rejected: '已拒绝', decision: '决定', kind: '方式', cell: '基础网格', to: '归入', from: '原属', moved: '变动面积', people: '人口',
    kinds: { snap: '边界贴合', transfer: '整格划转', fill: '补空白', untangle: '消重叠' } as Record<string, string>,
    kindHint: { snap: '变动不超过网格的 20 %', transfer: '变动超过网格的 20 %', fill: '部分无部门单元', untangle: '部分有多个部门单元' } as Record<string, string>,
    accept: '接受', reject: '拒绝', selectAll: '全选', selectAllShown: (n: string) => `全选筛选出的 ${n} 项`, selected: (n: string) => `已选 ${n} 项`, clear: '取消选择', select: (name: string) => `选择 ${name}`,
    keys: '↑ ↓ 移动，空格选择，A 接受，R 拒绝，Z 定位', noMatch: '没有符合筛选的项目', showAll: '显示全部', by: (user: string, time: string) => `${user} ${time}`, show: '在地图上显示',
    readOnly: '只读', readOnlyWhy: (role: string) => `您的角色是${role}；只有演练导调和管理员可以决定和实施方案。`, sending: '正在提交决定…', sent: (n: string) => `已记录 ${n} 项决定`, unsent: '决定未送达，已恢复原状，请重试。',
    outdated: '部门网格或基础网格有了新版本，原方案作废。已载入新方案，请重新核对。', narrow: '筛选',
    apply: '实施', applyHint: (n: string) => `将 ${n} 个已接受的网格整格划归，生成新版本`, nothingAccepted: '还没有已接受的项目，无法实施。', effective: '生效日期', applyButton: '实施方案…', badDay: '生效日期须为今天或之后。',
    confirmTitle: '确认实施统一方案', confirm: (layer: string, n: string, day: string) => `「${layer}」将生成新版本：${n} 个基础网格整格划归所列部门单元，自 ${day} 零时（北京时间）起生效。`, openLeft: (n: string) => `仍有 ${n} 项待定，将保持现状。`, confirmYes: '确认实施', applying: '正在生成新版本…',
    applied: (version: string, day: string) => `已生成第 ${version} 版，自 ${day} 起生效。`, applyFailed: '实施未送达，请重试。',
  },
  trend: {
    title: '各版本变化', empty: '还没有可比较的版本', emptyHint: '至少一个版本计算完成后显示。', single: '只有一个版本，尚无变化可比。',
    measure: { coveredShare: '已覆盖', wholeShare: '整格归属', uncoveredSquareMetres: '空白面积', doublySquareMetres: '重叠面积', misalignedMetres: '错位长度' } as Record<string, string>,
    verdict: { better: '改善', worse: '变差', same: '持平' } as Record<string, string>, chart: (name: string, from: string, to: string) => `${name}：由 ${from} 到 ${to}`, version: '版本', base: '基础', effective: '生效', table: '数据表',
    history: '版本记录', status: { 'in-force': '现行', planned: '计划', past: '历史', 'rolled-back': '已撤回' } as Record<string, string>, source: { seed: '示例', import: '导入', unification: '统一方案' } as Record<string, string>, rows: '单元', file: '文件', by: '登记',
  },
  crosswalk: {
    empty: '没有对照关系', emptyHint: '部门单元与基础网格没有相交。', overlay: '部门单元', base: '基础网格', area: '相交面积', ofOverlay: '占部门单元', ofBase: '占基础网格', search: '按代码或名称筛选', csv: '下载对照表（CSV）', geojson: '下载分歧图层（GeoJSON）', noMatch: '没有符合筛选的对照',
    partial: '仅看被切开的网格', show: '在地图上显示',
  },
};

export type GridWords = typeof gridsZh;
