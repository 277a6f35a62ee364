package nl.sleutel.site.machine;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.FontMetrics;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;
import java.awt.geom.RoundRectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javax.imageio.ImageIO;
import nl.sleutel.content.taxonomy.Topic;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Draws share images, 1200 by 630: a key tag in the topic's colour. On a machine that can't draw letters the picture
 * has none.
 */
final class SharePainter {

    private static final Logger LOG = Logger.getLogger(SharePainter.class);
    private static final int WIDTH = 1200;
    private static final int HEIGHT = 630;
    private static final Color INK = new Color(0x1c1b2e);
    private static final Color PAPER = new Color(0xfff8ec);
    private static final Color RED = new Color(0xc8102e);
    private static final Color PLAIN = new Color(0xffe08a);
    private static final Map<Topic, Color> COLOURS = Map.of(
            Topic.HOUSING,
            new Color(0xffdd86),
            Topic.HUURTEAM,
            new Color(0xffcdac),
            Topic.MONEY,
            new Color(0xd8ea8c),
            Topic.HEALTH,
            new Color(0xaeead0),
            Topic.STUDYING,
            new Color(0xf3c6f0),
            Topic.ARRIVING,
            new Color(0xc2daff),
            Topic.GETTING_AROUND,
            new Color(0xe0d2ff),
            Topic.WORK,
            new Color(0xffc8d0),
            Topic.STUDENT_LIFE,
            new Color(0xffd496),
            Topic.SAFETY,
            new Color(0xb5e4f2));

    private @Nullable Faces faces;

    /** For titles, and for the line below. */
    private record Faces(Optional<Font> display, Optional<Font> text) {}

    /** @param topic whose colour it has; empty for the plain one */
    record Card(String title, String about, Optional<Topic> topic) {}

    byte[] paint(Card card) {
        Faces letters = faces();
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        tag(graphics, card.topic().map(COLOURS::get).orElse(PLAIN));
        letters.display()
                .ifPresent(font -> words(graphics, card, font, letters.text().orElse(font)));
        graphics.dispose();
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            ImageIO.write(image, "png", bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("Memory does not fail to be written", e);
        }
    }

    private static void tag(Graphics2D graphics, Color colour) {
        graphics.setColor(PAPER);
        graphics.fillRect(0, 0, WIDTH, HEIGHT);
        graphics.setColor(INK);
        graphics.fill(new RoundRectangle2D.Double(72, 76, 1080, 500, 80, 80));
        RoundRectangle2D card = new RoundRectangle2D.Double(56, 60, 1080, 500, 80, 80);
        graphics.setColor(colour);
        graphics.fill(card);
        graphics.setColor(INK);
        graphics.setStroke(new BasicStroke(8));
        graphics.draw(card);
        Ellipse2D hole = new Ellipse2D.Double(1030, 100, 62, 62);
        graphics.setColor(PAPER);
        graphics.fill(hole);
        graphics.setColor(INK);
        graphics.draw(hole);
        key(graphics);
    }

    private static void key(Graphics2D graphics) {
        Path2D key = new Path2D.Double();
        key.append(new Ellipse2D.Double(112, 466, 34, 34), false);
        key.moveTo(142, 494);
        key.lineTo(176, 528);
        key.moveTo(162, 513);
        key.lineTo(171, 504);
        graphics.setColor(RED);
        graphics.setStroke(new BasicStroke(9, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
        graphics.draw(key);
    }

    private static void words(Graphics2D graphics, Card card, Font display, Font text) {
        graphics.setColor(INK);
        float size = 92;
        List<String> lines;
        do {
            graphics.setFont(display.deriveFont(size));
            lines = wrapped(card.title(), graphics.getFontMetrics(), 860);
            size -= 8;
        } while (lines.size() > 3 && size > 40);
        FontMetrics metrics = graphics.getFontMetrics();
        int y = 110 + metrics.getAscent();
        for (String line : lines) {
            graphics.drawString(line, 112, y);
            y += (int) (metrics.getHeight() * 0.92);
        }
        graphics.setFont(display.deriveFont(46f));
        graphics.drawString("sleutel", 196, 516);
        graphics.setFont(text.deriveFont(34f));
        int width = graphics.getFontMetrics().stringWidth(card.about());
        graphics.drawString(card.about(), Math.max(420, 1090 - width), 516);
    }

    private static List<String> wrapped(String text, FontMetrics metrics, int width) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : text.split(" ")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (!line.isEmpty() && metrics.stringWidth(longer) > width) {
                lines.add(line.toString());
                line = new StringBuilder(word);
            } else {
                line = new StringBuilder(longer);
            }
        }
        lines.add(line.toString());
        return lines;
    }

    private synchronized Faces faces() {
        if (faces == null) {
            faces = new Faces(
                    font("BricolageGrotesque_800ExtraBold.ttf"), font("AtkinsonHyperlegibleNext_400Regular.ttf"));
        }
        return faces;
    }

    private static Optional<Font> font(String name) {
        try (InputStream in = SharePainter.class.getResourceAsStream("/share-image/" + name)) {
            return in == null ? Optional.empty() : Optional.of(Font.createFont(Font.TRUETYPE_FONT, in));
        } catch (IOException | FontFormatException | LinkageError | InternalError e) {
            LOG.warnf("Share images have no letters: this machine has no font support (%s)", e);
            return Optional.empty();
        }
    }
}
