/** A text as the value of an attribute. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * The lines that put a view into another page.
 * @param script the address of the site's embed.js
 * @param link the view's, whole
 * @param title what the frame is called, and the text of the link where no script runs
 */
export function embedCode(script: string, link: string, title: string): string {
  return [
    `<script async src="${attribute(script)}"></script>`,
    `<dateline-story src="${attribute(link)}"><a href="${attribute(link)}">${attribute(title)}</a></dateline-story>`,
  ].join('\n');
}
