// The application model as Aspire sees it, compared with eng/application-model.txt:
//   Feed=nuget dotnet run --project HospitalOps.AppHost -- --publisher manifest --output-path "$PWD/artifacts/manifest.json"
//   node eng/application-model.mjs artifacts/manifest.json
// Gates (WaitFor) are no part of a manifest and are not compared.
import { readFileSync } from 'node:fs';

const { resources } = JSON.parse(readFileSync(process.argv[2], 'utf8'));
const ours = /^(ConnectionStrings|services|Demo)__|^HOSPITALOPS_/;
const lines = Object.entries(resources)
  .filter(([, { type }]) => /^(container|project)\./.test(type))
  .map(([name, { type, args, env, bindings }]) => [
    `${name}:`,
    type.split('.')[0],
    // A server's own arguments are Aspire's business; its passwords are, too.
    ...(type.startsWith('project') ? args ?? [] : []),
    ...(bindings?.http?.external ? [`external:${bindings.http.port}`] : []),
    ...Object.keys(env ?? {}).filter(variable => ours.test(variable)).sort(),
  ].join(' '));
const found = `${lines.sort().join('\n')}\n`;
const expected = readFileSync(new URL('application-model.txt', import.meta.url), 'utf8');
process.stdout.write(found);
if (found !== expected) {
  console.error('The model differs from eng/application-model.txt, which holds:');
  process.stderr.write(expected);
  process.exit(1);
}
