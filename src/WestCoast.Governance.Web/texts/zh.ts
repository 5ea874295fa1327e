/** Chinese comes first: its keys are the ones every other language must have. */
export const zh = {
  productName: '西海岸一网统管',
  productPart: '事件枢纽',
  world: { live: '实战', drill: '演练' },
  drillBanner: '【演练】EXERCISE — 演练数据，非真实事件',
  drillTitle: '【演练】',
  languageSwitch: 'English',
  languageSwitchLabel: 'Switch to English',
  themeToLight: '切换到浅色界面',
  themeToDark: '切换到深色界面',
  help: '快捷键',
  signOut: '退出',
  close: '关闭',
  gridsPage: '城市网格',
  loadingPage: '正在载入页面…',
  pageMissing: '页面未能载入。请检查网络后重试。',
  reloadPage: '重新载入',
  skipToList: '跳到事件列表',

  signIn: {
    title: '登录', user: '用户名', password: '密码', submit: '登录', pending: '正在登录…',
    worldLive: '实战系统：处置真实事件。', worldDrill: '演练系统：全部为演练数据，不会发往真实单位。',
    worldUnknown: '正在确认所连接的系统…',
    wrong: '用户名或密码不正确。', empty: '请输入用户名和密码。',
    locked: (wait: string, until: string) => `尝试次数过多，账号已锁定。请在 ${wait} 后（${until}）再试。`,
    lockOver: '锁定时间已过，可以重新登录。',
    unreachable: '无法连接枢纽。请检查网络，或联系系统管理员。', retry: '重试',
    expired: '登录已失效，请重新登录。', signedOut: '已退出。',
  },

  role: { dispatcher: '调度员', 'grid-worker': '网格员', operator: '演练导调', administrator: '管理员' } as Record<string, string>,
  units: { day: '天', hour: '时', minute: '分' },
  hubTime: '枢纽时间', drillTime: '演练时间', rate: (rate: number) => (rate === 0 ? '已暂停' : `${rate} 倍速`),

  connection: {
    live: '实时', catchingUp: '正在追赶', stale: '数据陈旧', offline: '离线',
    since: (time: string) => `自 ${time}`,
    chainUnknown: '实时连接；事件链路心跳待确认', chainOk: '连接与事件链路均正常',
    bannerNoPing: (time: string) => `自 ${time} 起没有收到枢纽消息，下列数据可能已过时。`,
    bannerChain: (time: string) => `事件链路中断（最近心跳 ${time}）：新事件可能无法到达，下列数据可能已过时。`,
    bannerOffline: (time: string) => `与枢纽的连接自 ${time} 起中断，下列为中断前的数据。`,
    retryIn: (seconds: number) => `${seconds} 秒后重连`, retrying: '正在重连…', retryNow: '立即重连',
    never: '未知',
  },

  severity: { 1: '特别重大', 2: '重大', 3: '较大', 4: '一般' },
  severityLevel: (n: number) => `${n} 级`,
  tier: { district: '区级', subdistrict: '镇街', community: '社区' },
  tierUnknown: '未定层级',
  stage: { detected: '监测', warned: '分析预警', handling: '联动处置', feedback: '反馈', archived: '归档' },
  feed: {
    fire: '消防', hazmat: '危险化学品', environment: '环保', 'public-security': '公安', traffic: '交通', emergency: '应急',
    water: '水务', hotline: '12345 热线',
  } as Record<string, string>,

  department: {
    emergency: '应急', 'fire-rescue': '消防救援', water: '水务', traffic: '交通', 'urban-management': '城管', 'public-security': '公安', ecology: '生态环境', hotline: '12345 热线',
  } as Record<string, string>,

  list: {
    title: '未结事件', severity: '等级', incident: '事件', place: '地点', stage: '阶段', signals: '信号', age: '时长 · 信号',
    count: (n: number) => `${n} 条`, truncated: (n: number, total: number) => `仅载入最新 ${n} 条，共 ${total} 条`,
    loading: '正在载入未结事件…', empty: '暂无未结事件', emptyHint: '新事件到达时会显示在这里。',
    emptyOffline: '连接恢复前无法确认有无事件。',
    noMatch: '没有符合筛选条件的事件', held: (n: number) => `${n} 条新事件`, show: '显示',
    freeze: '冻结', frozen: '已冻结', unfreeze: '解除冻结', unacknowledged: '待签收', closed: '已结', late: '迟到', positionDisagrees: '位置存疑',
    acknowledgedBy: (user: string) => `${user} 已签收`, signalCount: (n: number) => `${n} 个信号`, overdue: (span: string) => `超时 ${span}`, due: (span: string) => `剩 ${span}`,
  },
  filter: {
    label: '筛选', severity: '等级', kind: '类别', allKinds: '全部类别', tier: '层级', allTiers: '全部层级', text: '搜索标题、地点、编号', hint: '搜索标题、地点、编号',
    unacknowledged: '仅待签收', clear: '清除筛选', hiding: (n: number) => `筛选隐藏了 ${n} 条未结事件`, active: '筛选已启用，当前没有隐藏事件',
  },
  map: {
    label: '事件地图', zoomIn: '放大', zoomOut: '缩小', home: '全区范围', loading: '正在载入地图…',
    noWebgl: '此浏览器不支持 WebGL，无法绘制地图。以下按镇街列出未结事件。', gridsFailed: '网格边界载入失败，仅显示事件位置。',
    subdistrict: '镇街', incidents: '未结事件', noPlace: '未定位置', withoutPosition: (n: number) => `${n} 条事件无坐标，未显示在地图上`,
    legend: '实心待签收，空心已签收', synthetic: '边界为示例数据',
  },
  detail: {
    label: '事件详情', loading: '正在载入处置记录…', timelineFailed: '处置记录载入失败。', retry: '重试', unknown: '找不到这条事件，可能已办结或不在您的辖区。',
    place: '地点', code: '区划代码', position: '坐标', noPosition: '未提供坐标，仅有区划，不在地图上', crs: 'WGS-84（此精度下同 CGCS2000）',
    crsFrom: (crs: string, lon: string, lat: string) => `来源坐标系 ${crs}：${lon}, ${lat}，接入时已转换为 WGS-84`,
    positionDisagrees: '坐标与区划代码不一致，请核实地点。', address: '地址',
    routing: '责任', department: '部门', division: '单位', tier: '层级', rule: '派定规则', reason: '理由',
    deadlines: '时限', noDeadlines: '没有待计的时限', due: '截止', basis: '依据：', left: (span: string) => `剩 ${span}`, overdue: (span: string) => `已超时 ${span}`,
    signals: '信号', first: '首报', last: '最新', only: '唯一信号', signalCount: (n: number) => `共 ${n} 个`, source: '来源', value: '数值', limit: '限值', cleared: '已恢复',
    late: '迟到数据：发生时间早于接收时间较多，请先核实现状。',
    occurred: '发生', received: '接收', recorded: '记录', timeline: '处置记录', updated: '更新',
    deadlineName: { acknowledge: '签收', dispatch: '派单', accept: '接单', arrive: '到场', resolve: '处置', forward: '转报 119', close: '结案' } as Record<string, string>,
  },
  acknowledge: {
    button: '签收', pending: '正在签收…', waiting: '已受理，等待事件流确认…', slow: '已受理，但事件流尚未确认。',
    done: (user: string, time: string) => `${user} 于 ${time} 签收`, failed: '签收未送达，请重试。',
  },
  note: {
    label: '备注', placeholder: '记录核实情况、联系过的人、下一步…', send: '添加备注', pending: '正在发送…', waiting: '已受理，等待事件流确认…', saved: '备注已记录',
    left: (n: number) => `还可输入 ${n} 字`, over: (n: number) => `超出 ${n} 字`, failed: '备注未送达，文字已保留，请重试。',
  },
  timeline: {
    incident_opened: (what: string, from: string) => `立案：${what}，由${from}首报`,
    incident_routed: (tier: string, division: string, department: string) => `派定：${tier} · ${division} · ${department}`,
    signal_joined: (from: string) => `并入${from}的信号`,
    condition_cleared: (from: string) => `${from}报告已恢复`,
    severity_raised: (before: string, after: string) => `等级由${before}升为${after}`,
    incident_acknowledged: '签收，负责处置',
    note_added: '备注',
    other: (type: string) => `其他记录：${type}`,
    system: '系统', by: (user: string, role: string) => `${user}（${role}）`, from: (address: string) => `来自 ${address}`,
    reading: (value: string, limit: string) => `数值 ${value}，限值 ${limit}`, readingOnly: (value: string) => `数值 ${value}`, reason: (text: string) => `理由：${text}`,
  },
  announce: {
    arrived: (n: number, worst: string) => `新增 ${n} 条事件，最高等级${worst}`, state: (words: string) => `连接状态：${words}`,
  },
  keys: {
    title: '键盘快捷键', enabled: '启用单键快捷键', note: '在输入框中单键快捷键不起作用。',
    j: '下一条', k: '上一条', Enter: '打开事件', a: '签收', c: '写备注', m: '到地图', '/': '到搜索框', Space: '冻结或解冻列表',
    n: '显示新事件', Escape: '关闭详情', '?': '显示此帮助',
  },
  problem: { unreachable: '无法连接枢纽，操作未完成。', unexpected: (status: number) => `枢纽返回了意外的结果（${status}）。`, forbidden: '没有权限执行此操作。' },
};

export type Words = typeof zh;
