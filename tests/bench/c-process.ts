import { type ChildProcess, execFile, spawn } from "node:child_process";
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { createInterface, type Interface } from "node:readline";
import { promisify } from "node:util";

const flags = ["-O3", "-march=native", "-ffp-contract=off", "-fno-strict-aliasing", "-std=c11", "-D_GNU_SOURCE"];

/**
 * What a measured program does besides: at each line "calls" it restores its memory, runs, and says how long the calls
 * of `run_once` took and what its memory comes to.
 */
const server = `
#include <stdio.h>
#include <stdlib.h>
#include <time.h>
static unsigned char *image;
static size_t image_bytes;
static uint64_t sum_of_memory(void) {
  uint64_t sum = 0xcbf29ce484222325u;
  for (size_t k = 0; k + 8 <= image_bytes; k += 8) { uint64_t word; memcpy(&word, memory + k, 8); sum = (sum ^ word) * 0x100000001b3u; }
  return sum;
}
int main(int count, char **words) {
  FILE *file = fopen(words[1], "rb");
  fseek(file, 0, SEEK_END); image_bytes = ftell(file); rewind(file);
  image = malloc(image_bytes);
  if (fread(image, 1, image_bytes, file) != image_bytes) return 1;
  long calls; int method, steps;
  while (scanf("%ld %d %d", &calls, &method, &steps) == 3) {
    int64_t spent = 0;
    for (long k = 0; k < calls; k++) {
      struct timespec start, end;
      memcpy(memory, image, image_bytes);
      clock_gettime(CLOCK_MONOTONIC, &start);
      run_once(method, steps);
      clock_gettime(CLOCK_MONOTONIC, &end);
      spent += (end.tv_sec - start.tv_sec) * 1000000000LL + (end.tv_nsec - start.tv_nsec);
    }
    printf("%lld %llu\\n", (long long)spent, (unsigned long long)sum_of_memory());
    fflush(stdout);
  }
}`;

export interface Timing {
  readonly nanoseconds: number;
  /** A check sum of the memory after the last call. */
  readonly sum: bigint;
}

/** A compiled C program that waits for work. */
export interface CProcess {
  measure(calls: number, method: number, steps: number): Promise<Timing>;
  stop(): void;
}

/** Compile C that defines `run_once(method, steps)` and start it on an image of its memory. */
export async function startC(folder: string, name: string, code: string, image: Uint8Array): Promise<CProcess> {
  await mkdir(folder, { recursive: true });
  const [source, program, data] = [`${name}.c`, name, `${name}.image`].map((file) => join(folder, file));
  if (!source || !program || !data) throw new Error("Three files.");
  await Promise.all([writeFile(source, code + server), writeFile(data, image)]);
  await promisify(execFile)("gcc", [...flags, "-o", program, source, "-lm"]);
  const child = spawn(program, [data], { stdio: ["pipe", "pipe", "inherit"] });
  const lines = createInterface({ input: child.stdout });
  return { measure: (...words) => ask(child, lines, words), stop: () => child.stdin.end() };
}

function ask(child: ChildProcess, lines: Interface, words: readonly number[]): Promise<Timing> {
  return new Promise((resolve, reject) => {
    const failed = () => reject(new Error("the C program ended"));
    child.once("exit", failed);
    lines.once("line", (line) => {
      child.off("exit", failed);
      const [spent = "", sum = ""] = line.split(" ");
      resolve({ nanoseconds: Number(spent), sum: BigInt(sum) });
    });
    child.stdin?.write(`${words.join(" ")}\n`);
  });
}

/** The check sum that the C program makes, of the same bytes. */
export function sumOfMemory(bytes: Uint8Array): bigint {
  const words = new BigUint64Array(bytes.buffer, bytes.byteOffset, bytes.byteLength >> 3);
  return words.reduce((sum, word) => BigInt.asUintN(64, (sum ^ word) * 0x100000001b3n), 0xcbf29ce484222325n);
}
