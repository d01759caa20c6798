import { html } from 'hono/html';
import { type Html, page } from '../pages/html.ts';
import type { OutsideService } from './outside-state.ts';

const style = `
:root{color-scheme:light dark;--ink:#1a1f36;--soft:#4f566b;--line:#d5dbe1;--card:#fff;--bg:#f6f7f9;--accent:#0b57d0;--on:#fff}
@media (prefers-color-scheme:dark){:root{--ink:#f2f4f8;--soft:#aab2c5;--line:#343a46;--card:#181b22;--bg:#0f1115;--accent:#8ab4f8;--on:#06182b}}
*{box-sizing:border-box}body{margin:0;min-height:100vh;display:grid;place-items:center;padding:20px;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,sans-serif}
main{background:var(--card);border:1px solid var(--line);border-radius:16px;padding:28px;max-width:420px;width:100%}
h1{font-size:22px;margin:8px 0 12px}.test{display:inline-block;background:#ffde92;color:#5b3b00;font-size:12px;font-weight:700;padding:2px 8px;border-radius:4px}
label{display:block;font-weight:550;font-size:14px;margin-bottom:6px}input{width:100%;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:8px;padding:11px 12px;min-height:46px}
p,ul{color:var(--soft)}ul{padding-left:20px}.row{display:flex;gap:12px;margin-top:20px}button{flex:1;font:inherit;font-weight:600;min-height:46px;border-radius:9px;border:1px solid var(--line);background:transparent;color:inherit;cursor:pointer}
button.yes{background:var(--accent);color:var(--on);border-color:transparent}:focus-visible{outline:3px solid var(--accent);outline-offset:2px}`;

/** The page on which somebody lets an application into their calendar. */
export function consentPage(service: OutsideService, action: string, scope: string): Html {
  const name = service === 'google' ? 'Google' : 'Microsoft';
  const email = service === 'google' ? 'you@gmail.example' : 'you@outlook.example';
  return page(
    `Sign in – ${name} stand-in`,
    style,
    html`<main>
      <span class="test">STAND-IN FOR ${name.toUpperCase()}</span>
      <h1>Evergrow wants to access your ${name} account</h1>
      <p>It asks for:</p>
      <ul>
        ${scope
          .split(' ')
          .filter(Boolean)
          .map((each) => html`<li><code>${each.replace('https://www.googleapis.com/auth/', '')}</code></li>`)}
      </ul>
      <form method="post" action="${action}">
        <label for="email">Account</label>
        <input id="email" name="email" type="email" required value="${email}" autocomplete="off" />
        <div class="row">
          <button name="answer" value="deny" formnovalidate>Cancel</button>
          <button class="yes" name="answer" value="allow">Allow</button>
        </div>
      </form>
    </main>`,
  );
}
