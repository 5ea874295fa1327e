import type { FeedWords } from './feeds-zh.ts';

export const feedsEn: FeedWords = {
  title: 'Feeds', loading: 'Loading the state of the feeds…', none: 'No feed is connected yet', fold: 'Fold', unfold: 'Unfold',
  stale: time => `The hub does not answer; this is of ${time}`, unknown: 'The hub does not answer; how the feeds are is not known', turned: (name, state) => `Feed ${name}: ${state}`,
  state: { silent: 'Silent', refusing: 'Refusing', speaking: 'Speaking', unheard: 'Not heard' },
  stateHint: { silent: 'No message within the agreed time', refusing: 'Messages were refused in the last five minutes', speaking: 'Messages are arriving', unheard: 'Has registered devices; no message in the last day' },
  since: { now: 'just now', seconds: n => `${n} s ago`, minutes: n => `${n} min ago`, hours: n => `${n} h ago`, days: n => `${n} d ago` },
  never: 'no message', perMinute: n => `${n}/min`,
  way: { http: 'HTTP reports', mqtt: 'MQTT', tcp: 'TCP', other: 'Other' },
  other: { mqtt: 'MQTT broker', bus: 'Internal bus', unknown: 'Unknown senders' },
  hour: 'Last hour', accepted: 'Accepted', refused: 'Refused', rate: 'Rate', rateOf: n => `${n} per minute`, last: 'Last message', lines: 'Open lines', devices: 'Devices', silentDevices: 'Silent ones', expected: 'Agreed interval', seconds: n => `${n} s`,
  refusals: 'Why messages were refused', noRefusals: 'Nothing was refused in the last hour.', times: n => `${n}×`,
  stations: 'Stations', stationCount: n => n, stationsLoading: 'Loading the stations…', stationsFailed: 'The stations could not be loaded; trying again by itself.', find: 'Find by name, number or address', noMatch: 'No station matches', more: n => `${n} more are not shown; search for them.`,
  stationState: { silent: 'Silent', unregistered: 'Unregistered', speaking: 'Speaking', unheard: 'Not heard' }, address: text => `address ${text}`, frames: n => `${n} frames`, silentSince: time => `silent since ${time}`, registered: 'registered', notRegistered: 'not registered',
  request: { 'duty-check': 'Duty check', 'read-device-state': 'Read state' }, ask: (what, whom) => `${what}: ${whom}`, history: 'History', historyOf: whom => `What was asked of ${whom}`, noHistory: 'Nothing was asked yet.', historyFailed: 'The history could not be loaded.',
  requestState: {
    asked: 'Asked', sent: 'Sent, waiting for a reply', waiting: 'The device is calling; waiting for somebody on duty (at most 10 min)', answered: 'Answered', unanswered: 'Nobody answered in time', refused: 'Could not be sent', confirmed: 'Confirmed by the device', denied: 'Denied by the device', 'no-line': 'The device is not connected', 'no-answer': 'The device did not reply',
  },
  told: {
    and: ', ', state: 'state', operation: 'operation', operator: 'operator', at: 'device time', normal: 'normal', fire: 'fire', fault: 'fault', mainPowerFault: 'mains fault', backupPowerFault: 'backup power fault', channelFault: 'channel fault', lineFault: 'line fault', confirmOrDutyAnswer: 'duty answer', none: 'none',
  },
  askedBy: (user, time) => `asked by ${user} at ${time}`, doneAt: time => `over at ${time}`,
  reason: {
    'frame.checksum': 'Wrong checksum', 'frame.length': 'Wrong length', 'frame.too-long': 'Frame too long', 'frame.too-short': 'Frame too short', 'frame.end': 'Wrong end mark', 'frame.end-mark': 'Wrong end mark', 'frame.start': 'Wrong start mark', 'frame.start-mark': 'Wrong start mark',
    'frame.no-start': 'No start mark', 'frame.noise': 'Noise', 'frame.garbage': 'Noise', 'frame.unfinished': 'Frame never finished', 'frame.incomplete': 'Frame incomplete', 'frame.cut': 'Frame cut off', 'frame.empty': 'Empty frame', 'frame.escape': 'Wrong escape', 'frame.malformed': 'Malformed frame',
    'frame.command': 'Wrong command', 'frame.encrypted': 'Encrypted, cannot be read', 'bytes.without-frame': 'Many bytes without a frame', 'body.short': 'Content too short', 'body.too-large': 'Content too large', 'payload.too-large': 'Content too large', 'packet.too-large': 'Packet too large',
    'device.unknown': 'Unregistered device', 'device.foreign': 'Device of another feed', 'device.sign-in': 'Device could not sign in', 'station.unregistered': 'Unregistered station', 'station.unknown': 'Unregistered station', 'station.mismatch': 'Station changed its address', 'station.wrong-plate': 'Plate differs from the registry',
    'time.in-future': 'Time in the future', 'time.missing': 'No time', 'topic.unknown': 'Unknown topic', 'value.missing': 'No value', 'value.not-finite': 'Invalid value', 'message.unknown': 'Unknown message', 'element.malformed': 'Malformed element', 'element.truncated': 'Element cut off',
    'peer.not-allowed': 'Sender not allowed', 'line.idle': 'Line idle too long', 'bus.unavailable': 'Message bus not available', 'world.mismatch': 'Live and drill mixed up',
  },
};
