// What the editor knows of our Markdown beside the usual: tokens, blocks it leaves alone, links of ours.
import {$node, $remark} from "@milkdown/kit/utils";
import {linkSchema} from "@milkdown/kit/preset/commonmark";
import {visit, SKIP} from "unist-util-visit";

const TOKEN = /\{(?:fact:|=|#)[^{}\n]*\}/g;

/** The source of a node, as it stands in the text. */
const sourceOf = (node, file) => String(file).slice(node.position.start.offset, node.position.end.offset);

/** Facts, figures that are none, addresses of headings, links without words and pictures stay one piece that is not typed in. */
const tokens = $remark("sleutelTokens", () => () => (tree, file) => {
  visit(tree, (node, index, parent) => {
    if (node.type === "image" || node.type === "link" && node.children.length === 0) {
      parent.children[index] = {type: "token", value: sourceOf(node, file)};
      return SKIP;
    }
    if (node.type !== "text") {
      return undefined;
    }
    const parts = [];
    let from = 0;
    for (const found of node.value.matchAll(TOKEN)) {
      parts.push({type: "text", value: node.value.slice(from, found.index)}, {type: "token", value: found[0]});
      from = found.index + found[0].length;
    }
    if (from === 0) {
      return undefined;
    }
    parts.push({type: "text", value: node.value.slice(from)});
    const kept = parts.filter((part) => part.value !== "");
    parent.children.splice(index, 1, ...kept);
    return [SKIP, index + kept.length];
  });
});

const token = $node("token", () => ({
  group: "inline",
  inline: true,
  atom: true,
  attrs: {value: {default: "", validate: "string"}},
  toDOM: (node) => ["span", {class: "token", "data-token": node.attrs.value}, node.attrs.value],
  parseDOM: [{tag: "span[data-token]", getAttrs: (dom) => ({value: dom.dataset.token})}],
  leafText: (node) => node.attrs.value,
  parseMarkdown: {
    match: ({type}) => type === "token",
    runner: (state, node, type) => state.addNode(type, {value: node.value}),
  },
  toMarkdown: {
    match: (node) => node.type.name === "token",
    // What is HTML to the writer is written as it is.
    runner: (state, node) => state.addNode("html", undefined, node.attrs.value),
  },
}));

/** A block that this editor could not write again as it was: shown as its source, and only moved or taken away as a whole. */
const asItIs = $node("asItIs", () => ({
  group: "block",
  atom: true,
  attrs: {source: {default: "", validate: "string"}},
  toDOM: (node) => ["pre", {class: "as-it-is"}, node.attrs.source],
  parseMarkdown: {match: () => false, runner: () => {}},
  toMarkdown: {
    match: (node) => node.type.name === "asItIs",
    runner: (state, node) => state.addNode("html", undefined, node.attrs.source),
  },
}));

/** Links to pages and organisations of ours are no addresses of the web: nothing here can be followed, so none is lost either. */
const links = linkSchema.extendSchema((before) => (ctx) => ({
  ...before(ctx),
  inclusive: false,
  toDOM: (mark) => ["a", {"data-href": mark.attrs.href, title: mark.attrs.href}, 0],
  parseDOM: [
    {tag: "a[data-href]", getAttrs: (dom) => ({href: dom.dataset.href, title: null})},
    {tag: "a[href]", getAttrs: (dom) => /^(https?:\/\/|mailto:)/i.test(dom.getAttribute("href")) && {href: dom.getAttribute("href"), title: null}},
  ],
}));

export const ours = [tokens, token, asItIs, links].flat();
