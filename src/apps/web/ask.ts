export type Body = Blob | Readonly<Record<string, unknown>>;

/** What the server could not do; `code` is an `ErrorCode`, or one of the page's own. */
export class RefusedError extends Error {
  override readonly name = 'RefusedError';
  readonly code: string;
  readonly hint: string;
  readonly status: number;

  constructor(status: number, told: { code: string; message: string; hint: string }) {
    super(told.message);
    this.status = status;
    this.code = told.code;
    this.hint = told.hint;
  }
}

type Ear = (error: RefusedError) => void;
const ears = new Set<Ear>();

/** Calls `ear` for every request that was refused, until the function it gives back is called. */
export const onRefused = (ear: Ear): (() => void) => {
  ears.add(ear);
  return () => ears.delete(ear);
};

/** Asks the server of this very page; throws `RefusedError`, also where the server is gone. */
export const ask = async <Answer>(method: string, path: string, body?: Body): Promise<Answer> => {
  const response = await fetch(`/api/${path}`, requestOf(method, body)).catch(() => undefined);
  if (response?.ok) return (await response.json()) as Answer;
  const error = await refusalOf(response);
  for (const ear of ears) ear(error);
  throw error;
};

const requestOf = (method: string, body?: Body): RequestInit => ({
  method,
  credentials: 'same-origin',
  cache: 'no-store',
  ...(body instanceof Blob && { body, headers: { 'content-type': 'application/octet-stream' } }),
  ...(body !== undefined &&
    !(body instanceof Blob) && {
      body: JSON.stringify(body),
      headers: { 'content-type': 'application/json' },
    }),
});

const refusalOf = async (response: Response | undefined): Promise<RefusedError> => {
  if (response === undefined)
    return new RefusedError(0, { code: 'server-gone', message: '', hint: '' });
  const told: unknown = await response.json().catch(() => undefined);
  return new RefusedError(response.status, isTold(told) ? told : unexplained);
};

const unexplained = { code: 'unexplained', message: '', hint: '' };

const isTold = (told: unknown): told is { code: string; message: string; hint: string } =>
  typeof told === 'object' && told !== null && 'code' in told && 'message' in told;
