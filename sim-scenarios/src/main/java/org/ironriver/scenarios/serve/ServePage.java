package org.ironriver.scenarios.serve;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.samskivert.mustache.Mustache;
import java.io.IOException;
import java.io.StringWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.ironriver.core.policy.PolicyModule;
import org.ironriver.core.policy.PolicyParameter;
import org.ironriver.scenarios.format.Json;
import org.ironriver.scenarios.report.PageParts;
import org.ironriver.scenarios.scenario.Scenario;
import org.ironriver.scenarios.scenario.ScenarioLibrary;

/** The page on which policies are chosen. */
final class ServePage {

    private static final String OWN = "org/ironriver/scenarios/serve/";

    private static final List<String> SHARED = List.of("to", "language.label");

    private ServePage() {}

    /** @param word what requests of this page must repeat */
    static String write(ScenarioLibrary library, String word) throws IOException {
        ObjectNode data = Json.nodes().objectNode();
        data.put("word", word);
        Scenario baseline = library.load("baseline").scenario();
        data.put("from", baseline.from().toString());
        data.put("until", baseline.until().toString());
        ArrayNode policies = data.putArray("policies");
        for (PolicyModule module : library.policies().listModules()) {
            ObjectNode policy = policies.addObject();
            policy.put("id", module.id()).put("title", module.title()).put("summary", module.summary());
            ArrayNode parameters = policy.putArray("parameters");
            for (PolicyParameter parameter : module.parameters()) {
                if (parameter.defaultValue() instanceof Double number) {
                    parameters
                            .addObject()
                            .put("name", parameter.name())
                            .put("unit", parameter.unit())
                            .put("description", parameter.description())
                            .put("value", number)
                            .put("low", parameter.low())
                            .put("high", parameter.high());
                }
            }
        }
        ObjectNode texts = PageParts.texts(key -> key.startsWith("serve.") || SHARED.contains(key));
        data.set("texts", texts);
        Map<String, Object> model = new LinkedHashMap<>();
        model.put("t", (Mustache.Lambda)
                (key, to) -> to.write(texts.path("en").path(key.execute()).asText()));
        model.put("style", PageParts.style() + PageParts.text(OWN + "serve.css"));
        model.put("charts", PageParts.charts());
        model.put("script", PageParts.text(OWN + "serve.js"));
        model.put("data", PageParts.inScript(data));
        StringWriter out = new StringWriter();
        Mustache.compiler().compile(PageParts.text(OWN + "serve.mustache")).execute(model, out);
        return out.toString();
    }
}
