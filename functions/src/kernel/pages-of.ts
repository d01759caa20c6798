import { FieldPath, type Query, type QueryDocumentSnapshot } from 'firebase-admin/firestore';

const pageSize = 300;

/** All documents of a query in pages, for what must reach every one of them. */
export async function* pagesOf<T>(query: Query<T>): AsyncGenerator<QueryDocumentSnapshot<T>[]> {
  const sorted = query.orderBy(FieldPath.documentId()).limit(pageSize);
  let page = await sorted.get();
  while (!page.empty) {
    yield page.docs;
    const last = page.docs.at(-1);
    if (!last || page.size < pageSize) return;
    page = await sorted.startAfter(last).get();
  }
}
