import type { FieldWords } from './field-zh.ts';

export const fieldEn: FieldWords = {
  title: 'My tasks', menu: 'Menu', back: 'Tasks', notes: 'Line and outbox',
  line: { live: 'Live', slow: 'Slow', stale: 'Stale', connecting: 'Connecting', offline: 'Offline' },
  lineMeans: {
    offline: time => `No connection to the hub; these are the tasks of ${time}. What you do is kept on the phone and sent when the line is back.`,
    offlineEver: 'The hub cannot be reached. What you do is kept on the phone and sent when the line is back.',
    stale: 'Nothing heard from the hub for a while; tasks may have changed.', slow: 'The network is slow; tasks are asked for every 15 seconds.',
  },
  loading: 'Loading tasks…', empty: 'No tasks', emptyHint: 'New tasks appear here; keep the page open.', emptyUncertain: 'Whether there are any cannot be known until the line is back.',
  section: { offered: 'To accept', hand: 'In hand', over: 'Over' },
  newTask: (n, title) => (n === 1 ? `New task: ${title}` : `${n} new tasks`),
  step: { accept: 'Accept', arrive: 'Arrive', resolve: 'Finish' }, left: span => `${span} left`, over: span => `${span} over`, until: time => `by ${time}`,
  steps: ['Given', 'Accepted', 'On scene', 'Done'], stepsLabel: 'Progress',
  accept: 'Accept', refuse: 'Refuse', arrive: 'I am there', report: 'Report', reportOnly: 'Report only', reportDone: 'Report: done',
  acceptMeans: 'Who accepts has to be there in time.', arriveMeans: 'Your position goes along if you allow it; it works without.',
  place: 'Place', address: 'Address', position: 'Position', why: 'Why you', checklist: 'What to do', offeredAt: 'Given at', noPlace: 'No coordinates given',
  state: {
    offered: 'To accept', accepted: 'Accepted', onscene: 'On scene', done: 'Done', refused: 'Refused', expired: 'Not accepted in time; given to somebody else', handedover: 'Handed over', withdrawn: 'Called back; nothing to do',
  },
  refuseTitle: 'Why do you refuse?', refuseHint: 'Choose or write; needed', refuseReasons: ['Busy with another task', 'Too far to be there in time', 'Not my grid', 'No equipment or nobody to help'], otherReason: 'Another reason', sendRefusal: 'Refuse', cancel: 'Cancel',
  reportTitle: 'Report', reportText: 'What you see and what was done', reportHint: 'What you saw, what you did, what is still needed', photo: 'Take or choose a photo', photoAgain: 'Another photo', photoRemove: 'Remove the photo',
  photoLabel: (width, height, kb) => `Photo to be sent, ${width} × ${height}, ${kb} kB`, photoWorking: 'Shrinking the photo…', photoBad: 'This photo cannot be read; choose another one (JPEG or PNG).',
  photoOnce: 'It is made smaller, and where it was taken is removed.', needText: 'Write something first.', tooLong: n => `${n} characters too many`, draftKept: 'What is not sent yet is kept on the phone.',
  what: { acceptance: 'Acceptance', refusal: 'Refusal', arrival: 'Arrival', report: 'Report', reportDone: 'Final report', reading: 'Read' },
  sending: { waiting: 'waiting to be sent', sending: 'being sent', sent: 'delivered', refused: 'refused' }, withPhoto: 'with photo', locating: 'finding your position…',
  outbox: 'Outbox', outboxWaiting: n => `${n} to be sent`, outboxRefused: n => `${n} refused`, outboxEmpty: 'Nothing is waiting to be sent.', show: 'Show',
  tryNow: 'Send now', nextTry: seconds => `next attempt in ${seconds} s`, remove: 'Understood', takeBack: 'Take back and change',
  outboxMeans: 'Nothing is lost before the hub confirms it; sent twice, it happens once.', notKept: 'This browser cannot keep what is not sent; do not close the page.',
  gone: 'This task is not yours any more.', noWorker: 'Your account belongs to no grid worker; you may not be given tasks.', openTask: 'Open the task',
};
