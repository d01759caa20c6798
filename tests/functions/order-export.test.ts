import { paths } from '@evergrow/domain/kernel';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { db } from '../../functions/src/kernel/firebase.ts';
import { type ApiWorld, apiWorld, type Person } from '../support/api-world.ts';
import { type ShopWorld, shopWorld } from '../support/shop-world.ts';

const formula = '=HYPERLINK("https://evil.example")';
let api: ApiWorld;
let shop: ShopWorld;
let admin: Person;
let editor: Person;
let buyer: Person;
beforeAll(async () => {
  api = await apiWorld();
  shop = await shopWorld({ font: { offering: { title: formula } } });
  [admin, editor, buyer] = await Promise.all([admitted('admin'), admitted('editor'), admitted('client')]);
  for (let order = 0; order < 3; order += 1) {
    const { orderId } = await shop.place(shop.cart(['font', 'icons']), buyer.uid);
    if (order < 2) await shop.pay(orderId);
  }
});
afterAll(() => api.stop());

async function admitted(role: string): Promise<Person> {
  const person = await api.person(`The ${role}`);
  const at = new Date();
  await db()
    .doc(paths.member(shop.tenantId, person.uid))
    .set({
      ...{ uid: person.uid, role, displayName: `The ${role}` },
      ...{ validSince: new Date(0), joinedAt: at, activeAt: at },
    });
  return person;
}
const day = (ms = 0) => new Date(Date.now() + ms).toISOString().slice(0, 10);
const span = `from=${day(-86_400_000)}&to=${day(86_400_000)}`;
const ask = (query: string, who: Person = admin) =>
  fetch(`${api.url}/v1/t/${shop.tenantId}/orders/export?${span}&${query}`, {
    headers: { authorization: `Bearer ${who.token}` },
  });

it('is a line for each thing of each order, with nothing a spreadsheet would run and nobody named', async () => {
  const answer = await ask('format=csv');
  expect(answer.headers.get('content-type')).toBe('text/csv; charset=utf-8');
  expect(answer.headers.get('content-disposition')).toMatch(/\.csv"/);
  const text = await answer.text();
  const lines = text.trim().split('\r\n');
  expect(lines).toHaveLength(1 + 3 * 2);
  expect(lines[0]).toContain('Order,Ordered,Paid,State,Product');
  expect(text).toContain(`"'=HYPERLINK(""https://evil.example"")"`);
  expect(text).not.toMatch(/(^|,)=/m);
  expect(text).not.toContain(buyer.email);
  expect(lines.filter((line) => line.includes(',paid,'))).toHaveLength(4);
  expect((await (await ask('format=csv&status=awaitingPayment')).text()).trim().split('\r\n')).toHaveLength(
    3,
  );
});

it('names buyers only where it is asked for, and notes who took it out', async () => {
  const text = await (await ask('format=csv&personal=yes&locale=es')).text();
  expect(text).toContain('Comprador,Correo');
  expect(text).toContain(`The client,${buyer.email}`);
  const trail = await db()
    .collection(paths.auditEntries(shop.tenantId))
    .where('action', '==', 'orders.exported')
    .get();
  const noted = trail.docs.map((one) => [one.get('actor') as string, one.get('reason') as string]);
  expect(noted.every(([actor]) => actor === admin.uid)).toBe(true);
  expect(noted.some(([, reason = '']) => reason.endsWith('with names and addresses'))).toBe(true);
});

it('is a workbook Excel opens, with texts that stay texts', async () => {
  const answer = await ask('format=xlsx');
  const files = unzipSync(new Uint8Array(await answer.arrayBuffer()));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] ?? new Uint8Array());
  expect(sheet.match(/<row>/g)).toHaveLength(7);
  expect(sheet).toContain('=HYPERLINK(&quot;https://evil.example&quot;)</t>');
  expect(sheet).not.toContain('<f>');
});

it('is for admins, of their own tenant', async () => {
  expect((await ask('format=csv', editor)).status).toBe(403);
  expect((await ask('format=csv', buyer)).status).toBe(403);
  expect((await ask('format=csv', await api.person('A stranger'))).status).toBe(404);
  expect((await ask('format=pdf')).status).toBe(400);
});
