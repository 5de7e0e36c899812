package org.ironriver.scenarios.serve;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.ironriver.core.input.InvalidInputException;
import org.ironriver.scenarios.experiment.ExperimentRunner;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.io.Execution;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/**
 * Serves the page on the loopback address, to this machine alone. Requests that name another host are refused, so that no page
 * from elsewhere reaches it by a name of its own; what starts or stops an experiment needs a word that only the served page has.
 * Experiments run one after another.
 */
public final class LocalServer implements Closeable {

    private static final int MOST_BYTES = 1 << 16;
    private static final long PATIENCE_MILLISECONDS = 15_000;
    private static final int LAST_SECONDS = 25;
    private static final int HTTP_PORT = 80;
    private static final int OK = 200;
    private static final int CREATED = 201;
    private static final int BAD_REQUEST = 400;
    private static final int FORBIDDEN = 403;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int SERVER_ERROR = 500;

    private final HttpServer server;
    private final Path results;
    private final ExperimentRunner runner;
    private final Execution execution;
    private final ScenarioLibrary library = new ScenarioLibrary();
    private final String word = word();
    private final Map<String, ServedExperiment> experiments = new ConcurrentHashMap<>();
    private final ExecutorService connections = Executors.newCachedThreadPool(LocalServer::daemon);
    private final ExecutorService queue = Executors.newSingleThreadExecutor(LocalServer::daemon);

    private LocalServer(HttpServer server, Path results, ExperimentRunner runner, Execution execution) {
        this.server = server;
        this.results = results;
        this.runner = runner;
        this.execution = execution;
    }

    /**
     * Starts to serve.
     *
     * @param port    0 for any that is free
     * @param results where experiments get their folders
     */
    public static LocalServer start(int port, Path results, ExperimentRunner runner, Execution execution)
            throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
        LocalServer served = new LocalServer(http, results, runner, execution);
        http.setExecutor(served.connections);
        http.createContext("/", served::handle);
        http.start();
        return served;
    }

    /** Where the page is. */
    public URI address() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/");
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            String host = Optional.ofNullable(exchange.getRequestHeaders().getFirst("Host"))
                    .orElse("");
            int port = server.getAddress().getPort();
            String named = port == HTTP_PORT ? "" : ":" + port;
            if (!List.of("127.0.0.1" + named, "localhost" + named).contains(host)) {
                answer(exchange, FORBIDDEN, "text/plain", "this server answers to 127.0.0.1 and localhost alone");
                return;
            }
            String[] path = exchange.getRequestURI().getPath().split("/");
            if (exchange.getRequestMethod().equals("POST")) {
                post(exchange, path);
            } else {
                get(exchange, path);
            }
        }
    }

    private void get(HttpExchange exchange, String[] path) throws IOException {
        if (path.length == 0) {
            answer(exchange, OK, "text/html", ServePage.write(library, word));
            return;
        }
        ServedExperiment found = path.length == 4 && path[1].equals("experiments") ? experiments.get(path[2]) : null;
        if (found != null && path[3].equals("events")) {
            stream(exchange, found.feed());
        } else if (found != null && path[3].equals("report") && Files.isRegularFile(found.report())) {
            answer(exchange, OK, "text/html", Files.readString(found.report()));
        } else {
            answer(exchange, NOT_FOUND, "text/plain", "there is nothing here");
        }
    }

    private void post(HttpExchange exchange, String[] path) throws IOException {
        if (!word.equals(exchange.getRequestHeaders().getFirst("X-Iron-River"))) {
            answer(exchange, FORBIDDEN, "text/plain", "this request does not come from the page; load the page again");
            return;
        }
        byte[] body = exchange.getRequestBody().readNBytes(MOST_BYTES + 1);
        ServedExperiment found = path.length == 4 && path[1].equals("experiments") ? experiments.get(path[2]) : null;
        if (body.length > MOST_BYTES) {
            answer(exchange, TOO_LARGE, "text/plain", "a request has at most " + MOST_BYTES + " bytes");
        } else if (found != null && path[3].equals("cancel")) {
            found.cancel();
            answer(exchange, OK, "text/plain", "");
        } else if (path.length == 2 && path[1].equals("experiments")) {
            begin(exchange, new String(body, StandardCharsets.UTF_8));
        } else {
            answer(exchange, NOT_FOUND, "text/plain", "there is nothing here");
        }
    }

    private void begin(HttpExchange exchange, String body) throws IOException {
        try {
            var experiment = Request.read(body).experiment(library);
            String id = reserved();
            ServedExperiment served = new ServedExperiment(results.resolve(id), experiment, runner, execution, library);
            experiments.put(id, served);
            queue.execute(served);
            String answer = Json.write(Json.nodes().objectNode().put("id", id));
            answer(exchange, CREATED, "application/json", answer);
        } catch (InvalidInputException e) {
            answer(exchange, BAD_REQUEST, "text/plain", String.valueOf(e.getMessage()));
        } catch (FileSystemException e) {
            answer(exchange, SERVER_ERROR, "text/plain", "cannot make a folder for it: " + e.getMessage());
        }
    }

    /** A name that nobody has, with its folder: another server may choose names for the same place at the same time. */
    private String reserved() throws IOException {
        Files.createDirectories(results);
        for (int number = 1; ; number++) {
            String id = "served-" + number;
            if (!experiments.containsKey(id) && isMade(results.resolve(id))) {
                return id;
            }
        }
    }

    private static boolean isMade(Path folder) throws IOException {
        try {
            Files.createDirectory(folder);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }

    private static void stream(HttpExchange exchange, EventFeed feed) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/event-stream; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.sendResponseHeaders(OK, 0);
        OutputStream out = exchange.getResponseBody();
        int place = 0;
        try {
            while (!feed.endsAt(place)) {
                List<String> events = feed.from(place, PATIENCE_MILLISECONDS);
                place += events.size();
                for (String event : events) {
                    out.write(("data: " + event + "\n\n").getBytes(StandardCharsets.UTF_8));
                }
                if (events.isEmpty()) {
                    out.write(": still there\n\n".getBytes(StandardCharsets.UTF_8));
                }
                out.flush();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void answer(HttpExchange exchange, int code, String type, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type + "; charset=utf-8");
        exchange.getResponseHeaders().set("Cache-Control", "no-store");
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(code, bytes.length == 0 ? -1 : bytes.length);
        if (bytes.length > 0) {
            exchange.getResponseBody().write(bytes);
        }
    }

    private static String word() {
        byte[] bytes = new byte[16];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "ironriver-serve");
        thread.setDaemon(true);
        return thread;
    }

    /** Stops: experiments under way are broken off, and get their tables of what had finished. */
    @Override
    public void close() {
        experiments.values().forEach(ServedExperiment::cancel);
        queue.shutdown();
        try {
            if (!queue.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
                queue.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        server.stop(0);
        connections.shutdownNow();
    }
}
