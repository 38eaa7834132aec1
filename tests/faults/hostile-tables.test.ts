import { deflateRawSync } from "node:zlib";
import { writeXlsx } from "hucre/xlsx";
import { beforeAll, expect, test } from "vitest";
import { readTable, tableLimits } from "../../renderer/views/assumptions/read-table.ts";

// As the worker does that reads them.
beforeAll(() => {
  Object.freeze(Object.prototype);
});

const text = (value: string) => new TextEncoder().encode(value);

/** An archive of packed files, its directory as given. */
function archive(files: readonly { readonly name: string; readonly data: Uint8Array }[]): Uint8Array<ArrayBuffer> {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, data } of files) {
    const packed = deflateRawSync(data);
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(8, 8);
    local.writeUInt32LE(packed.length, 18);
    local.writeUInt16LE(title.length, 26);
    const central = Buffer.alloc(46);
    central.writeUInt32LE(0x02014b50, 0);
    central.writeUInt16LE(8, 10);
    central.writeUInt32LE(packed.length, 20);
    // The size it claims is small, whatever it unpacks to.
    central.writeUInt32LE(10, 24);
    central.writeUInt16LE(title.length, 28);
    central.writeUInt32LE(offset, 42);
    parts.push(local, title, packed);
    directory.push(central, title);
    offset += 30 + title.length + packed.length;
  }
  const size = directory.reduce((sum, part) => sum + part.length, 0);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(files.length, 8);
  end.writeUInt16LE(files.length, 10);
  end.writeUInt32LE(size, 12);
  end.writeUInt32LE(offset, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

test("a workbook gives what a person sees in the sheets that are in sight", async () => {
  const bytes = await writeXlsx({
    sheets: [
      { name: "Notes", rows: [["how to fill this in"]], hidden: true },
      {
        name: "A",
        rows: [
          ["id", "基准"],
          ["x", 0.1],
          ["y", null],
          ["share", 0.2],
          ["odd", 0.07],
          ["letter", 3],
        ],
        cells: new Map([
          ["3,1", { style: { numFmt: "0%" } }],
          ["4,1", { style: { numFmt: "0.00%" } }],
          ["5,1", { style: { numFmt: '0"%"' } }],
        ]),
      },
      { name: "B", rows: [["second"]] },
    ],
  });
  const reading = await readTable(bytes);
  expect(
    reading.status === "read" &&
      reading.sheets.map(({ name, cells }) => ({ name, cells: cells.map((row) => row.slice(0, 2)) })),
  ).toEqual([
    {
      name: "A",
      cells: [
        ["id", "基准"],
        ["x", 0.1],
        ["y", null],
        ["share", "20%"],
        ["odd", "7%"],
        ["letter", 3],
      ],
    },
    { name: "B", cells: [["second"]] },
  ]);
});

test("what lies under a merged cell says nothing; merges beyond all bounds cost nothing", async () => {
  const small = [
    ["id", "a", "b", "c"],
    ["x", 7, null, 9],
    ["y", 1, null, null],
  ];
  const sheet = (
    merges: readonly { startRow: number; startCol: number; endRow: number; endCol: number }[],
    rows: (string | number | null)[][] = small,
  ) => writeXlsx({ sheets: [{ name: "A", rows, merges: [...merges] }] });
  const read = async (bytes: Uint8Array) => {
    const reading = await readTable(bytes);
    return reading.status === "read" && reading.sheets[0]?.cells;
  };
  expect(await read(await sheet([{ startRow: 1, startCol: 1, endRow: 1, endCol: 2 }]))).toEqual([
    ["id", "a", "b", "c"],
    ["x", 7, undefined, 9],
    ["y", 1, null, null],
  ]);
  const whole = { startRow: 1, startCol: 0, endRow: 1_048_575, endCol: 16_383 };
  const many = await sheet(Array.from({ length: 500 }, () => whole));
  const square = Array.from({ length: 100 }, () => Array.from({ length: 100 }, () => 1));
  const more = await sheet(
    Array.from({ length: 2_000 }, () => whole),
    square,
  );
  const start = performance.now();
  const none = [undefined, undefined, undefined, undefined];
  expect(await read(many)).toEqual([["id", "a", "b", "c"], ["x", ...none.slice(1)], none]);
  expect(await read(more)).toHaveLength(100);
  expect(performance.now() - start).toBeLessThan(3_000);
});

test("names that every object has are names like others in a workbook, and change nothing", async () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf"];
  const shared = () => Reflect.ownKeys(Object.prototype).map((key) => [key, Reflect.get(Object.prototype, key)]);
  const before = shared();
  const sheets = names.map((name) => ({
    name,
    rows: [
      ["id", ...names],
      [name, ...names.map((_, at) => at)],
    ],
  }));
  const reading = await readTable(await writeXlsx({ sheets }));
  expect(reading).toEqual({ status: "read", sheets: sheets.map(({ name, rows }) => ({ name, cells: rows })) });
  expect(shared()).toEqual(before);
});

test("a workbook with a password is told from one of before 2007", async () => {
  const container = (stream: string) =>
    new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, ...Buffer.from(stream, "utf16le")]);
  expect(await readTable(container("Workbook"))).toEqual({ status: "failed", reason: "old-workbook" });
  expect(await readTable(container("EncryptedPackage"))).toEqual({ status: "failed", reason: "encrypted" });
});

const encoded: readonly (readonly [string, Uint8Array])[] = [
  ["UTF-8 with its mark", text("\ufeffid,基准\r\nx,1\r\n")],
  ["UTF-16 as Excel's Unicode text", new Uint8Array(Buffer.from("\ufeffid\t基准\r\nx\t1\r\n", "utf16le"))],
  [
    "GB18030 as Chinese Windows writes it",
    new Uint8Array([...text("id,"), 0xbb, 0xf9, 0xd7, 0xbc, ...text("\r\nx,1\r\n")]),
  ],
  ["semicolons", text("id;基准\nx;1\n")],
];
test.each(encoded)("a text table in %s is read", async (_, bytes) => {
  expect(await readTable(bytes)).toEqual({
    status: "read",
    sheets: [
      {
        name: "",
        cells: [
          ["id", "基准"],
          ["x", "1"],
        ],
      },
    ],
  });
});

test("an archive that unpacks to more than it may is stopped while unpacking", async () => {
  const zeros = new Uint8Array(tableLimits.inflatedBytes + 1);
  expect(await readTable(archive([{ name: "xl/worksheets/sheet1.xml", data: zeros }]))).toEqual({
    status: "failed",
    reason: "inflates",
  });
});

test("too large, too many, damaged, locked: each is said for what it is", async () => {
  const reason = async (bytes: Uint8Array) => {
    const reading = await readTable(bytes);
    return reading.status === "failed" ? reading.reason : "read";
  };
  expect(await reason(new Uint8Array(tableLimits.packedBytes + 1))).toBe("too-large");
  expect(await reason(text(",".repeat(tableLimits.cells + 1)))).toBe("too-many");
  expect(await reason(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0]))).toBe("broken");
  expect(await reason(new Uint8Array([0xff, 0xff, 0xff]))).toBe("broken");
  expect(await reason(archive([{ name: "../evil", data: text("x") }]))).toBe("broken");
  expect(await reason(archive([{ name: "xl/workbook.xml", data: text("<workbook") }]))).toBe("broken");
});
