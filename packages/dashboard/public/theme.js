/** Sets the theme that somebody chose before the first paint, so that nothing flashes. */
try {
  const { theme, language } = JSON.parse(localStorage.getItem("ricochet") ?? "{}");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
  if (language === "de") document.documentElement.lang = language;
} catch {
  // Storage that is forbidden or broken: the system's theme it is.
}
