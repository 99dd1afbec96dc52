// Before the first paint: the theme and the language that were chosen on this device, if any.
const { theme, language } = {
  theme: localStorage.getItem('siklus.theme'),
  language: localStorage.getItem('siklus.language'),
};
if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
if (language === 'en') document.documentElement.lang = language;
