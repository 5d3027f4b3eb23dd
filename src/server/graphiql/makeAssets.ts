/*
 * A thread that takes GraphiQL’s page apart: script, style and icon become files with hashed names,
 * compressed once. The page by itself has them in its text, nine megabytes for each request.
 */
import { createHash } from 'node:crypto';
import { parentPort } from 'node:worker_threads';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { renderGraphiQL } from '@graphql-yoga/render-graphiql';
import { type Asset, assetsPath, type GraphiqlParts } from './assets.ts';

/** A better brotli takes a hundred times as long for a tenth of the size. */
const brotliQuality = 5;

function assetOf(name: string, extension: string, type: string, content: Buffer): Asset {
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 16);
  const params = { [constants.BROTLI_PARAM_QUALITY]: brotliQuality };
  return {
    name: `${name}.${hash}.${extension}`,
    type,
    encoded: { br: brotliCompressSync(content, { params }), gzip: gzipSync(content) },
  };
}

/** What stands before, between and after two texts. */
function between(text: string, start: string, end: string): [before: string, inner: string, after: string] {
  const from = text.indexOf(start);
  const to = text.indexOf(end, from + start.length);
  if (from < 0 || to < 0) throw new Error(`GraphiQL’s page has no ${start} … ${end}`);
  return [text.slice(0, from), text.slice(from + start.length, to), text.slice(to + end.length)];
}

const call = 'YogaGraphiQL.renderYogaGraphiQL(';

function makeParts(): GraphiqlParts {
  const page = renderGraphiQL({ title: 'Aide-Mémoire' });
  const [head, icon, afterIcon] = between(page, '<link rel="icon" href="data:image/x-icon;base64,', '" />');
  const [beforeStyle, css, afterStyle] = between(afterIcon, '<style>', '</style>');
  const [beforeScript, script, end] = between(afterStyle, '<script>', '</script>');
  const start = script.lastIndexOf(call);
  const [beforeOptions, , afterOptions] = between(script.slice(start), '{', '}');
  const assets = [
    assetOf('icon', 'ico', 'image/x-icon', Buffer.from(icon, 'base64')),
    assetOf('graphiql', 'css', 'text/css; charset=utf-8', Buffer.from(css)),
    assetOf('graphiql', 'js', 'text/javascript; charset=utf-8', Buffer.from(script.slice(0, start))),
  ];
  const [iconUrl, cssUrl, jsUrl] = assets.map(({ name }) => `${assetsPath}${name}`);
  const before = [
    `${head}<link rel="icon" href="${iconUrl}" /><link rel="stylesheet" href="${cssUrl}" />`,
    `${beforeStyle}${beforeScript}<script src="${jsUrl}"></script><script>${beforeOptions}`,
  ].join('');
  return { page: [before, `${afterOptions}</script>${end}`], assets };
}

parentPort?.postMessage(makeParts());
