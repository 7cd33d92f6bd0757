// Takes the published advisories of all packages that the projects restore from the configured package source into
// eng/advisories.json, where that source serves them. "./hospitalops check advisories" reads the file; it is good for 180 days.
import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const stop = text => { console.error(`advisories: ${text}`); process.exit(2); };
const get = async address => {
  const answer = await fetch(address).catch(error => stop(`${address}: ${error.cause?.code ?? error.message}`));
  return answer.ok ? answer.json() : stop(`${address} answers ${answer.status}`);
};

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const source = process.argv[2] ?? execFileSync("dotnet", ["nuget", "list", "source", "--format", "short"], { encoding: "utf8" }).match(/^E (http\S+)/m)?.[1];
if (!source) stop("no package source is configured: node eng/advisories.mjs ADDRESS");

const lookedUp = new Map();
for (const [, project] of readFileSync(join(root, "HospitalOps.sln"), "utf8").matchAll(/"([^"]+\.csproj)"/g)) {
  const assets = join(root, dirname(project.replaceAll("\\", "/")), "obj/project.assets.json");
  if (!existsSync(assets)) stop(`${project} is not restored: dotnet restore HospitalOps.sln`);
  for (const [name, { type }] of Object.entries(JSON.parse(readFileSync(assets, "utf8")).libraries))
    if (type === "package") lookedUp.set(name.split("/")[0].toLowerCase(), name.split("/")[0]);
}

const index = (await get(source)).resources.find(resource => resource["@type"].startsWith("VulnerabilityInfo/"));
if (!index) stop(`${source} serves no data on vulnerabilities; name another source: node eng/advisories.mjs ADDRESS`);
const severities = ["low", "moderate", "high", "critical"];
const found = new Map();
let packages = 0;
for (const page of await get(index["@id"]))
  for (const [name, advisories] of Object.entries(await get(page["@id"]))) {
    packages++;
    if (!lookedUp.has(name.toLowerCase())) continue;
    for (const { url, severity, versions } of advisories) {
      const key = `${name} ${url}`;
      const entry = found.get(key) ?? { package: lookedUp.get(name.toLowerCase()), versions: [], id: url.split("/").pop(), severity: severities[severity] ?? "unknown" };
      if (!entry.versions.includes(versions)) entry.versions.push(versions);
      found.set(key, entry);
    }
  }
if (packages === 0) stop(`${source} serves an empty list of vulnerabilities`);

const data = { takenOn: new Date().toISOString().slice(0, 10), source, lookedUp: [...lookedUp.values()].sort(), entries: [...found.values()] };
writeFileSync(join(root, "eng/advisories.json"), JSON.stringify(data, null, 2) + "\n");
console.log(`advisories: ${lookedUp.size} packages looked up among ${packages} with advisories; ${found.size} advisories name one of ours.`);
