/** The lines to draw for a scroll position: those in sight and a few on either side. */
export const visibleRange = (scrollTop: number, height: number, lineHeight: number, count: number, spare = 6): { first: number; last: number } => ({
  first: Math.max(0, Math.min(count, Math.floor(scrollTop / lineHeight) - spare)),
  last: Math.min(count, Math.ceil((scrollTop + height) / lineHeight) + spare),
});
