/** What this seat likes, kept in the browser; where storage is forbidden, it is simply forgotten. */
export const recall = (key: string): string | null => {
  try {
    return localStorage.getItem(`wcg.${key}`);
  } catch {
    return null;
  }
};

export const remember = (key: string, value: string): void => {
  try {
    localStorage.setItem(`wcg.${key}`, value);
  } catch {
    // A private window may refuse; the setting then lasts as long as the page.
  }
};
