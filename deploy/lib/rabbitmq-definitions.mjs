// Prints RabbitMQ's definitions: an administrator, and per world one virtual host with one user that sees nothing else.
// usage: rabbitmq-definitions.mjs <administrator> <password> [<virtual host>:<user>:<password>]...
import { createHash, randomBytes } from "node:crypto";

const [administrator, password, ...worlds] = process.argv.slice(2);
const all = { configure: ".*", write: ".*", read: ".*" };
const hosts = worlds.map((world) => world.split(":"));

const user = (name, word, tags) => {
  const salt = randomBytes(4);
  const hash = Buffer.concat([salt, createHash("sha256").update(salt).update(word).digest()]);
  return { name, password_hash: hash.toString("base64"), hashing_algorithm: "rabbit_password_hashing_sha256", tags, limits: {} };
};

console.log(JSON.stringify({
  users: [user(administrator, password, ["administrator"]), ...hosts.map(([, name, word]) => user(name, word, []))],
  vhosts: ["/", ...hosts.map(([host]) => host)].map((name) => ({ name, limits: [], metadata: { description: "", tags: [] } })),
  permissions: [
    ...["/", ...hosts.map(([host]) => host)].map((vhost) => ({ user: administrator, vhost, ...all })),
    ...hosts.map(([vhost, name]) => ({ user: name, vhost, ...all })),
  ],
}, null, 1));
