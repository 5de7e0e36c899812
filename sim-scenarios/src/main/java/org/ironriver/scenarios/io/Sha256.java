package org.ironriver.scenarios.io;

import java.io.OutputStream;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The hash of what is written, made while it is written. */
final class Sha256 {

    private final MessageDigest digest;

    Sha256() {
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    OutputStream through(OutputStream out) {
        return new DigestOutputStream(out, digest);
    }

    /** In hexadecimal; ask once, at the end. */
    String hex() {
        return HexFormat.of().formatHex(digest.digest());
    }
}
