/** Words of the feed strip, fetched with it. Chinese first here too. */
export const feedsZh = {
  title: '数据源', loading: '正在载入数据源状态…', none: '还没有数据源接入', fold: '收起', unfold: '展开',
  stale: (time: string) => `枢纽未应答，为 ${time} 的数据`, unknown: '枢纽未应答，数据源状态未知', turned: (name: string, state: string) => `数据源${name}：${state}`,
  state: { silent: '静默', refusing: '有拒收', speaking: '正常', unheard: '未上报' },
  stateHint: { silent: '超过约定时间没有消息', refusing: '最近五分钟内有消息被拒收', speaking: '正在收到消息', unheard: '已登记设备，最近一天没有消息' },
  since: { now: '刚刚', seconds: (n: string) => `${n} 秒前`, minutes: (n: string) => `${n} 分钟前`, hours: (n: string) => `${n} 小时前`, days: (n: string) => `${n} 天前` },
  never: '无消息', perMinute: (n: string) => `${n}/分`,
  way: { http: 'HTTP 上报', mqtt: 'MQTT', tcp: 'TCP 直连', other: '其他' },
  other: { mqtt: 'MQTT 接入口', bus: '内部总线', unknown: '未知来源' },
  hour: '最近一小时', accepted: '接收', refused: '拒收', rate: '速率', rateOf: (n: string) => `${n} 条/分`, last: '最近消息', lines: '连接数', devices: '设备', silentDevices: '其中静默', expected: '约定间隔', seconds: (n: string) => `${n} 秒`,
  refusals: '拒收原因', noRefusals: '最近一小时没有拒收。', times: (n: string) => `${n} 次`,
  stations: '站点', stationCount: (n: string) => `${n} 个`, stationsLoading: '正在载入站点…', stationsFailed: '站点未能载入，稍后自动重试。', find: '按名称、编号或地址查找', noMatch: '没有符合的站点', more: (n: string) => `另有 ${n} 个未显示，请查找。`,
  stationState: { silent: '静默', unregistered: '未登记', speaking: '正常', unheard: '未上报' }, address: (text: string) => `地址 ${text}`, frames: (n: string) => `${n} 帧`, silentSince: (time: string) => `${time} 起静默`, registered: '已登记', notRegistered: '未登记',
  request: { 'duty-check': '查岗', 'read-device-state': '读状态' }, ask: (what: string, whom: string) => `${what}：${whom}`, history: '记录', historyOf: (whom: string) => `查询记录：${whom}`, noHistory: '还没有查询过。', historyFailed: '查询记录未能载入。',
  requestState: {
    asked: '已提出', sent: '已发送，等待回复', waiting: '装置已响铃，等待值班人员应答（最长 10 分钟）', answered: '已应答', unanswered: '逾时未应答', refused: '无法发送', confirmed: '装置已确认', denied: '装置已拒绝', 'no-line': '装置不在线', 'no-answer': '装置没有回复',
  },
  told: {
    and: '、', state: '状态', operation: '操作', operator: '值班员', at: '装置时间', normal: '正常', fire: '火警', fault: '故障', mainPowerFault: '主电故障', backupPowerFault: '备电故障', channelFault: '通信信道故障', lineFault: '监测连接线路故障', confirmOrDutyAnswer: '查岗应答', none: '无',
  },
  askedBy: (user: string, time: string) => `${user} 于 ${time} 提出`, doneAt: (time: string) => `${time} 结束`,
  reason: {
    'frame.checksum': '校验和错误', 'frame.length': '长度不符', 'frame.too-long': '帧过长', 'frame.too-short': '帧过短', 'frame.end': '结束符错误', 'frame.end-mark': '结束符错误', 'frame.start': '起始符错误', 'frame.start-mark': '起始符错误',
    'frame.no-start': '没有起始符', 'frame.noise': '杂乱字节', 'frame.garbage': '杂乱字节', 'frame.unfinished': '帧未发完', 'frame.incomplete': '帧不完整', 'frame.cut': '帧被截断', 'frame.empty': '空帧', 'frame.escape': '转义错误', 'frame.malformed': '帧格式错误',
    'frame.command': '命令字错误', 'frame.encrypted': '帧已加密，无法解读', 'bytes.without-frame': '大量字节中没有帧', 'body.short': '内容过短', 'body.too-large': '内容过大', 'payload.too-large': '内容过大', 'packet.too-large': '报文过大',
    'device.unknown': '设备未登记', 'device.foreign': '设备属于其他数据源', 'device.sign-in': '设备登录失败', 'station.unregistered': '站点未登记', 'station.unknown': '站点未登记', 'station.mismatch': '站点地址前后不一', 'station.wrong-plate': '车牌与登记不符',
    'time.in-future': '时间在将来', 'time.missing': '缺少时间', 'topic.unknown': '主题未知', 'value.missing': '缺少数值', 'value.not-finite': '数值无效', 'message.unknown': '消息类型未知', 'element.malformed': '要素格式错误', 'element.truncated': '要素被截断',
    'peer.not-allowed': '来源地址不在许可之列', 'line.idle': '连接空闲过久', 'bus.unavailable': '消息总线不可用', 'world.mismatch': '实战与演练不符',
  },
};

export type FeedWords = typeof feedsZh;
