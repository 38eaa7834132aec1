const name = "foretide";
const version = 2;

const tables = ["backups", "recent", "versions"] as const;
/** The tables of the browser's own storage. */
export type Table = (typeof tables)[number];

function open(): Promise<IDBDatabase> {
  return new Promise((resolve, reject) => {
    const request = indexedDB.open(name, version);
    request.onupgradeneeded = () => {
      const { objectStoreNames: known } = request.result;
      for (const table of tables)
        if (!known.contains(table)) request.result.createObjectStore(table, { keyPath: "id" });
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new Error("indexedDB"));
  });
}

async function use<Result>(
  table: Table,
  mode: IDBTransactionMode,
  ask: (store: IDBObjectStore) => IDBRequest<Result>,
): Promise<Result> {
  const database = await open();
  try {
    return await new Promise<Result>((resolve, reject) => {
      const transaction = database.transaction(table, mode, { durability: "strict" });
      const request = ask(transaction.objectStore(table));
      transaction.oncomplete = () => resolve(request.result);
      transaction.onabort = () => reject(transaction.error ?? new Error("indexedDB"));
    });
  } finally {
    database.close();
  }
}

/** Keep a row; it is on disk when this resolves. */
export async function put(table: Table, row: { readonly id: string }): Promise<void> {
  await use(table, "readwrite", (store) => store.put(row));
}

/** Every row of a table. */
export async function all<Row>(table: Table): Promise<Row[]> {
  return use<Row[]>(table, "readonly", (store) => store.getAll());
}

/** The ids of a table's rows. */
export async function ids(table: Table): Promise<string[]> {
  return (await use(table, "readonly", (store) => store.getAllKeys())).map(String);
}

/** One row, if it is there. */
export async function get<Row>(table: Table, id: string): Promise<Row | undefined> {
  return use<Row | undefined>(table, "readonly", (store) => store.get(id));
}

/** Give a row another id, all at once: the row as it was, or nothing where it is gone. */
export async function rename<Row extends { readonly id: string }>(
  table: Table,
  from: string,
  to: string,
): Promise<Row | undefined> {
  return use<Row | undefined>(table, "readwrite", (store) => {
    const request: IDBRequest<Row | undefined> = store.get(from);
    request.onsuccess = () => {
      if (!request.result) return;
      store.put({ ...request.result, id: to });
      store.delete(from);
    };
    return request;
  });
}

/** Forget a row. */
export async function remove(table: Table, id: string): Promise<void> {
  await use(table, "readwrite", (store) => store.delete(id));
}
