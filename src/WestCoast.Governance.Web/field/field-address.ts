export type FieldPage = { page: 'list' | 'outbox' } | { page: 'task' | 'refuse' | 'report'; task: string };

/** Where in the page one is, so that the phone's own back button works. */
export const pageOf = (hash: string): FieldPage => {
  const [, task, what] = /^#\/task\/([^/]+)(?:\/(refuse|report))?$/.exec(hash) ?? [];
  if (task) return { page: (what as 'refuse' | 'report' | undefined) ?? 'task', task };
  return { page: hash === '#/outbox' ? 'outbox' : 'list' };
};
