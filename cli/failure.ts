/** A command that cannot go on: the sentence to print and the exit status (1 the input, 2 the world). */
export class Failure extends Error {
  readonly status: 1 | 2;
  constructor(message: string, status: 1 | 2) {
    super(message);
    this.status = status;
  }
}
