import { bundle } from './bundle.ts';
import { cspHash, embedJson, escapeHtml } from './embed.ts';

const icon =
  "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' fill='none' stroke='%234263eb' stroke-width='2.5' stroke-linecap='round'%3E%3Cpath d='M7 2v20M17 2v20M7 7h10M7 12h10M7 17h10'/%3E%3C/svg%3E";

export type HtmlPage = {
  title: string;
  /** The script that draws the page from its data. */
  client: URL;
  data: unknown;
  /** Where the same results stand as plain text, for readers without scripts. */
  elsewhere: string;
};

/**
 * A page as one file that opens from disk without a network. Its policy lets only its own script and styles run, so that
 * a text from an app stays a text.
 */
export async function htmlPage({ title, client, data, elsewhere }: HtmlPage): Promise<string> {
  const { script, style } = await bundle(client);
  const policy = [
    "default-src 'none'",
    "img-src data: file: 'self'",
    `script-src ${cspHash(script)}`,
    `style-src ${cspHash(style)}`,
    "base-uri 'none'",
    "form-action 'none'",
  ].join('; ');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>${escapeHtml(title)} - Rungs</title>
<link rel="icon" href="${icon}">
<style>${style}</style>
</head>
<body>
<div id="report"></div>
<noscript><p class="notice">This report is drawn by a script inside this file, and scripts are switched off here. The same
results stand as plain text in ${escapeHtml(elsewhere)} beside it.</p></noscript>
<script type="application/json" id="data">${embedJson(data)}</script>
<script>${script}</script>
</body>
</html>
`;
}
