/** What the grid worker's phone says. */
export const fieldZh = {
  title: '我的任务', menu: '菜单', back: '任务', notes: '连接与发送',
  line: { live: '实时', slow: '较慢', stale: '数据陈旧', connecting: '正在连接', offline: '离线' },
  lineMeans: {
    offline: (time: string) => `与枢纽的连接中断，下列为 ${time} 的任务。您的操作会保存在手机上，恢复后自动发送。`,
    offlineEver: '无法连接枢纽。您的操作会保存在手机上，恢复后自动发送。',
    stale: '一段时间没有收到枢纽消息，任务可能已有变化。', slow: '网络较慢，任务每 15 秒更新一次。',
  },
  loading: '正在载入任务…', empty: '暂无任务', emptyHint: '有新任务时会显示在这里，请保持页面打开。', emptyUncertain: '连接恢复前无法确认有无任务。',
  section: { offered: '待接单', hand: '办理中', over: '已结束' },
  newTask: (n: number, title: string) => (n === 1 ? `新任务：${title}` : `${n} 个新任务`),
  step: { accept: '接单', arrive: '到场', resolve: '办结' }, left: (span: string) => `剩 ${span}`, over: (span: string) => `超时 ${span}`, until: (time: string) => `${time} 前`,
  steps: ['派单', '接单', '到场', '办结'], stepsLabel: '进度',
  accept: '接单', refuse: '拒单', arrive: '已到场', report: '现场反馈', reportOnly: '仅提交反馈', reportDone: '反馈并办结',
  acceptMeans: '接单后须按时到场。', arriveMeans: '允许定位时随到场上报位置；不允许也可以到场。',
  place: '地点', address: '地址', position: '坐标', why: '派单理由', checklist: '处置要点', offeredAt: '派单时间', noPlace: '未提供坐标',
  state: {
    offered: '待接单', accepted: '已接单', onscene: '已到场', done: '已办结', refused: '已拒单', expired: '逾期未接，已改派', handedover: '已移交', withdrawn: '已收回，无需处理',
  },
  refuseTitle: '拒单理由', refuseHint: '选择或填写，必填', refuseReasons: ['正在处理其他任务', '距离太远，无法按时到场', '不属于我的网格', '缺少装备或人手'], otherReason: '其他理由', sendRefusal: '确认拒单', cancel: '取消',
  reportTitle: '现场反馈', reportText: '现场情况和处置结果', reportHint: '看到了什么，做了什么，还需要什么', photo: '拍照或选择照片', photoAgain: '更换照片', photoRemove: '移除照片',
  photoLabel: (width: number, height: number, kb: number) => `待发送的照片，${width} × ${height}，${kb} kB`, photoWorking: '正在缩小照片…', photoBad: '无法读取这张照片，请换一张（JPEG 或 PNG）。',
  photoOnce: '照片会缩小，并去除拍摄位置。', needText: '请填写文字。', tooLong: (n: number) => `超出 ${n} 字`, draftKept: '未发送的内容已保存在手机上。',
  what: { acceptance: '接单', refusal: '拒单', arrival: '到场', report: '反馈', reportDone: '办结反馈', reading: '已读' },
  sending: { waiting: '等待发送', sending: '正在发送', sent: '已送达', refused: '被拒绝' }, withPhoto: '含照片', locating: '正在定位…',
  outbox: '发件箱', outboxWaiting: (n: number) => `${n} 项待发送`, outboxRefused: (n: number) => `${n} 项被拒绝`, outboxEmpty: '没有待发送的内容。', show: '查看',
  tryNow: '立即发送', nextTry: (seconds: number) => `${seconds} 秒后自动重试`, remove: '知道了', takeBack: '取回修改',
  outboxMeans: '未确认的内容不会丢失；重复发送不会重复执行。', notKept: '此浏览器无法保存未送达的内容，请勿关闭页面。',
  gone: '该任务已不在您名下。', noWorker: '您的账号未关联网格员，可能收不到派单。', openTask: '打开任务',
};

export type FieldWords = typeof fieldZh;
