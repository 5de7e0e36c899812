package org.ironriver.spark;

import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.spark.SparkConf;
import org.apache.spark.api.java.JavaSparkContext;
import org.ironriver.scenarios.experiment.EngineProvider;

/** What Spark is told, unless spark-submit or a system property has told it something else. */
final class SparkSettings {

    private static final String HADOOP = "spark.hadoop.";
    private static final String MASTER = "spark.master";
    private static final String LOOPBACK = "127.0.0.1";

    private SparkSettings() {}

    static SparkConf of(EngineProvider.Request asked) {
        SparkConf conf = new SparkConf();
        asked.master().ifPresent(conf::setMaster);
        conf.setIfMissing(MASTER, "local[" + asked.threads() + "]");
        conf.setIfMissing("spark.app.name", "Iron River");
        conf.setIfMissing("spark.ui.enabled", "false");
        // Machines that go away are no fault of the task that was on them.
        conf.setIfMissing("spark.task.maxFailures", "8");
        if (isOnThisMachine(conf.get(MASTER))) {
            conf.setIfMissing("spark.driver.host", LOOPBACK);
            conf.setIfMissing("spark.driver.bindAddress", LOOPBACK);
        }
        if (!isLocal(conf.get(MASTER))) {
            programJar().ifPresent(jar -> conf.setIfMissing("spark.jars", jar));
        }
        return conf;
    }

    static PartsFolder parts(String uri, SparkConf conf) {
        Map<String, String> settings = new TreeMap<>();
        for (scala.Tuple2<String, String> each : conf.getAllWithPrefix(HADOOP)) {
            settings.put(each._1(), each._2());
        }
        return PartsFolder.of(uri, settings);
    }

    private static Optional<String> programJar() {
        return Optional.ofNullable(JavaSparkContext.jarOfClass(SparkSettings.class))
                .filter(jars -> jars.length > 0)
                .map(jars -> jars[0]);
    }

    private static boolean isLocal(String master) {
        return master.equals("local") || master.startsWith("local[");
    }

    private static boolean isOnThisMachine(String master) {
        if (isLocal(master)) {
            return true;
        }
        String host =
                master.startsWith("spark://") ? URI.create(master.split(",")[0]).getHost() : null;
        return LOOPBACK.equals(host) || "localhost".equals(host);
    }
}
