import { readFileSync } from 'node:fs';
import type { GraphiQLOptions } from 'graphql-yoga';
import { graphiqlParts } from './assets.ts';
import { type Operation, readOperations } from './operations.ts';

const escaped = (text: string) => text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);

const styles = `
  #body { display: flex; margin: 0; height: 100vh; overflow: hidden; }
  #root { flex: 1; min-width: 0; width: auto !important; height: 100vh; }
  #root .graphiql-container { width: 100% !important; }
  #gallery { width: 17rem; flex: none; overflow-y: auto; box-sizing: border-box; padding: 1rem; font: 14px/1.4 system-ui, sans-serif; color: #1f2937; background: #f6f5f1; border-right: 1px solid #d8d5cc; }
  #gallery h1 { font-size: 17px; margin: 0 0 .25rem; }
  #gallery p { margin: 0 0 .75rem; color: #57534e; }
  #gallery h2 { font-size: 11px; letter-spacing: .06em; text-transform: uppercase; margin: 1.1rem 0 .3rem; color: #78716c; }
  #gallery ul { list-style: none; margin: 0; padding: 0; }
  #gallery a { display: block; padding: .25rem .4rem; margin: 0 -.4rem; border-radius: 4px; color: #1d4ed8; text-decoration: none; }
  #gallery a:hover, #gallery a:focus { background: #e7e5dd; }
  #gallery a[aria-current] { background: #dbe4ff; }
  #gallery li p { display: none; margin: .25rem 0 .5rem; font-size: 13px; }
  #gallery a[aria-current] + p { display: block; }
  @media (max-width: 800px) { #gallery { display: none; } }
  @media (prefers-color-scheme: dark) { #gallery { color: #e7e5e4; background: #1c1f26; border-color: #3a3f4a; } #gallery p, #gallery h2 { color: #a8a29e; } #gallery a { color: #93b4ff; } #gallery a:hover, #gallery a:focus { background: #2b303b; } #gallery a[aria-current] { background: #26345c; } }
`;

/** Marks the operation that the page was opened with and brings it into view. */
const script = `
  const current = [...document.querySelectorAll('#gallery a')].find((link) => link.search === location.search);
  current?.setAttribute('aria-current', 'page');
  current?.scrollIntoView({ block: 'nearest' });
`;

/**
 * The side bar of documented operations by theme; a link opens one in the editor, and what to look
 * at stands below it.
 */
function sideBar(operations: Operation[]): string {
  const themes = [...Map.groupBy(operations, ({ theme }) => theme)].map(
    ([theme, listed]) => `<h2>${escaped(theme)}</h2><ul>${listed.map(link).join('')}</ul>`,
  );
  return `<nav id="gallery" aria-label="Example questions"><h1>Aide-Mémoire</h1><p>Who promised what to whom, and where it is written. Pick a question, then run it.</p>${themes.join('')}</nav>
  <script>${script}</script>`;
}

const link = ({ name, title, description, document }: Operation) =>
  `<li><a href="?query=${encodeURIComponent(document)}" data-operation="${escaped(name)}">${escaped(title)}</a><p>${codeIn(escaped(description))}</p></li>`;

/** Backquoted words as code. */
const codeIn = (html: string) => html.replace(/`([^`]*)`/g, '<code>$1</code>');

const panelFile = (name: string) => readFileSync(new URL(`./explainPanel/${name}`, import.meta.url), 'utf8');

/**
 * The panel that shows how an operation was answered. Its script comes before GraphiQL’s, as it
 * listens to what that sends.
 */
const explainPanel = () =>
  `<style>${panelFile('panel.css')}</style>${panelFile('panel.html')}<script>${panelFile('panel.js')}</script>`;

/** GraphiQL, with the documented operations beside it. */
async function render(options: GraphiQLOptions, explain: boolean): Promise<string> {
  const {
    page: [before, after],
  } = await graphiqlParts();
  const operations = readOperations();
  const settings = JSON.stringify({ ...options, defaultQuery: operations[0]?.document ?? '' });
  // A text in a script must not end it.
  const page = `${before}${settings.replaceAll('<', '\\u003c')}${after}`;
  return page
    .replace('</head>', () => `<style>${styles}</style></head>`)
    .replace(
      '<div id="root">',
      () => `${sideBar(operations)}${explain ? explainPanel() : ''}<div id="root">`,
    );
}

/**
 * A renderer of that page, which is put together once, when the first browser asks. `explain` adds
 * how operations are answered.
 */
export function galleryRenderer(explain: boolean): (options: GraphiQLOptions) => Promise<string> {
  let page: Promise<string> | undefined;
  return (options) => {
    page ??= render(options, explain);
    return page;
  };
}
