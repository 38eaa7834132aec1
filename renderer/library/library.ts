/** Where the bundled files lie beside the page, by path; the build copies them. */
const models = import.meta.glob<string>("../../models/library/*.xmile", {
  query: "?url",
  import: "default",
  eager: true,
});
const studies = import.meta.glob<string>("../../scenarios/library/*.scenario.json", {
  query: "?url",
  import: "default",
  eager: true,
});

function nameOf(path: string): string {
  return (path.split("/").at(-1) ?? path).replace(/\.(xmile|scenario\.json)$/, "");
}

const order = ["city", "talent", "funds", "ecosystem", "corridor", "xiasha"];

/** Names of the bundled studies, the city first. */
export const libraryNames: readonly string[] = Object.keys(studies)
  .map(nameOf)
  .sort((a, b) => (order.indexOf(a) + 1 || 99) - (order.indexOf(b) + 1 || 99));

async function fetchBytes(addresses: Record<string, string>, name: string): Promise<Uint8Array | undefined> {
  const path = Object.keys(addresses).find((each) => nameOf(each) === name);
  const address = path === undefined ? undefined : addresses[path];
  if (address === undefined) return undefined;
  const response = await fetch(address);
  return response.ok ? new Uint8Array(await response.arrayBuffer()) : undefined;
}

/** The bytes of a bundled model: `city`. */
export function libraryModel(name: string): Promise<Uint8Array | undefined> {
  return fetchBytes(models, name);
}

/** The bytes of a bundled study: `city`. */
export function libraryStudy(name: string): Promise<Uint8Array | undefined> {
  return fetchBytes(studies, name);
}
