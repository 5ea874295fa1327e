/** What the dispatcher's actions say; fetched with them, not with the screen. */
export const actionsZh = {
  title: '操作', more: '更多操作', fewer: '收起', none: '本席位对此事件没有可用操作。', ownWork: '由您办结，须由他人核查。', loading: '正在载入操作…',
  name: {
    confirm: '核实', dismiss: '排除', assign: '派单', summon: '吹哨', 'report-in': '报到', command: '接管指挥', resolve: '办结', verify: '核查通过', 'send-back': '退回返工',
    close: '结案', reopen: '重新打开', escalate: '上报', delegate: '下派', return: '退单', transfer: '转办', supervise: '督办', severity: '更正等级', kind: '更正类别',
    position: '更正位置', merge: '并案', split: '拆分信号', unmerge: '撤销并案', attach: '添加附件', route: '流转', correct: '更正',
  },
  reassign: '改派',
  means: {
    confirm: '确认事件属实。', dismiss: '事件就此结束；如由传感器规则触发，会反馈给该规则。', assign: '指派一人、一个部门或一个席位，限时接单。',
    summon: '召集部门到场，限时报到。', 'report-in': '被吹哨的部门已到位。', command: '由您指挥处置；他人仍可接管。', resolve: '处置完毕，交由他人核查。',
    verify: '确认已处置到位。处置人不得核查本人办理的事件。', 'send-back': '未处置到位，由原处置人继续办理。', close: '归档；期限内可重新打开。', reopen: '重新派定席位并由其签收。',
    escalate: '交上一级席位，由其重新签收。', delegate: '交下一级席位，由其重新签收。', return: '不属本席位职责，退回上一级；第三次由上一级裁定。',
    transfer: '不属本席位，属其他单位；须指明单位。', supervise: '由本级督办，承办席位不变。', severity: '按新等级重新派定。', kind: '按新类别重新派定。',
    position: '按新位置重新派定；时限不变。', merge: '本事件并入另一事件，由其继续处置；可撤销。', split: '所选信号另立一条事件；并案可还原。', unmerge: '本事件恢复独立处置。',
    attach: '照片或文件，最大 10 MB。',
  },
  text: {
    reason: '理由', result: '处置结果', remark: '说明', optional: '选填', needed: '必填',
    left: (n: number) => `还可输入 ${n} 字`, over: (n: number) => `超出 ${n} 字`,
  },
  cancel: '取消', pending: '正在发送…', retry: '再试一次', retrying: '枢纽未应答，正在自动重发…',
  unsent: '未送达，内容已保留。重发不会重复执行。', waiting: '已受理，等待事件流确认…', slow: '已受理，但事件流尚未确认。',
  done: (what: string) => `${what}：已完成`, forbidden: '如确需处理，请联系上级席位或管理员。',
  changed: '您看到之后，此事件已有变动：', changedBy: (who: string, what: string, time: string) => `${time} ${who}：${what}`, look: '查看最新情况并继续',
  lookHint: '您填写的内容会保留。',
  incomplete: '请先填写必填项。',
  ways: '方式',
  dismissal: { label: '原因', 'false-alarm': '误报', test: '测试', expected: '预期之中', 'not-actionable': '无需处置' },
  dismissalHint: { 'false-alarm': '什么也没有发生', test: '设备或线路测试', expected: '烹饪、焊接、保洁等', 'not-actionable': '不属本区处置范围' },
  candidates: {
    label: '指派给', loading: '正在查找可派人员…', none: '没有可派的人员、部门或席位。', failed: '候选名单载入失败。', onDuty: '在岗', offDuty: '不在岗', load: (n: number) => `在办 ${n}`,
    kind: { worker: '网格员', department: '部门', desk: '席位' }, best: '首选', all: (n: number) => `显示全部 ${n} 个`,
  },
  skill: { civic: '城管', environment: '环保', fire: '消防', hazmat: '危化', mediation: '调解', traffic: '交通', water: '水务' } as Record<string, string>,
  departments: '部门', called: '已吹哨', reportedIn: '已报到', onScene: '现场指挥', tier: '层级', division: '单位', divisionHint: '输入名称或代码', department: '部门', keepDepartment: '不变',
  severity: '等级', kind: '类别', lon: '经度', lat: '纬度', crs: '坐标系', address: '地址', orDivision: '或行政区划', current: '当前',
  merge: {
    label: '并入', likely: '附近的同类未结事件', none: '附近没有同类未结事件。', number: '按编号查找', find: '查找', notFound: (number: string) => `没有编号 ${number} 的未结事件。`,
    apart: (span: string, later: boolean) => (later ? `晚 ${span}` : `早 ${span}`), noDistance: '同一社区',
  },
  metres: (metres: number) => (metres < 950 ? `${Math.round(metres / 10) * 10} 米` : `${(metres / 1000).toFixed(1)} 公里`),
  signals: { label: '拆出的信号', none: '没有可拆出的信号；首个信号须保留。' },
  file: { label: '文件', tooLarge: '文件超过 10 MB。', chosen: (name: string, kb: number) => `${name}（${kb} kB）` },
};

export type ActionWords = typeof actionsZh;
