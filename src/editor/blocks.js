// A text as blocks that remember their source: who changes one block changes no byte of another.

const trimEnd = (text) => text.replace(/\n+$/, "");
const isTable = (source) => /^\s*\|?[-: ]+\|[-:| ]*$/m.test(source);
const refers = (node) => node.type.endsWith("Reference") || (node.children ?? []).some(refers);

/** Turns source into nodes and back, by Milkdown's parser and serializer. */
export class Blocks {
  constructor({schema, remark, parser, serializer}) {
    Object.assign(this, {schema, remark, parser, serializer});
  }

  /** The Markdown of one block. */
  written(node) {
    return node.type.name === "asItIs" ? node.attrs.source : trimEnd(this.serializer(this.schema.topNodeType.create(null, node)));
  }

  /** The Markdown of several. */
  markdown(nodes) {
    const pieces = [];
    nodes.forEach((node) => pieces.push(this.written(node)));
    return pieces.filter((piece) => piece.trim() !== "").join("\n\n");
  }

  parsed(source) {
    try {
      const doc = this.parser(source);
      return doc.childCount === 1 ? doc.child(0) : null;
    } catch {
      return null;
    }
  }

  /** The node of a block's source; one that would not come back the same is left as it is. */
  node(source, tree) {
    const node = refers(tree) || isTable(source) ? null : this.parsed(source);
    const safe = node && this.parsed(this.written(node))?.eq(node);
    return safe ? node : this.schema.nodes.asItIs.create({source});
  }

  read(text) {
    const blocks = this.remark.parse(text).children.map((tree) => {
      const start = tree.position.start.offset;
      // Spaces at the end say nothing, and are no reason to leave a block alone.
      const end = start + text.slice(start, tree.position.end.offset).trimEnd().length;
      return {start, end, node: this.node(text.slice(start, end), tree)};
    });
    return new Original(this, text, blocks);
  }
}

class Original {
  constructor(writer, text, blocks) {
    Object.assign(this, {writer, text, blocks});
    this.numbers = new Map(blocks.map((block, i) => [block.node, i]));
    this.doc = writer.schema.topNodeType.createAndFill(null, blocks.map((block) => block.node));
  }

  /** Which block a node is: the very one, or one that reads the same, as after an undo. */
  number(node, after) {
    const known = this.numbers.get(node);
    if (known !== undefined) {
      return known;
    }
    const later = this.blocks.findIndex((block, i) => i > after && block.node.eq(node));
    return later >= 0 ? later : this.blocks.findIndex((block) => block.node.eq(node));
  }

  /** The text of a document that began as this one: the source of each block that is still there, and what was written for the others. */
  with(doc) {
    const pieces = [];
    let last = -1;
    doc.forEach((node) => {
      const number = this.number(node, last);
      const source = number >= 0 ? this.text.slice(this.blocks[number].start, this.blocks[number].end) : this.writer.written(node);
      if (source.trim() !== "") {
        pieces.push({number, source});
        last = number >= 0 ? number : last;
      }
    });
    if (pieces.length === 0) {
      return this.blocks.length === 0 ? this.text : "";
    }
    const first = this.blocks[0];
    const end = this.blocks.at(-1);
    let text = first ? this.text.slice(0, first.start) : "";
    pieces.forEach((piece, i) => {
      text += i === 0 ? "" : this.gap(pieces[i - 1].number, piece.number);
      text += piece.source;
    });
    return text + (end ? this.text.slice(end.end) : "\n");
  }

  gap(before, after) {
    const stood = before >= 0 && after === before + 1;
    return stood ? this.text.slice(this.blocks[before].end, this.blocks[after].start) : "\n\n";
  }
}
