// The visual editor: a view of a Markdown text that gives back the text, changed only where somebody changed it.
import {Editor, rootCtx, schemaCtx, remarkCtx, parserCtx, serializerCtx, editorViewCtx, editorViewOptionsCtx, remarkStringifyOptionsCtx} from "@milkdown/kit/core";
import {schema, inputRules, markInputRules, hardbreakClearMarkPlugin, hardbreakFilterNodes, hardbreakFilterPlugin, remarkLineBreak, remarkHtmlTransformer, remarkMarker,
  linkSchema} from "@milkdown/kit/preset/commonmark";
import {history} from "@milkdown/kit/plugin/history";
import {$prose} from "@milkdown/kit/utils";
import {DOMParser as Reader, Slice} from "@milkdown/kit/prose/model";
import {EditorState} from "@milkdown/kit/prose/state";
import {keymap} from "@milkdown/kit/prose/keymap";
import {lift, setBlockType, toggleMark, wrapIn, chainCommands} from "@milkdown/kit/prose/commands";
import {wrapInList, splitListItem, liftListItem, sinkListItem} from "@milkdown/kit/prose/schema-list";
import {Blocks} from "./blocks.js";
import {cleaned, plain} from "./paste.js";
import {ours} from "./schema.js";

const inside = (state, type) => {
  for (let depth = state.selection.$from.depth; depth > 0; depth--) {
    if (state.selection.$from.node(depth).type === type) {
      return true;
    }
  }
  return false;
};

/** What the tools do, each a command that is its own undoing. */
const tools = {
  bold: ({marks}) => toggleMark(marks.strong),
  italic: ({marks}) => toggleMark(marks.emphasis),
  heading: ({nodes}) => (state, dispatch) => (state.selection.$from.parent.type === nodes.heading ? setBlockType(nodes.paragraph) : setBlockType(nodes.heading, {level: 2}))(state, dispatch),
  list: ({nodes}) => (state, dispatch) => (inside(state, nodes.bullet_list) ? liftListItem(nodes.list_item) : wrapInList(nodes.bullet_list))(state, dispatch),
  steps: ({nodes}) => (state, dispatch) => (inside(state, nodes.ordered_list) ? liftListItem(nodes.list_item) : wrapInList(nodes.ordered_list))(state, dispatch),
};

/** Tab stays the way out of the field: lists go in and out with brackets. */
const keys = $prose((ctx) => {
  const own = ctx.get(schemaCtx);
  const {nodes} = own;
  const breakLine = (state, dispatch) => {
    dispatch?.(state.tr.setMeta("hardbreak", true).replaceSelectionWith(nodes.hardbreak.create()).scrollIntoView());
    return true;
  };
  return keymap({
    "Enter": splitListItem(nodes.list_item),
    "Mod-]": sinkListItem(nodes.list_item),
    "Mod-[": chainCommands(liftListItem(nodes.list_item), lift),
    "Shift-Enter": breakLine,
    "Mod-b": tools.bold(own),
    "Mod-i": tools.italic(own),
    "Mod-Shift-9": wrapIn(nodes.blockquote),
  });
});

/** What stands for a piece that is no text. */
const words = (leaf) => leaf.type.spec.leafText?.(leaf) ?? " ";
const blocksOf = (ctx, view) => new Blocks({schema: view.state.schema, remark: ctx.get(remarkCtx), parser: ctx.get(parserCtx), serializer: ctx.get(serializerCtx)});

async function make(root, attributes, changed) {
  const editor = await Editor.make().config((ctx) => {
    ctx.set(rootCtx, root);
    ctx.update(remarkStringifyOptionsCtx, (before) => ({...before, bullet: "-", emphasis: "*", strong: "*", rule: "-", listItemIndent: "one", incrementListMarker: true, resourceLink: true}));
    ctx.update(editorViewOptionsCtx, (before) => ({
      ...before,
      attributes,
      transformPastedHTML: (html) => html.includes("data-pm-slice") ? html : cleaned(html).innerHTML,
      clipboardTextParser: (text) => Slice.maxOpen(ctx.get(parserCtx)(plain(text)).content),
      clipboardTextSerializer: (cut, view) => cut.content.firstChild?.isBlock ? blocksOf(ctx, view).markdown(cut.content) : cut.content.textBetween(0, cut.content.size, "\n\n", words),
      dispatchTransaction(transaction) {
        const before = this.state.doc;
        this.updateState(this.state.apply(transaction));
        if (before !== this.state.doc) {
          changed();
        }
      },
    }));
  }).use(schema).use(inputRules).use(markInputRules).use(hardbreakClearMarkPlugin).use(hardbreakFilterNodes).use(hardbreakFilterPlugin)
      .use(remarkLineBreak).use(remarkHtmlTransformer).use(remarkMarker).use(ours).use(keys).use(history).create();
  const view = editor.ctx.get(editorViewCtx);
  return {editor, view, blocks: blocksOf(editor.ctx, view)};
}

/**
 * Opens a text in an element. `changed` is called with the whole text, only after somebody changed it.
 * What comes back is what the tools work with.
 */
async function open(root, text, {attributes = {}, changed = () => {}} = {}) {
  let original = null;
  let now = text;
  const {editor, view, blocks} = await make(root, attributes, () => {
    if (original) {
      const next = original.with(view.state.doc);
      if (next !== now) {
        now = next;
        changed(now);
      }
    }
  });
  const began = blocks.read(text);
  view.updateState(EditorState.create({schema: view.state.schema, doc: began.doc, plugins: view.state.plugins}));
  original = began;
  return {
    focus: () => view.focus(),
    run: (name) => {
      tools[name](view.state.schema)(view.state, view.dispatch, view);
      view.focus();
    },
    chosen: () => view.state.doc.textBetween(view.state.selection.from, view.state.selection.to, " ", words),
    /** Puts inline Markdown in place of what is chosen. */
    insert: (markdown) => {
      const node = blocks.parsed(markdown);
      if (node?.isTextblock) {
        view.dispatch(view.state.tr.replaceSelection(new Slice(node.content, 0, 0)).scrollIntoView());
      }
      view.focus();
    },
    link: (href) => {
      const {from, to, empty} = view.state.selection;
      const mark = linkSchema.type(editor.ctx).create({href});
      view.dispatch(empty ? view.state.tr.replaceSelectionWith(view.state.schema.text(href, [mark]), false) : view.state.tr.addMark(from, to, mark));
      view.focus();
    },
    close: () => editor.destroy(),
  };
}

let still = null;

/** HTML from elsewhere as Markdown; nothing when it is only words, or more than a text holds, such as a table. */
async function markdown(html) {
  const page = cleaned(html);
  if (page.querySelector("table") || !page.querySelector("h2, h3, h4, li, strong, b, em, i, a[href]")) {
    return null;
  }
  still ??= make(document.createElement("div"), {}, () => {});
  const {view, blocks} = await still;
  return blocks.markdown(Reader.fromSchema(view.state.schema).parse(page).content);
}

globalThis.SleutelVisual = {open, markdown, plain};
