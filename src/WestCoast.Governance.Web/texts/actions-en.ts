import type { ActionWords } from './actions-zh.ts';

export const actionsEn: ActionWords = {
  title: 'Actions', more: 'More actions', fewer: 'Fewer', none: 'Your seat has nothing to do with this incident.', ownWork: 'You resolved it; somebody else has to verify.', loading: 'Loading the actions…',
  name: {
    confirm: 'Confirm', dismiss: 'Dismiss', assign: 'Dispatch', summon: 'Summon', 'report-in': 'Report in', command: 'Take command', resolve: 'Resolve', verify: 'Verify', 'send-back': 'Send back',
    close: 'Close', reopen: 'Reopen', escalate: 'Push up', delegate: 'Push down', return: 'Return', transfer: 'Transfer', supervise: 'Supervise', severity: 'Correct level', kind: 'Correct kind',
    position: 'Correct position', merge: 'Merge', split: 'Split signals', unmerge: 'Undo merge', attach: 'Attach file', route: 'Route', correct: 'Correct',
  },
  reassign: 'Dispatch anew',
  means: {
    confirm: 'It is real.', dismiss: 'Ends the incident; if a sensor rule spoke, it is told so.', assign: 'To one worker, department or desk, who has a limited time to accept.',
    summon: 'Calls departments, who have a limited time to report in.', 'report-in': 'A department that was called has come.', command: 'You command; somebody else may still take over.',
    resolve: 'It is done; somebody else verifies.', verify: 'It is done as it should be. Who handled it does not verify it.', 'send-back': 'It is not done; the handler goes on.',
    close: 'Archives it; it can be reopened for a while.', reopen: 'It is routed again, and that desk acknowledges it.', escalate: 'To the desk of the next tier, which acknowledges it anew.',
    delegate: 'To a desk of a lower tier, which acknowledges it anew.', return: 'Not ours: back to the next tier. With the third return that tier decides.',
    transfer: 'Not ours but theirs; say whose it is.', supervise: 'Your tier keeps an eye on it; the desk stays.', severity: 'It is routed again for that level.', kind: 'It is routed again for that kind.',
    position: 'It is routed again for that place; the deadlines stay.', merge: 'It goes on in the other incident; this can be undone.',
    split: 'The chosen signals open an incident of their own; merging undoes it.', unmerge: 'It goes on by itself again.', attach: 'A photo or a file, 10 MB at most.',
  },
  text: {
    reason: 'Reason', result: 'What was done', remark: 'Remark', optional: 'optional', needed: 'needed',
    left: n => `${n} characters left`, over: n => `${n} characters too many`,
  },
  cancel: 'Cancel', pending: 'Sending…', retry: 'Try again', retrying: 'The hub did not answer; sending again…',
  unsent: 'It did not get through; what you wrote is kept. Sending again does nothing twice.', waiting: 'Accepted; waiting for the stream to confirm…', slow: 'Accepted, but the stream has not confirmed it yet.',
  done: what => `${what}: done`, forbidden: 'If it has to be done, ask a higher desk or an administrator.',
  changed: 'This incident was changed after you saw it:', changedBy: (who, what, time) => `${time} ${who}: ${what}`, look: 'Look again and go on',
  lookHint: 'What you wrote is kept.',
  incomplete: 'Fill in what is needed first.',
  ways: 'Way',
  dismissal: { label: 'Why', 'false-alarm': 'False alarm', test: 'Test', expected: 'Expected', 'not-actionable': 'Nothing to handle' },
  dismissalHint: { 'false-alarm': 'nothing happened', test: 'of the device or the line', expected: 'cooking, welding, cleaning', 'not-actionable': 'not for the district to handle' },
  candidates: {
    label: 'To', loading: 'Looking for who can go…', none: 'There is nobody to give it to.', failed: 'The list could not be loaded.', onDuty: 'On duty', offDuty: 'Off duty', load: n => `${n} in hand`,
    kind: { worker: 'Worker', department: 'Department', desk: 'Desk' }, best: 'Best', all: n => `Show all ${n}`,
  },
  skill: { civic: 'civic', environment: 'environment', fire: 'fire', hazmat: 'hazmat', mediation: 'mediation', traffic: 'traffic', water: 'water' },
  departments: 'Departments', called: 'called', reportedIn: 'reported in', onScene: 'On scene', tier: 'Tier', division: 'Division', divisionHint: 'Name or code', department: 'Department', keepDepartment: 'Unchanged',
  severity: 'Level', kind: 'Kind', lon: 'Longitude', lat: 'Latitude', crs: 'Coordinate system', address: 'Address', orDivision: 'Or division', current: 'now',
  merge: {
    label: 'Merge into', likely: 'Open incidents of this kind near by', none: 'There is no open incident of this kind near by.', number: 'Find by number', find: 'Find', notFound: number => `There is no open incident ${number}.`,
    apart: (span, later) => (later ? `${span} later` : `${span} earlier`), noDistance: 'same community',
  },
  metres: metres => (metres < 950 ? `${Math.round(metres / 10) * 10} m` : `${(metres / 1000).toFixed(1)} km`),
  signals: { label: 'Signals to split off', none: 'There is no signal to split off; the first one stays.' },
  file: { label: 'File', tooLarge: 'The file is larger than 10 MB.', chosen: (name, kb) => `${name} (${kb} kB)` },
};
