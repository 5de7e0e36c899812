package org.ironriver.scenarios.report;

import com.github.weisj.jsvg.SVGDocument;
import com.github.weisj.jsvg.parser.LoaderContext;
import com.github.weisj.jsvg.parser.SVGLoader;
import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfTemplate;
import com.lowagie.text.pdf.PdfWriter;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Dimension2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.ironriver.scenarios.format.CsvTable;

/** Writes figures as files, over earlier figures and over nothing else. */
final class FigureFiles {

    /** 900 units of a figure on 7.5 inches of paper, 300 pixels to the inch. */
    private static final double PIXELS_PER_UNIT = 2.5;

    private static final double POINTS_PER_UNIT = 0.6;

    private final Path folder;
    private final Set<FigureFormat> formats;

    FigureFiles(Path folder, Set<FigureFormat> formats) {
        this.folder = folder;
        this.formats = formats;
    }

    /**
     * @param where the option that asks for them
     * @throws org.ironriver.core.input.InvalidInputException if one of the files is something else
     */
    List<Path> write(String where, List<FigureDrawing.Drawing> drawings) throws IOException {
        Files.createDirectories(folder);
        WrittenFiles written = new WrittenFiles(folder);
        written.require(where, drawings.stream().flatMap(this::names).toList());
        List<Path> files = new ArrayList<>();
        for (FigureDrawing.Drawing drawing : drawings) {
            for (FigureFormat format : formats) {
                files.add(written.put(name(drawing, format), content(drawing, format)));
            }
            files.add(written.put(tableName(drawing), table(drawing)));
        }
        written.finish();
        return files;
    }

    private Stream<String> names(FigureDrawing.Drawing drawing) {
        return Stream.concat(formats.stream().map(format -> name(drawing, format)), Stream.of(tableName(drawing)));
    }

    private static String name(FigureDrawing.Drawing drawing, FigureFormat format) {
        return drawing.id() + "." + format;
    }

    private static String tableName(FigureDrawing.Drawing drawing) {
        return drawing.id() + ".csv";
    }

    private static byte[] content(FigureDrawing.Drawing drawing, FigureFormat format) throws IOException {
        return switch (format) {
            case svg -> drawing.svg().getBytes(StandardCharsets.UTF_8);
            case png -> pixels(parse(drawing.svg()));
            case pdf -> page(drawing.title(), parse(drawing.svg()));
        };
    }

    private static byte[] table(FigureDrawing.Drawing drawing) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out = new OutputStreamWriter(bytes, StandardCharsets.UTF_8);
                CsvTable table = new CsvTable(out, drawing.columns())) {
            for (List<String> row : drawing.rows()) {
                table.row(row);
            }
        }
        return bytes.toByteArray();
    }

    private static SVGDocument parse(String svg) throws IOException {
        SVGDocument document = new SVGLoader()
                .load(
                        new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)),
                        null,
                        LoaderContext.createDefault());
        if (document == null) {
            throw new IOException("the chart library drew what is no SVG");
        }
        return document;
    }

    private static byte[] pixels(SVGDocument document) throws IOException {
        Dimension2D size = document.size();
        int width = (int) Math.ceil(size.getWidth() * PIXELS_PER_UNIT);
        int height = (int) Math.ceil(size.getHeight() * PIXELS_PER_UNIT);
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        try {
            graphics.setColor(Color.WHITE);
            graphics.fillRect(0, 0, width, height);
            graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
            graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
            graphics.scale(PIXELS_PER_UNIT, PIXELS_PER_UNIT);
            document.render(null, graphics);
        } finally {
            graphics.dispose();
        }
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(image, "png", bytes);
        return bytes.toByteArray();
    }

    private static byte[] page(String title, SVGDocument drawing) throws IOException {
        float width = (float) drawing.size().getWidth();
        float height = (float) drawing.size().getHeight();
        float scale = (float) POINTS_PER_UNIT;
        Document page = new Document(new Rectangle(width * scale, height * scale), 0, 0, 0, 0);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            PdfWriter writer = PdfWriter.getInstance(page, out);
            page.addTitle(title);
            page.open();
            PdfContentByte content = writer.getDirectContent();
            PdfTemplate template = content.createTemplate(width, height);
            Graphics2D graphics = template.createGraphicsShapes(width, height);
            drawing.render(null, graphics);
            graphics.dispose();
            content.addTemplate(template, scale, 0, 0, scale, 0, 0);
            page.close();
        } catch (DocumentException e) {
            throw new IOException("cannot draw a page of " + title + ": " + e.getMessage(), e);
        }
        return out.toByteArray();
    }
}
