// Asks a hub whether it is ready until it is, and says what it still waits for. usage: wait-ready.mjs <url> <seconds>
const [url, patience] = process.argv.slice(2);
const deadline = Date.now() + Number(patience) * 1000;
let said = "";

const ask = async () => {
  try {
    const answer = await fetch(url, { signal: AbortSignal.timeout(3000) });
    if (answer.ok) return null;
    const checks = Object.entries((await answer.json()).checks ?? {});
    const open = checks.filter(([, check]) => !/^(ok|healthy)$/i.test(check.status));
    return open.map(([name, check]) => (check.detail ? `${name}: ${check.detail}` : name)).join("; ") || `HTTP ${answer.status}`;
  } catch {
    return "its port to open";
  }
};

for (;;) {
  const missing = await ask();
  if (missing === null) break;
  if (missing !== said) console.log(`> waiting for ${(said = missing)}`);
  if (Date.now() > deadline) {
    console.log(`${url} was not ready within ${patience} s; still missing: ${missing}`);
    process.exit(1);
  }
  await new Promise((go) => setTimeout(go, 200));
}
