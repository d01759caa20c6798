import { el, facts } from './local-cloud-elements.js';

/** Buttons for what banks, card holders and time can do. What is refused is said beside them. */
export function actButtons(acts) {
  const said = el('p', { className: 'bad' });
  said.setAttribute('role', 'alert');
  const buttons = acts.map(({ label, path, body }) => {
    const button = el('button', { type: 'button' }, label);
    button.addEventListener('click', async () => {
      button.disabled = true;
      const answer = await fetch(path, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(body),
      });
      said.textContent = answer.ok ? '' : (await answer.json()).error;
      button.disabled = false;
      document.dispatchEvent(new Event('local-cloud:changed'));
    });
    return button;
  });
  return el('div', {}, el('div', { className: 'views' }, ...buttons), said);
}

/** A subscription, an invoice, a dispute, a payout, a connected account, a test clock or a payment. */
export function showBilling(row) {
  return [
    el('h2', {}, row.title),
    facts([['What', row.kind], ['State', row.status], ...row.facts]),
    ...row.links.map(({ label, href }) => el('p', {}, el('a', { href, target: '_blank' }, label))),
    actButtons(row.acts),
  ];
}
