package nl.sleutel.content.markdown;

import java.util.ArrayList;
import java.util.List;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.Node;

/** A frame around a table, in which it scrolls when the screen is narrow. */
final class TableBox extends CustomBlock {

    /** Frames every table of the document. */
    static void wrap(Node document) {
        List<TableBlock> tables = new ArrayList<>();
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(CustomBlock block) {
                if (block instanceof TableBlock table) {
                    tables.add(table);
                } else {
                    visitChildren(block);
                }
            }
        });
        for (TableBlock table : tables) {
            TableBox box = new TableBox();
            table.insertBefore(box);
            box.appendChild(table);
        }
    }
}
