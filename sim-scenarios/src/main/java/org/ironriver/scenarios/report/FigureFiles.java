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
import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.imageio.ImageIO;
import org.ironriver.scenarios.format.CsvTable;

/** Writes figures as files. */
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

    List<Path> write(List<FigureDrawing.Drawing> drawings) throws IOException {
        Files.createDirectories(folder);
        List<Path> files = new ArrayList<>();
        for (FigureDrawing.Drawing drawing : drawings) {
            for (FigureFormat format : formats) {
                Path file = folder.resolve(drawing.id() + "." + format);
                write(drawing, format, file);
                files.add(file);
            }
            Path table = folder.resolve(drawing.id() + ".csv");
            writeTable(drawing, table);
            files.add(table);
        }
        return files;
    }

    private static void write(FigureDrawing.Drawing drawing, FigureFormat format, Path file) throws IOException {
        switch (format) {
            case svg -> Files.writeString(file, drawing.svg());
            case png -> writePixels(parse(drawing.svg()), file);
            case pdf -> writePage(drawing.title(), parse(drawing.svg()), file);
        }
    }

    private static void writeTable(FigureDrawing.Drawing drawing, Path file) throws IOException {
        try (Writer out = Files.newBufferedWriter(file, StandardCharsets.UTF_8);
                CsvTable table = new CsvTable(out, drawing.columns())) {
            for (List<String> row : drawing.rows()) {
                table.row(row);
            }
        }
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

    private static void writePixels(SVGDocument document, Path file) throws IOException {
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
        ImageIO.write(image, "png", file.toFile());
    }

    private static void writePage(String title, SVGDocument drawing, Path file) throws IOException {
        float width = (float) drawing.size().getWidth();
        float height = (float) drawing.size().getHeight();
        float scale = (float) POINTS_PER_UNIT;
        Document page = new Document(new Rectangle(width * scale, height * scale), 0, 0, 0, 0);
        try (OutputStream out = Files.newOutputStream(file)) {
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
            throw new IOException("cannot write " + file + ": " + e.getMessage(), e);
        }
    }
}
