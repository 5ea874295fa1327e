/** The markup of a template as a browser would get it, near enough to look for words and elements in it. */
export const rendered = (part: unknown): string => {
  if (Array.isArray(part)) return part.map(rendered).join('');
  if (['string', 'number', 'boolean'].includes(typeof part)) return String(part);
  const { strings, values } = (part ?? {}) as { strings?: readonly string[]; values?: unknown[] };
  return strings ? strings.map((text, i) => text + (i < (values?.length ?? 0) ? rendered(values![i]) : '')).join('') : '';
};
