/** Escapes text for an HTML attribute. */
function attribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}

/**
 * HTML that embeds a view in another page.
 * @param script address of the site's embed.js
 * @param link full link to the view
 * @param title title of the frame, and text of the link if scripts don't run
 */
export function embedCode(script: string, link: string, title: string): string {
  return [
    `<script async src="${attribute(script)}"></script>`,
    `<dateline-story src="${attribute(link)}"><a href="${attribute(link)}">${attribute(title)}</a></dateline-story>`,
  ].join('\n');
}
