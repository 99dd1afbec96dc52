// What the image's HEALTHCHECK runs. A container has one role, so either of the two answers; which one need not be known.
const { SIKLUS_PORT = '3000', SIKLUS_WORKER_PORT } = process.env;
const workerPort = SIKLUS_WORKER_PORT || String(Number(SIKLUS_PORT) + 9);
const asked = [`http://127.0.0.1:${SIKLUS_PORT}/livez`, `http://127.0.0.1:${workerPort}/healthz`];

const isUp = async (url) => {
  const answer = await fetch(url, { signal: AbortSignal.timeout(4_000) });
  if (!answer.ok) throw new Error(`${url} answered ${answer.status}`);
};

try {
  await Promise.any(asked.map(isUp));
} catch (error) {
  console.error(error.errors.map(({ message, cause }) => `${message} ${cause?.code ?? ''}`.trim()).join('\n'));
  process.exitCode = 1;
}
