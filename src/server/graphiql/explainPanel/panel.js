// Runs in the page of GraphiQL, before GraphiQL: asks for the explanation of every operation, and
// shows it below the editor instead of in the answer.
(() => {
  const button = document.querySelector('#explain > button');
  const summary = document.querySelector('#explain-summary');
  const body = document.querySelector('#explain-body');

  button.addEventListener('click', () => {
    body.hidden = !body.hidden;
    button.setAttribute('aria-expanded', String(!body.hidden));
    // The editors of GraphiQL take the room that they are given when the window changes.
    window.dispatchEvent(new Event('resize'));
  });

  const element = (name, options = {}, children = []) => {
    const made = Object.assign(document.createElement(name), options);
    made.append(...children);
    return made;
  };

  const keywords =
    /^(all|and|as|asc|between|by|case|collate|cross|desc|distinct|else|end|exists|filter|from|group|having|in|inner|is|join|left|like|limit|materialized|not|null|nulls|on|or|order|over|partition|recursive|select|then|union|using|values|when|where|with)$/i;

  /** The parts of a statement in their colours, with its values where they go. */
  function coloured(sql, values) {
    const given = values[Symbol.iterator]();
    return sql.match(/'(?:[^']|'')*'|"(?:[^"]|"")*"|\w+|\s+|./gs).map((part) => {
      if (part === '?') {
        const title = 'a bound value: the statement has ? here';
        return element('span', {
          className: 'value',
          title,
          textContent: JSON.stringify(given.next().value),
        });
      }
      if (part.startsWith("'")) return element('span', { className: 'text', textContent: part });
      if (part.startsWith('"')) return element('span', { className: 'name', textContent: part });
      if (keywords.test(part)) return element('span', { className: 'keyword', textContent: part });
      return part;
    });
  }

  /** A line of a plan; what is read or sorted whole has another colour than what is looked up. */
  function step(line) {
    const [, drawn, word, rest] = /^([│├└─ ]*)(SEARCH|SCAN(?! CONSTANT)|USE TEMP B-TREE)?(.*)$/.exec(line);
    const className = word === 'SEARCH' ? 'search' : 'scan';
    return [drawn, ...(word ? [element('span', { className, textContent: word })] : []), rest, '\n'];
  }

  const column = (title, parts) =>
    element('div', {}, [element('h3', { textContent: title }), element('pre', {}, parts)]);

  const ways = { operation: 'one statement', introspection: 'from the schema alone' };

  function show({ route, reason, milliseconds, statements }) {
    const count = statements.length === 1 ? '1 statement' : `${statements.length} statements`;
    const way = element('em', { textContent: ways[route] ?? 'by root field' });
    way.dataset.route = route;
    summary.replaceChildren(way, [count, `${milliseconds} ms`, ...(reason ? [reason] : [])].join(' · '));
    body.replaceChildren(
      ...statements.map(({ sql, values, plan }, index) => {
        const of = statements.length > 1 ? ` ${index + 1} of ${statements.length}` : '';
        return element('article', {}, [
          column(`Statement${of}`, coloured(sql, values)),
          column('Plan of SQLite', plan.flatMap(step)),
        ]);
      }),
    );
  }

  function showNothing() {
    summary.textContent = 'Nothing was executed.';
    body.replaceChildren();
  }

  const isOperation = (options) =>
    options?.method === 'POST' &&
    typeof options.body === 'string' &&
    !options.body.includes('IntrospectionQuery');

  const send = window.fetch.bind(window);
  window.fetch = async (resource, options) => {
    if (!isOperation(options)) return send(resource, options);
    const headers = new Headers(options.headers);
    headers.set('x-explain', '1');
    const response = await send(resource, { ...options, headers });
    if (!response.headers.get('content-type')?.includes('json')) return response;
    const { extensions: { explain, ...others } = {}, ...answer } = await response.json();
    if (explain) show(explain);
    else showNothing();
    const told = Object.keys(others).length ? { ...answer, extensions: others } : answer;
    const { status, statusText } = response;
    return new Response(JSON.stringify(told), { status, statusText, headers: response.headers });
  };
})();
