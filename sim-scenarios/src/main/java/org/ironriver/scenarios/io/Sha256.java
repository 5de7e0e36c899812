package org.ironriver.scenarios.io;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of what is written, made while it is written, or of a file that is there. */
public final class Sha256 {

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    public static String of(Path file) throws IOException {
        Sha256 hash = new Sha256();
        try (InputStream in = new DigestInputStream(Files.newInputStream(file), hash.digest)) {
            in.transferTo(OutputStream.nullOutputStream());
        }
        return hash.hex();
    }

    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }

    public static String of(byte[] content) {
        Sha256 hash = new Sha256();
        hash.digest.update(content);
        return hash.hex();
    }

    OutputStream through(OutputStream out) {
        return new DigestOutputStream(out, digest);
    }

    /** In hexadecimal; ask once, at the end. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
