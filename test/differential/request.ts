/** What is sent to the endpoint. */
export interface Request {
  query: string;
  variables?: Record<string, unknown>;
  /**
   * Other values for the same variables, which are sent first: the plan that they make may serve
   * these too.
   */
  otherVariables?: Record<string, unknown>;
  operationName?: string;
}

/** What comes back: the HTTP status, and the body’s text as it was sent. */
export interface Reply {
  status: number;
  body: string;
}

/** A way through which a request is answered. */
export type Path = (request: Request) => Promise<Reply>;

export interface AnswerError {
  message: string;
  path?: (string | number)[];
  extensions?: Record<string, unknown>;
}

/** The body of a reply, read. */
export interface Answer {
  data?: Record<string, unknown> | null;
  errors?: AnswerError[];
  /** Warnings; of the oracle also which fields it executed without an error. */
  extensions?: { reached?: string[]; warnings?: unknown[] };
}

export const answerOf = ({ body }: Reply) => JSON.parse(body) as Answer;
