import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { EngineClient, type EnginePort, silence } from "./client.ts";
import type { EngineRequest, EngineResponse, OpenedStudy } from "./protocol.ts";

class FakePort implements EnginePort {
  readonly requests: EngineRequest[] = [];
  isEnded = false;
  answer: (response: EngineResponse) => void = () => {};
  crash: (detail: string) => void = () => {};
  post(request: EngineRequest) {
    this.requests.push(request);
  }
  listen(onResponse: (response: EngineResponse) => void, onCrash: (detail: string) => void) {
    this.answer = onResponse;
    this.crash = onCrash;
  }
  terminate() {
    this.isEnded = true;
  }
}

const study: OpenedStudy = { problems: [], lines: [], size: 0, ownLayout: true, elapsed: 1 };
const source = { name: "city.xmile", kind: "model", bytes: new Uint8Array([1]) } as const;

function setUp() {
  const ports: FakePort[] = [];
  const events = { onRuns: vi.fn(), onSlow: vi.fn(), onRestart: vi.fn() };
  const client = new EngineClient(() => {
    const port = new FakePort();
    ports.push(port);
    return port;
  }, events);
  const port = () => ports.at(-1) ?? new FakePort();
  const last = () => port().requests.at(-1);
  const open = async () => {
    const opened = client.open(source);
    port().answer({ type: "opened", requestId: last()?.requestId ?? 0, study });
    await opened;
  };
  const ran = (version: number) =>
    port().answer({ type: "ran", requestId: last()?.requestId ?? 0, version, runs: [], elapsed: 2 });
  return { ports, port, last, events, client, open, ran };
}
const order = (version: number) => ({ version, jobs: [], outputs: [] });

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("of the runs asked for while one is under way only the newest is done", async () => {
  const { client, port, open, ran, events } = setUp();
  await open();
  for (const version of [1, 2, 3, 4]) client.run(order(version));
  expect(
    port()
      .requests.filter((request) => request.type === "run")
      .map((request) => request.version),
  ).toEqual([1]);
  ran(1);
  expect(
    port()
      .requests.filter((request) => request.type === "run")
      .map((request) => request.version),
  ).toEqual([1, 4]);
  ran(4);
  expect(events.onRuns.mock.calls.map(([answer]) => answer.version)).toEqual([1, 4]);
});

test("a worker that dies is replaced, is given the document again, and does the run once more", async () => {
  const { client, ports, port, open, last, events } = setUp();
  await open();
  client.run(order(7));
  port().crash("out of memory");
  expect(ports.length).toBe(2);
  expect(ports[0]?.isEnded).toBe(true);
  expect(events.onRestart).toHaveBeenCalledWith("out of memory");
  expect(last()).toMatchObject({ type: "open", source });
  port().answer({ type: "opened", requestId: last()?.requestId ?? 0, study });
  expect(last()).toMatchObject({ type: "run", version: 7 });
});

test("a bundled study is asked for by name, again of a fresh worker, and may not be there", async () => {
  const { client, port, last } = setUp();
  const answer = client.openBundled("city");
  expect(last()).toMatchObject({ type: "open-bundled", study: "city" });
  port().answer({ type: "opened", requestId: last()?.requestId ?? 0, study });
  expect(await answer).toBe(study);
  port().crash("out of memory");
  expect(last()).toMatchObject({ type: "open-bundled", study: "city" });
  const none = client.openBundled("none");
  port().answer({ type: "not-found", requestId: last()?.requestId ?? 0 });
  expect(await none).toBeUndefined();
});

test("a run that kills the worker twice is given up", async () => {
  const { client, port, open, last } = setUp();
  await open();
  client.run(order(7));
  port().crash("first");
  port().answer({ type: "opened", requestId: last()?.requestId ?? 0, study });
  port().crash("second");
  port().answer({ type: "opened", requestId: last()?.requestId ?? 0, study });
  expect(port().requests.map((request) => request.type)).toEqual(["open"]);
});

