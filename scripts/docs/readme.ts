const BEGIN = '<!-- lifecycle: made by npm run docs -->';
const END = '<!-- /lifecycle -->';

/** The README with its picture of the lifecycle brought up to date. Errors: throws when the marks are not there. */
export function readmeWith(readme: string, picture: string): string {
  const [begin, end] = [readme.indexOf(BEGIN), readme.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error('README.md lacks the marks around its lifecycle picture');
  return `${readme.slice(0, begin + BEGIN.length)}\n${picture}\n${readme.slice(end)}`;
}
