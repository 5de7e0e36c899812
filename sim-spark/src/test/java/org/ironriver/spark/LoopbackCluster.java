package org.ironriver.spark;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A standalone master and workers with one core each, on this machine's loopback, from the jars that Maven gathered. All
 * processes that it started, and those that they started, are gone when it is closed.
 */
final class LoopbackCluster implements AutoCloseable {

    private static final int SECONDS_TO_START = 60;
    private static final String LOOPBACK = "127.0.0.1";

    private final Path home;
    private final Path work;
    private final List<ProcessHandle> seen = new ArrayList<>();
    private final List<Process> workers = new ArrayList<>();
    private final String master;

    LoopbackCluster(Path home, Path work, int number) throws Exception {
        this.home = home;
        this.work = work;
        try {
            Pattern at = Pattern.compile(".*Starting Spark master at (spark://\\S+)");
            Started first = start(
                    at,
                    "org.apache.spark.deploy.master.Master",
                    "--host",
                    LOOPBACK,
                    "--port",
                    "0",
                    "--webui-port",
                    "0");
            master = first.found().group(1);
            for (int i = 0; i < number; i++) {
                Pattern registered = Pattern.compile(".*Successfully registered with master.*");
                workers.add(start(
                                registered,
                                "org.apache.spark.deploy.worker.Worker",
                                "--host",
                                LOOPBACK,
                                "--webui-port",
                                "0",
                                "-c",
                                "1",
                                "-m",
                                "900m",
                                "-d",
                                work.resolve("worker-" + i).toString(),
                                master)
                        .process());
            }
        } catch (Exception e) {
            close();
            throw e;
        }
    }

    /** A process, and what it told when it was ready. */
    private record Started(Process process, Matcher found) {}

    String master() {
        return master;
    }

    /** Ends the executor of a worker, as {@code kill -9} does. @return whether there was one */
    boolean killExecutor(int worker) {
        remember();
        return workers.get(worker)
                .children()
                .map(ProcessHandle::destroyForcibly)
                .toList()
                .contains(true);
    }

    boolean killWorker(int worker) {
        remember();
        return workers.get(worker).toHandle().destroyForcibly();
    }

    /** A jar of test classes, for executors. */
    static Path jarOf(Path file, Class<?>... classes) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(Files.newOutputStream(file))) {
            for (Class<?> each : classes) {
                String name = each.getName().replace('.', '/') + ".class";
                jar.putNextEntry(new JarEntry(name));
                try (var in = each.getClassLoader().getResourceAsStream(name)) {
                    in.transferTo(jar);
                }
                jar.closeEntry();
            }
        }
        return file;
    }

    private Started start(Pattern ready, String... command) throws Exception {
        List<String> words = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-XX:+UseSerialGC",
                "-cp",
                home.resolve("jars") + "/*"));
        words.addAll(List.of(command));
        ProcessBuilder builder = new ProcessBuilder(words).redirectErrorStream(true);
        builder.environment().put("SPARK_HOME", home.toString());
        builder.environment().put("SPARK_SCALA_VERSION", "2.13");
        builder.environment().put("SPARK_LOCAL_IP", LOOPBACK);
        builder.environment().put("SPARK_LOCAL_DIRS", work.resolve("scratch").toString());
        Process process = builder.start();
        seen.add(process.toHandle());
        CompletableFuture<Matcher> found = new CompletableFuture<>();
        Thread reader = new Thread(() -> read(process, ready, found), "reads " + command[0]);
        reader.setDaemon(true);
        reader.start();
        return new Started(process, found.get(SECONDS_TO_START, TimeUnit.SECONDS));
    }

    /** To the end, or the process would wait for somebody to read what it tells. */
    private static void read(Process process, Pattern ready, CompletableFuture<Matcher> found) {
        StringBuilder told = new StringBuilder();
        try (BufferedReader out = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                Matcher matcher = ready.matcher(line);
                if (!found.isDone()) {
                    told.append(line).append('\n');
                }
                if (matcher.matches()) {
                    found.complete(matcher);
                }
            }
            found.completeExceptionally(new IllegalStateException("it ended before it was ready:\n" + told));
        } catch (IOException e) {
            found.completeExceptionally(new UncheckedIOException(e));
        }
    }

    private void remember() {
        for (ProcessHandle each : List.copyOf(seen)) {
            try (Stream<ProcessHandle> children = each.descendants()) {
                children.filter(child -> !seen.contains(child)).forEach(seen::add);
            }
        }
    }

    @Override
    public void close() {
        remember();
        seen.forEach(ProcessHandle::destroyForcibly);
    }
}
