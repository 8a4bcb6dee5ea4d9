/** The sandbox's own style sheet: plain, calm, and unlike the platform's so that nobody takes one for the other. */
export const STYLE = `
:root { color-scheme: light dark; --ink: #1d2430; --quiet: #5a6472; --paper: #fff; --ground: #f4f2ee; --line: #d5d0c6; --accent: #7a3e00; --accent-ink: #fff; --note: #fbe9c6; --note-ink: #4a3000; }
@media (prefers-color-scheme: dark) { :root { --ink: #e9e6e0; --quiet: #b3aea4; --paper: #23211e; --ground: #191714; --line: #45413a; --accent: #f0b26b; --accent-ink: #20160a; --note: #4a3712; --note-ink: #fbe9c6; } }
* { box-sizing: border-box; }
html { font: 1.0625rem/1.6 system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; color: var(--ink); background: var(--ground); }
body { margin: 0; }
.skip { position: absolute; left: -999rem; } .skip:focus { left: 0; background: var(--paper); padding: .5rem 1rem; }
.notice { margin: 0; max-width: none; background: var(--note); color: var(--note-ink); padding: .5rem 1rem; text-align: center; font-weight: 600; }
header nav { display: flex; flex-wrap: wrap; gap: .25rem 1.5rem; padding: .75rem 1rem; max-width: 64rem; margin: 0 auto; }
header nav a { padding: .5rem 0; color: var(--ink); } header nav a[aria-current] { font-weight: 700; text-decoration: none; border-bottom: 3px solid var(--accent); }
main { max-width: 64rem; margin: 0 auto; padding: 0 1rem 4rem; } main.narrow { max-width: 40rem; }
h1 { font-size: clamp(1.5rem, 1.1rem + 1.6vw, 2rem); line-height: 1.25; margin: 1.5rem 0 .5rem; hyphens: auto; } h2 { font-size: 1.25rem; margin: 2.5rem 0 .5rem; } h3 { font-size: 1.0625rem; margin: 0; }
p { max-width: 42rem; } .quiet { color: var(--quiet); } .empty { color: var(--quiet); border: 1px dashed var(--line); padding: 1rem; max-width: none; margin: 0; }
a { color: var(--accent); } :focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
ul.cards { list-style: none; margin: 0; padding: 0; display: grid; gap: .75rem; } ul.cards > li { background: var(--paper); border: 1px solid var(--line); padding: 1rem; } .cards p { margin: .25rem 0; } .cards .quiet { font-size: .9375rem; }
dl { display: grid; grid-template-columns: minmax(7rem, max-content) 1fr; gap: .25rem 1rem; margin: .5rem 0 0; } dt { color: var(--quiet); } dd { margin: 0; overflow-wrap: anywhere; }
pre { white-space: pre-wrap; overflow-wrap: anywhere; font: inherit; margin: 0; } .shown { background: var(--paper); border: 1px solid var(--line); border-left: 4px solid var(--accent); padding: 1rem; margin: 1rem 0 2rem; max-height: 24rem; overflow: auto; } .shown p { margin: 0; min-height: .75rem; overflow-wrap: anywhere; } .shown .h { font-weight: 700; margin-top: .25rem; } .shown .h1 { font-size: 1.1875rem; }
form { margin: 0; } fieldset { border: 0; padding: 0; margin: 1rem 0; } legend { font-weight: 700; padding: 0; margin-bottom: .5rem; }
label { display: block; } .choice { display: flex; gap: .75rem; align-items: flex-start; padding: .625rem 0; border-bottom: 1px solid var(--line); min-height: 2.75rem; } .choice input { width: 1.5rem; height: 1.5rem; margin: .1rem 0 0; flex: none; } .choice small { display: block; color: var(--quiet); font-size: .9375rem; }
.field { margin: 1rem 0; } .field input, .field select, .field textarea { font: inherit; color: inherit; background: var(--paper); width: 100%; max-width: 32rem; min-height: 2.75rem; padding: .5rem; border: 1px solid var(--quiet); }
.actions { display: flex; flex-wrap: wrap; gap: .75rem; margin-top: 1rem; }
button, .button { font: inherit; font-weight: 600; min-height: 2.75rem; padding: .5rem 1.25rem; border: 2px solid var(--accent); background: var(--paper); color: var(--accent); cursor: pointer; text-decoration: none; display: inline-block; } button.primary { background: var(--accent); color: var(--accent-ink); }
.row { display: flex; flex-wrap: wrap; gap: .5rem 1rem; align-items: center; } .row label { flex: 0 0 100%; } @media (min-width: 40rem) { .row label { flex-basis: 13rem; } } .row select, .row input:not([type=hidden]) { width: 13rem; } .row select, .row input:not([type=hidden]) { font: inherit; min-height: 2.75rem; color: inherit; background: var(--paper); border: 1px solid var(--quiet); padding: .25rem .5rem; } .row button { min-height: 2.75rem; } section form + form, ul.cards + form { margin-top: .75rem; } section > p + h3 { margin-top: 1rem; } ul.cards + h3 { margin-top: 1.5rem; } section > h3 + ul { margin-top: .5rem; } form + .row { margin-top: .75rem; }
.head { display: flex; flex-wrap: wrap; justify-content: space-between; gap: 0 1rem; } .status { display: inline-block; border: 1px solid currentColor; padding: 0 .5rem; font-size: .9375rem; }
.error { border-left: 6px solid #b3261e; padding: .5rem 1rem; background: var(--paper); }
`;

/** The one script: sends a form that only carries the browser on, and shows new orders as they come. */
export const SCRIPT = `
const onward = document.querySelector('form[data-onward]');
if (onward) onward.submit();
const live = document.querySelector('[data-live]');
if (live) setInterval(async () => {
  if (document.hidden || live.contains(document.activeElement)) return;
  try {
    const page = new DOMParser().parseFromString(await (await fetch(location.href)).text(), 'text/html');
    const fresh = page.querySelector('[data-live]');
    if (fresh && fresh.innerHTML !== live.innerHTML) live.innerHTML = fresh.innerHTML;
  } catch { /* The sandbox is being restarted: try again in a moment. */ }
}, 2000);
`;
