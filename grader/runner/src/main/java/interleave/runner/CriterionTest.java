package interleave.runner;

import interleave.engine.CodeUnderTest;
import interleave.engine.Coverage;
import interleave.engine.Exploration;
import interleave.engine.Thrown;
import interleave.junit.InterleavingFailure;
import interleave.junit.Played;
import java.lang.reflect.Method;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.platform.commons.JUnitException;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.engine.reporting.ReportEntry;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherConstants;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;

/// Runs one criterion through JUnit, with nothing registered but its Jupiter engine, and tells the
/// outcome as an event.
final class CriterionTest {
    /// What a test did that is none of ours: JUnit ran it.
    private static final Played ONCE =
            new Played(1, Coverage.NONE.without("it is a plain test, which is run once"));

    private final Job job;
    private final SubmissionLoader loader;
    private final Launcher launcher =
            LauncherFactory.create(
                    LauncherConfig.builder()
                            .enableTestEngineAutoRegistration(false)
                            .enableLauncherSessionListenerAutoRegistration(false)
                            .enableLauncherDiscoveryListenerAutoRegistration(false)
                            .enableTestExecutionListenerAutoRegistration(false)
                            .enablePostDiscoveryFilterAutoRegistration(false)
                            .addTestEngines(Jupiter.engine())
                            .build());

    CriterionTest(Job job, SubmissionLoader loader) {
        this.job = job;
        this.loader = loader;
    }

    Event run(String criterion) throws ReflectiveOperationException {
        var outcome = new Outcome(criterion, new CodeUnderTest(job.packageName()));
        launcher.execute(request(method(criterion)), outcome);
        return outcome.event;
    }

    private Method method(String criterion) throws ReflectiveOperationException {
        int dot = criterion.indexOf('.');
        Class<?> type = loader.loadClass(job.packageName() + "." + criterion.substring(0, dot));
        String name = criterion.substring(dot + 1);
        return Stream.of(type.getDeclaredMethods())
                .filter(method -> method.getName().equals(name))
                .findFirst()
                .orElseThrow(() -> new NoSuchMethodException(criterion));
    }

    private LauncherDiscoveryRequest request(Method method) {
        return LauncherDiscoveryRequestBuilder.request()
                .selectors(DiscoverySelectors.selectMethod(method.getDeclaringClass(), method))
                .enableImplicitConfigurationParameters(false)
                .configurationParameters(parameters())
                .build();
    }

    private Map<String, String> parameters() {
        var parameters = new HashMap<>(Map.of("interleave.seed", String.valueOf(job.seed())));
        // It would ask exceptions of the submission's own for their stacks and causes.
        parameters.put(LauncherConstants.STACKTRACE_PRUNING_ENABLED_PROPERTY_NAME, "false");
        switch (job.approach()) {
            case Approach.Explore explore -> {
                parameters.put("interleave.strategy", "explore");
                parameters.put("interleave.schedules", String.valueOf(explore.schedules()));
            }
            case Approach.Stress stress -> {
                parameters.put("interleave.strategy", "stress");
                parameters.put("interleave.runs", String.valueOf(stress.runs()));
            }
            case Approach.Replay replay -> parameters.put("interleave.replay", replay.token());
        }
        return parameters;
    }

    /// Turns JUnit's notifications on one test into one event.
    private static final class Outcome implements TestExecutionListener {
        private final String criterion;
        private final CodeUnderTest code;
        private volatile Played played = ONCE;
        private Event event;

        Outcome(String criterion, CodeUnderTest code) {
            this.criterion = criterion;
            this.code = code;
            event = new Event.Broken(criterion, "the test was not run");
        }

        @Override
        public void reportingEntryPublished(TestIdentifier test, ReportEntry entry) {
            Played.of(entry.getKeyValuePairs()).ifPresent(published -> played = published);
        }

        @Override
        public void executionSkipped(TestIdentifier test, String reason) {
            event = new Event.Broken(criterion, "the test was skipped: " + reason);
        }

        @Override
        public void executionFinished(TestIdentifier test, TestExecutionResult result) {
            if (test.isTest()) {
                event =
                        result.getThrowable()
                                .map(this::failed)
                                .orElseGet(
                                        () ->
                                                new Event.Passed(
                                                        criterion,
                                                        played.runs(),
                                                        played.coverage()));
            } else if (result.getThrowable().isPresent()) {
                event = new Event.Broken(criterion, String.valueOf(result.getThrowable().get()));
            }
        }

        private Event failed(Throwable thrown) {
            if (thrown instanceof InterleavingFailure interleaving) {
                Exploration exploration = interleaving.exploration();
                return new Event.Failed(
                        criterion,
                        exploration.runs(),
                        exploration.passed(),
                        exploration.coverage(),
                        exploration.failure().orElseThrow());
            }
            if (thrown instanceof JUnitException) {
                return new Event.Broken(criterion, String.valueOf(thrown));
            }
            return new Event.Failed(
                    criterion, 1, 0, ONCE.coverage(), new Thrown(code, thrown).failure());
        }
    }
}
