export const checkoutStyle = `
:root{--bg:#f6f7f9;--card:#fff;--ink:#1a1f36;--soft:#4f566b;--line:#d5dbe1;--accent:#0570de;--accent-ink:#fff;--bad:#c0123c;--bad-bg:#fff0f3;--tint:#eef4fb;--ring:rgba(5,112,222,.35)}
@media (prefers-color-scheme:dark){:root{--bg:#0f1115;--card:#181b22;--ink:#f2f4f8;--soft:#aab2c5;--line:#343a46;--accent:#5aa9ff;--accent-ink:#06182b;--bad:#ff8fa3;--bad-bg:#33161d;--tint:#1b2533;--ring:rgba(90,169,255,.45)}}
*{box-sizing:border-box}
body{margin:0;background:var(--bg);color:var(--ink);font:16px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,sans-serif;-webkit-font-smoothing:antialiased}
a{color:var(--accent)}
main{max-width:1040px;margin:0 auto;padding:24px 20px 48px;display:grid;gap:28px}
.test{display:inline-block;background:#ffde92;color:#5b3b00;font-size:12px;font-weight:700;letter-spacing:.04em;padding:2px 8px;border-radius:4px;text-transform:uppercase}
.top{display:flex;gap:12px;align-items:center;justify-content:space-between;flex-wrap:wrap}
.back{display:inline-flex;gap:8px;align-items:center;min-height:44px;text-decoration:none;color:var(--soft);font-weight:500}
.back:hover{color:var(--ink)}
.brand{display:flex;gap:10px;align-items:center;font-weight:650;font-size:18px;margin:0}.brand img{border-radius:8px;object-fit:contain}
h1{font-size:16px;font-weight:500;color:var(--soft);margin:8px 0 0}
.total{font-size:38px;font-weight:650;letter-spacing:-.02em;line-height:1.2;margin:2px 0 20px}
.items{list-style:none;margin:0;padding:0;display:grid;gap:14px}
.items li{display:flex;justify-content:space-between;gap:16px}
.items small{display:block;color:var(--soft)}
.sum{border-top:1px solid var(--line);margin-top:18px;padding-top:14px;display:flex;justify-content:space-between;font-weight:600}
.card{background:var(--card);border:1px solid var(--line);border-radius:14px;padding:22px}
h2{font-size:20px;margin:0 0 16px}
label,legend{display:block;font-weight:550;font-size:14px;margin:0 0 6px}
fieldset{border:0;padding:0;margin:0 0 16px}
.field{margin-bottom:16px}
.pair{display:grid;grid-template-columns:1fr 1fr;gap:12px}
input[type=text],input[type=email]{width:100%;font:inherit;color:inherit;background:transparent;border:1px solid var(--line);border-radius:8px;padding:11px 12px;min-height:46px}
input:focus-visible,button:focus-visible,a:focus-visible,summary:focus-visible{outline:3px solid var(--ring);outline-offset:1px;border-color:var(--accent)}
input[aria-invalid=true]{border-color:var(--bad)}
.problem{color:var(--bad);font-size:14px;margin:6px 0 0}
.alert{background:var(--bad-bg);color:var(--bad);border-radius:8px;padding:12px 14px;margin:0 0 18px}
button{font:inherit;font-weight:600;width:100%;min-height:50px;border:0;border-radius:9px;background:var(--accent);color:var(--accent-ink);cursor:pointer}
button:hover{filter:brightness(1.06)}
button[disabled]{opacity:.65;cursor:progress}
button.plain{background:transparent;color:var(--ink);border:1px solid var(--line)}
.choice{display:flex;gap:18px;flex-wrap:wrap}
.choice label{display:flex;gap:8px;align-items:center;min-height:44px;margin:0}
details{background:var(--tint);border-radius:10px;padding:4px 14px;margin-top:18px;font-size:14px}
summary{cursor:pointer;min-height:44px;display:flex;align-items:center;font-weight:600}
table{width:100%;border-collapse:collapse;margin-bottom:10px}
td,th{text-align:left;padding:7px 0;border-top:1px solid var(--line);vertical-align:top;font-weight:400}
td button{width:auto;min-height:32px;padding:2px 10px;font-size:13px;background:transparent;color:var(--ink);border:1px solid var(--line)}
code{font:13px/1.4 ui-monospace,SFMono-Regular,Menlo,monospace}
.foot{color:var(--soft);font-size:13px;margin-top:18px;text-align:center}
.narrow{max-width:460px}
[hidden]{display:none!important}
@media (min-width:860px){main{grid-template-columns:1fr 1fr;gap:56px;padding-top:56px}main.narrow{grid-template-columns:1fr}.card{padding:30px}}
@media (prefers-reduced-motion:no-preference){button{transition:filter .15s}}
`;

/** Fills in a test card, groups the digits and keeps a second press from paying twice. The form works without it. */
export const checkoutScript = `
const form = document.querySelector('form[data-pay]');
const card = document.querySelector('#number');
const expiry = document.querySelector('#expiry');
card?.addEventListener('input', () => {
  const digits = card.value.replace(/\\D/g, '').slice(0, 19);
  const groups = /^3[47]/.test(digits) ? digits.match(/^(.{1,4})(.{1,6})?(.{1,5})?/)?.slice(1).filter(Boolean) : digits.match(/.{1,4}/g);
  card.value = (groups ?? []).join(' ');
});
expiry?.addEventListener('input', (event) => {
  const digits = expiry.value.replace(/\\D/g, '').slice(0, 4);
  const deleting = event.inputType?.startsWith('delete');
  expiry.value = digits.length > 2 || (digits.length === 2 && !deleting) ? digits.slice(0, 2) + ' / ' + digits.slice(2) : digits;
});
for (const button of document.querySelectorAll('[data-card]')) {
  button.addEventListener('click', () => {
    card.value = button.dataset.card;
    card.dispatchEvent(new Event('input'));
    expiry.value ||= '12 / 40';
    document.querySelector('#cvc').value ||= '123';
    document.querySelector('#name').focus();
  });
}
const show = () => {
  const chosen = document.querySelector('input[name=method]:checked')?.value ?? 'card';
  for (const part of document.querySelectorAll('[data-method]')) part.hidden = part.dataset.method !== chosen;
};
for (const radio of document.querySelectorAll('input[name=method]')) radio.addEventListener('change', show);
show();
form?.addEventListener('submit', () => {
  const button = form.querySelector('button[type=submit]');
  button.disabled = true;
  button.textContent = button.dataset.busy;
});
document.querySelector('[aria-invalid=true]')?.focus();
`;
