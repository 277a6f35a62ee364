// Builds the one file of the visual editor; with --check only says whether the committed one is what these sources give.
import {build} from "esbuild";
import {readFile, writeFile} from "node:fs/promises";
import {existsSync, readdirSync, readFileSync} from "node:fs";
import path from "node:path";

const web = path.join(import.meta.dirname, "..", "main", "resources", "web");
const check = process.argv.includes("--check");

/** The packages that are in the file, by the sources that esbuild put there. */
function packages(inputs) {
  const folders = Object.keys(inputs).map((name) => name.match(/^(?:.*\/)?node_modules\/((?:@[^/]+\/)?[^/]+)\//)).filter(Boolean)
      .map((found) => found[0]);
  return [...new Set(folders)].sort();
}

/** Every package with its licence, as those licences want. */
function notices(folders) {
  const parts = folders.map((folder) => {
    const about = JSON.parse(readFileSync(path.join(import.meta.dirname, folder, "package.json"), "utf8"));
    const file = readdirSync(path.join(import.meta.dirname, folder)).find((name) => /^licen[cs]e/i.test(name));
    const text = file ? readFileSync(path.join(import.meta.dirname, folder, file), "utf8").trim() : `Licence: ${about.license}`;
    return `${about.name} ${about.version} (${about.license})\n\n${text}\n`;
  });
  return "The file visual.js holds these packages, under their licences.\n\n" + parts.join("\n" + "-".repeat(80) + "\n\n").replace(/\r\n/g, "\n").replace(/[ \t]+$/gm, "");
}

const made = await build({
  absWorkingDir: import.meta.dirname,
  entryPoints: ["main.js"],
  bundle: true,
  minify: true,
  format: "iife",
  target: "es2022",
  charset: "utf8",
  legalComments: "none",
  metafile: true,
  write: false,
  outfile: "visual.js",
});
const files = {
  "visual.js": made.outputFiles[0].text,
  "LICENSE-visual.txt": notices(packages(made.metafile.inputs)),
};
for (const [name, text] of Object.entries(files)) {
  const place = path.join(web, name);
  if (!check) {
    await writeFile(place, text);
    console.log(name, text.length);
  } else if (!existsSync(place) || await readFile(place, "utf8") !== text) {
    console.error(name + " is not what src/editor gives. Run: npm ci && npm run build (in src/editor)");
    process.exitCode = 1;
  }
}
