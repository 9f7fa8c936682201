package interleave.app.report;

import interleave.app.diagnosis.Diagnosis;
import interleave.app.verdict.CriterionResult;
import interleave.app.verdict.Explored;
import interleave.app.verdict.GradeReport;
import interleave.app.verdict.KataResult;
import interleave.app.verdict.Verdict;
import interleave.engine.Coverage;
import interleave.engine.Location;
import interleave.engine.Step;
import interleave.engine.ThreadReport;
import interleave.engine.Witness;
import tools.jackson.core.PrettyPrinter;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// Writes result.json in the form `interleave/result/v1`.
///
/// Keys have a fixed order, and nothing but `seconds` differs between two gradings of the same
/// submission with the same seed.
public final class JsonReport {
    private static final String SCHEMA = "interleave/result/v1";

    private final JsonMapper mapper =
            JsonMapper.builder(JsonFactory.builder().characterEscapes(new JsonEscapes()).build())
                    .build();
    private final ObjectWriter writer = mapper.writer().with(printer());

    /// The whole file, with a line end at its end.
    public String render(GradeReport report) {
        ObjectNode root = mapper.createObjectNode();
        root.put("schema", SCHEMA)
                .put("submission", report.submission())
                .put("seed", report.seed())
                .put("effort", report.effort())
                .put("isolation", report.isolation())
                .put("score", report.score())
                .put("maxScore", report.maxScore());
        report.notes().forEach(root.putArray("notes")::add);
        ArrayNode katas = root.putArray("katas");
        report.katas().forEach(kata -> add(katas.addObject(), kata));
        return writer.writeValueAsString(root) + "\n";
    }

    private static void add(ObjectNode node, KataResult kata) {
        node.put("id", kata.id())
                .put("verdict", kata.verdict())
                .put("score", kata.score())
                .put("maxScore", kata.maxScore())
                .put("handedIn", kata.handedIn())
                .put("seconds", kata.took().toMillis() / 1000.0);
        ArrayNode criteria = node.putArray("criteria");
        kata.criteria().forEach(result -> add(criteria.addObject(), result));
    }

    private static void add(ObjectNode node, CriterionResult result) {
        node.put("id", result.criterion().id())
                .put("title", result.criterion().title())
                .put("verdict", result.verdict().label());
        if (result.verdict() instanceof Verdict.Fail fail) {
            node.put("kind", fail.kind().label());
        }
        node.put("score", result.score()).put("points", result.criterion().points());
        switch (result.verdict()) {
            case Verdict.Pass _ -> {}
            case Verdict.Fail fail -> node.put("message", fail.message());
            case Verdict.Unjudged unjudged -> node.put("message", unjudged.message());
        }
        add(node.putObject("explored"), result.explored());
        if (result.verdict() instanceof Verdict.Fail fail) {
            add(node.putObject("failure"), fail);
        }
    }

    /// `complete` says that there is no schedule left to try, which no number of repetitions can.
    private static void add(ObjectNode node, Explored explored) {
        Coverage coverage = explored.coverage();
        node.put("strategy", explored.strategy())
                .put("schedules", explored.schedules())
                .put("complete", coverage.complete());
        coverage.preemptionBound().ifPresent(bound -> node.put("preemptionBound", bound));
        if (coverage.sampled() > 0) {
            node.put("sampled", coverage.sampled());
        }
        coverage.uncontrolled().ifPresent(why -> node.put("uncontrolled", why));
        node.put("runs", explored.runs())
                .put("passed", explored.passed())
                .put("jvms", explored.jvms());
    }

    private static void add(ObjectNode node, Verdict.Fail fail) {
        Witness witness = fail.witness();
        if (witness != null) {
            node.put("token", witness.token());
        }
        ArrayNode locations = node.putArray("locations");
        fail.locations().forEach(location -> add(locations.addObject(), location));
        ArrayNode threads = node.putArray("threads");
        fail.threads().forEach(thread -> add(threads.addObject(), thread));
        if (witness != null) {
            ArrayNode steps = node.putArray("steps");
            witness.steps().forEach(step -> add(steps.addObject(), step));
        }
        Diagnosis diagnosis = fail.diagnosis();
        if (diagnosis != null) {
            add(node.putObject("diagnosis"), diagnosis);
        }
    }

    private static void add(ObjectNode node, Diagnosis diagnosis) {
        node.put("cause", diagnosis.cause().label())
                .put("title", diagnosis.cause().title())
                .put("happened", diagnosis.happened())
                .put("why", diagnosis.why())
                .put("look", diagnosis.look());
        ArrayNode culprits = node.putArray("culprits");
        diagnosis.culprits().forEach(location -> add(culprits.addObject(), location));
    }

    private static void add(ObjectNode node, Step step) {
        node.put("thread", step.thread())
                .put("file", step.file())
                .put("line", step.line())
                .put("event", step.event())
                .put("action", step.action().label())
                .put("object", step.object())
                .put("value", step.value());
    }

    private static void add(ObjectNode node, Location location) {
        node.put("file", location.file()).put("line", location.line()).put("role", location.role());
    }

    private static void add(ObjectNode node, ThreadReport thread) {
        node.put("name", thread.name()).put("doing", thread.doing());
        thread.frames().forEach(node.putArray("frames")::add);
    }

    /// The same bytes on every system, a value a line.
    private static PrettyPrinter printer() {
        var indenter = new DefaultIndenter("  ", "\n");
        Separators separators =
                Separators.createDefaultInstance()
                        .withObjectNameValueSpacing(Separators.Spacing.AFTER);
        return new DefaultPrettyPrinter(separators)
                .withObjectIndenter(indenter)
                .withArrayIndenter(indenter);
    }
}
