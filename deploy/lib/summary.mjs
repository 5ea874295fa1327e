// Prints the logins of each world. usage: summary.mjs <world>=<logins.json>...
import { readFileSync } from "node:fs";

const width = (text) => [...text].reduce((sum, c) => sum + (c.codePointAt(0) > 0x2e7f ? 2 : 1), 0);
const rows = [["world", "role", "user", "password", "division"]];
for (const argument of process.argv.slice(2)) {
  const [world, file] = [argument.slice(0, argument.indexOf("=")), argument.slice(argument.indexOf("=") + 1)];
  for (const login of JSON.parse(readFileSync(file, "utf8"))) {
    rows.push([world, login.role, login.user, login.password, login.division ?? ""]);
  }
}
const widths = rows[0].map((_, i) => Math.max(...rows.map((row) => width(row[i]))));
for (const row of rows) console.log("    " + row.map((cell, i) => cell + " ".repeat(widths[i] - width(cell))).join("  ").trimEnd());