test("silence of five seconds is told, and so is its end", async () => {
  const { client, open, ran, events } = setUp();
  await open();
  events.onSlow.mockClear();
  client.run(order(1));
  vi.advanceTimersByTime(silence - 1);
  expect(events.onSlow).not.toHaveBeenCalledWith(true);
  // What is asked for meanwhile, by a lever that goes on moving, does not put it off.
  client.run(order(2));
  vi.advanceTimersByTime(1);
  expect(events.onSlow).toHaveBeenCalledWith(true);
  ran(1);
  expect(events.onSlow).toHaveBeenLastCalledWith(false);
  vi.advanceTimersByTime(silence);
  expect(events.onSlow).toHaveBeenLastCalledWith(true);
});

test("silence is told of what is still asked when something else was answered", async () => {
  const { client, open, port, last, events } = setUp();
  await open();
  client.run(order(1));
  const asked = last()?.requestId ?? 0;
  void client.check(source);
  events.onSlow.mockClear();
  port().answer({ type: "ran", requestId: asked, version: 1, runs: [], elapsed: 2 });
  vi.advanceTimersByTime(silence);
  expect(events.onSlow).toHaveBeenLastCalledWith(true);
});

test("stopping ends the worker at once and drops what waits", async () => {
  const { client, ports, port, open, last, ran, events } = setUp();
  await open();
  client.run(order(1));
  client.run(order(2));
  client.stop();
  expect(events.onRestart).toHaveBeenCalledWith("stopped");
  expect(ports[0]?.isEnded).toBe(true);
  port().answer({ type: "opened", requestId: last()?.requestId ?? 0, study });
  expect(port().requests.map((request) => request.type)).toEqual(["open"]);
  client.run(order(3));
  ran(3);
  expect(events.onRuns.mock.calls.map(([answer]) => answer.version)).toEqual([3]);
});

test("what an ended worker still says is not heard", async () => {
  const { client, ports, open, events } = setUp();
  await open();
  client.run(order(1));
  const [first] = ports;
  client.stop();
  first?.answer({ type: "ran", requestId: 2, version: 1, runs: [], elapsed: 1 });
  expect(events.onRuns).not.toHaveBeenCalled();
});

test("opening another document drops the one being opened", async () => {
  const { client, last, port } = setUp();
  const first = client.open(source);
  const second = client.open({ ...source, name: "talent.xmile" });
  await expect(first).rejects.toThrow("superseded");
  port().answer({ type: "model-wanted", requestId: last()?.requestId ?? 0, path: "talent.xmile" });
  expect(await second).toEqual({ wanted: "talent.xmile" });
});

test("runs wait until the document is open", async () => {
  const { client, port, last } = setUp();
  const opened = client.open(source);
  client.run(order(1));
  expect(port().requests.map((request) => request.type)).toEqual(["open"]);
  port().answer({ type: "opened", requestId: last()?.requestId ?? 0, study });
  await opened;
  expect(last()).toMatchObject({ type: "run", version: 1 });
});

test("a crash while opening is told to the one who opens", async () => {
  const { client, port } = setUp();
  const opened = client.open(source);
  port().crash("boom");
  await expect(opened).rejects.toThrow("boom");
});

test("of the texts looked at only the newest is answered, and runs go on beside it", async () => {
  const { client, port, open, last, ran, events } = setUp();
  await open();
  const first = client.check(source);
  const second = client.check(source);
  const { requestId = 0 } = last() ?? {};
  client.run(order(1));
  port().answer({ type: "checked", requestId: requestId - 1, checked: { problems: [], lines: [], isSound: false } });
  port().answer({ type: "checked", requestId, checked: { problems: [], lines: [], isSound: true } });
  ran(1);
  expect(await first).toBeUndefined();
  expect(await second).toEqual({ problems: [], lines: [], isSound: true });
  expect(events.onRuns).toHaveBeenCalledTimes(1);
});

test("a worker that dies at a text leaves nobody waiting", async () => {
  const { client, port, open } = setUp();
  await open();
  const checked = client.check(source);
  port().crash("out of memory");
  expect(await checked).toBeUndefined();
});

test("workers that die as they start are not started for ever, but again when something is asked", async () => {
  const { client, ports, port, open, last, ran, events } = setUp();
  await open();
  for (let count = 0; count < 10; count += 1) port().crash("load");
  expect(ports.length).toBe(4);
  client.run(order(1));
  expect(ports.length).toBe(5);
  port().answer({ type: "opened", requestId: last()?.requestId ?? 0, study });
  ran(1);
  expect(events.onRuns).toHaveBeenCalledOnce();
});
